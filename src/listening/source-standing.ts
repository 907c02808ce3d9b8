import type { Json } from '../core/json.js'
import { SourceError } from '../sources/source-error.js'
import type { SourceReport } from './listening-report.js'

const dayMs = 86_400_000
/** "Not found" is believed after this many polls… */
const missingPolls = 10
/** …over this many days: feeds of large sites have been missing for weeks and come back. */
const missingDays = 28

/**
 * Why a source is not asked for the time being, kept beside its checkpoint so that another process knows it too.
 * A type rather than an interface, so that it counts as JSON.
 */
export type SourceStanding = {
  readonly version: 1
  /** Not to be asked before, ISO 8601. */
  readonly until?: string | undefined
  /** Since when it has not been found (404), and how often it was asked since. */
  readonly missing?: { readonly since: string; readonly polls: number } | undefined
  /** It says itself that it no longer exists (410), or has not been found for long enough. Never asked again. */
  readonly gone?: string | undefined
  /** What it said when it was last asked. */
  readonly code: string
}

/** Under what id a store keeps a source's standing, among the checkpoints. */
export function standingId(sourceId: string): string {
  return `standing:${sourceId}`
}

/** Reads what came back from a store; anything else is no standing. */
export function readStanding(kept: Json | undefined): SourceStanding | undefined {
  const standing = kept as Partial<SourceStanding> | null | undefined
  return typeof standing === 'object' && standing !== null && standing.version === 1 && typeof standing.code === 'string' ? (standing as SourceStanding) : undefined
}

/** Why a source is not to be asked now, if it is not. */
export function refusalOf(standing: SourceStanding | undefined, now: Date): (NonNullable<SourceReport['error']> & { readonly until?: string | undefined }) | undefined {
  if (standing === undefined) return undefined
  const { gone, until, code } = standing
  if (gone !== undefined) return { code: 'gone', message: `It has been gone since ${gone} and is not asked any more.` }
  if (until === undefined || !(Date.parse(until) > now.getTime())) return undefined
  return { code, message: `It is not asked before ${until}: that is what came of asking it last time.`, until }
}

/** How a run of a source ended. */
interface RunEnd {
  /** What ended it, where it failed. */
  readonly error: unknown
  /** It gave something before it ended. */
  readonly answered: boolean
  readonly now: Date
}

/**
 * A source's standing after a run.
 *
 * - `throttled` and `quota-exhausted`: left alone until the time it gave.
 * - `too-large`: tomorrow is soon enough to fetch what goes past its cap again.
 * - `gone` (410): for good. 404: once it has been so ten times over four weeks.
 */
export function standingAfter(before: SourceStanding | undefined, { error, answered, now }: RunEnd): SourceStanding | undefined {
  if (!(error instanceof SourceError)) return undefined
  const { code, status, until } = error
  const at = now.toISOString()
  if (code === 'gone') return { version: 1, code, gone: at }
  if ((code === 'throttled' || code === 'quota-exhausted') && until !== undefined) return { version: 1, code, until, missing: before?.missing }
  if (code === 'too-large') return { version: 1, code, until: new Date(now.getTime() + dayMs).toISOString() }
  if (answered) return undefined
  if (status !== 404) return before?.missing === undefined ? undefined : { version: 1, code, missing: before.missing }
  const missing = { since: before?.missing?.since ?? at, polls: (before?.missing?.polls ?? 0) + 1 }
  const believed = missing.polls >= missingPolls && now.getTime() - Date.parse(missing.since) >= missingDays * dayMs
  return { version: 1, code, missing, ...(believed && { gone: missing.since }) }
}
