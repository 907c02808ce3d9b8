const units = [['day', 86_400_000], ['hour', 3_600_000], ['minute', 60_000]] as const

/** A span of time in the largest unit that says it well: "2 days", "90 minutes", "1.5 hours". */
export function spanWords(ms: number): string {
  const [unit, length] = units.find(([, unitMs]) => ms >= unitMs) ?? ['minute', 60_000]
  const count = Math.round((ms / length) * 10) / 10
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}
