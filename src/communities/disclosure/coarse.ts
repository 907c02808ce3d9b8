/** Nearest multiple of a step that is one over a whole number: `toStep(0.37, 20)` is .35. */
export function toStep(value: number, stepsInOne: number): number {
  return Math.round(value * stepsInOne) / stepsInOne
}

/** So many significant digits. An exact sum over everything said would let anybody check a guess about one person against it. */
export function toDigits(value: number, digits: number): number {
  return Number(value.toPrecision(digits))
}
