import type { Figure, FormulaVersion } from '../figure.js'
import type { NurtureScore } from '../score-nurture.js'

/** What a figure said, without its words. */
export interface FigureReading {
  readonly version: FormulaVersion
  readonly value: number | null
  readonly interval?: readonly [low: number, high: number] | undefined
}

/** What a difference comes of: another formula, other conversations (deleted, erased or heard since), or both. */
export type DifferenceCause = 'formula' | 'material' | 'both'

/** One figure of a stored score that reads differently now. `null` where it has no such figure. */
export interface FigureChange {
  readonly id: string
  /** As it was stored. */
  readonly stored: FigureReading | null
  /** By the stored score's formula, from the conversations as they are kept now. */
  readonly again: FigureReading | null
  /** By the newer formula, from the same conversations. */
  readonly now: FigureReading | null
  readonly due: DifferenceCause
}

/** @internal The figures in which three readings of one score are not alike, in the order of the panels. */
export function figureChanges(stored: NurtureScore, again: NurtureScore, now: NurtureScore): FigureChange[] {
  const [before, same, newer] = [stored, again, now].map(figuresOf)
  const ids = [...new Set([...(newer?.keys() ?? []), ...(before?.keys() ?? [])])]
  return ids.flatMap((id): FigureChange[] => {
    const readings = { stored: before?.get(id) ?? null, again: same?.get(id) ?? null, now: newer?.get(id) ?? null }
    const due = causeOf(!isAlike(readings.again, readings.now), !isAlike(readings.stored, readings.again))
    return due === undefined ? [] : [{ id, ...readings, due }]
  })
}

/** @internal What one or two differences come of; `undefined` where there is none. */
export function causeOf(formula: boolean, material: boolean): DifferenceCause | undefined {
  if (formula && material) return 'both'
  return formula ? 'formula' : material ? 'material' : undefined
}

function figuresOf(score: NurtureScore): Map<string, FigureReading> {
  return new Map([...score.community.figures, ...score.council.figures].map((figure) => [figure.id, reading(figure)]))
}

function reading({ version, value, interval }: Figure): FigureReading {
  return { version, value, ...(interval !== undefined && { interval }) }
}

// Versions apart: a formula under a new name that gives the same changes nothing for anybody.
function isAlike(a: FigureReading | null, b: FigureReading | null): boolean {
  return a?.value === b?.value && a?.interval?.[0] === b?.interval?.[0] && a?.interval?.[1] === b?.interval?.[1]
}
