import type { Council } from '../council/council.js'
import { CommunitiesError } from './communities-error.js'
import type { CommunityMap } from './community.js'

/** How communities are identified. */
export interface IdentifyOptions {
  readonly council: Pick<Council, 'id' | 'name'> & Partial<Pick<Council, 'aliases'>>
  /** The last map, so that communities found again keep their ids and their history grows. */
  readonly previous?: CommunityMap | undefined
  /** Groups of fewer people are not reported. @defaultValue 10 */
  readonly minimumAuthors?: number | undefined
  /** @defaultValue 1 */
  readonly seed?: number | undefined
  /** The time of the map. */
  readonly now: Date
  /**
   * What was published more than so many days before `now`, or after it, is not heard. A year shows what is, and lets what
   * was fade: a community whose people fall silent ends. @defaultValue everything given is heard
   */
  readonly windowDays?: number | undefined
  /** Stops the search at its next step, which throws `signal.reason`. */
  readonly signal?: AbortSignal | undefined
  /** Called after each step; what it throws ends the search. */
  readonly onProgress?: ((progress: IdentifyProgress) => void) | undefined
}

/** How far a search is. */
export interface IdentifyProgress {
  /** In this order; `interests` comes once for each circle, `describing` once for each community. */
  readonly stage: 'reading' | 'ties' | 'interests' | 'describing' | 'naming'
  /** Steps of the stage that are done, 1 to `of`. */
  readonly done: number
  readonly of: number
}

/** @throws CommunitiesError `invalid-option`. */
export function checkIdentifyOptions({ minimumAuthors = 10, seed = 1, now, windowDays }: IdentifyOptions): void {
  const refuse = (message: string): never => { throw new CommunitiesError('invalid-option', message) }
  if (!Number.isInteger(minimumAuthors) || minimumAuthors < 1) refuse('minimumAuthors is a whole number from 1 up.')
  if (!Number.isFinite(seed)) refuse('A seed is a finite number.')
  if (Number.isNaN(now.getTime())) refuse('now is not a time.')
  if (windowDays !== undefined && !(windowDays > 0)) refuse('windowDays is greater than 0.')
}
