import type { Language } from '../../core/language.js'

/** What every context measure needs besides the talk. */
export interface MeasureOptions {
  /** The moment it is measured at, ISO 8601: waits still going are censored here. */
  readonly now: string
  /** @defaultValue 1 */
  readonly seed?: number | undefined
  /** Nothing is said about fewer residents. Never less than 10. @defaultValue 10 */
  readonly minimumAuthors?: number | undefined
  /** How many times threads are drawn again for an interval that is drawn; fewer than 2 for none, nor one of civility. @defaultValue 200 */
  readonly resamples?: number | undefined
  /** Of the words. @defaultValue 'en' */
  readonly language?: Language | undefined
}

/** What a measure needs that draws nothing and waits for nobody. */
export type PlainMeasureOptions = Pick<MeasureOptions, 'minimumAuthors' | 'language'>

/** Threads below which nothing is said. @internal */
export const floor = 10

/** @internal Residents below which nothing is said: the caller may ask for more than 10, never for fewer. */
export function peopleFloor({ minimumAuthors = floor }: { readonly minimumAuthors?: number | undefined } = {}): number {
  return Math.max(floor, minimumAuthors)
}

/** @internal Milliseconds in a day and in an hour. */
export const dayMs = 86_400_000
export const hourMs = 3_600_000
