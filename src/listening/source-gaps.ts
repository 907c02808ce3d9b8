import { countFaults } from './count-faults.js'
import type { Attempt } from './source-rhythm.js'

/** A stretch of time of which a source is known to have missed something, or may have. */
export interface SourceGap {
  /** The last reading before it, ISO 8601. */
  readonly from: string
  /** The reading that ended it; absent while it lasts. */
  readonly to?: string | undefined
  /** `window-overrun`: items came and went between two readings; `failing`: it could not be read since. */
  readonly because: 'window-overrun' | 'failing'
}

/**
 * The gaps a source knows it has. A reading that failed leaves none by itself: the next one catches up, unless the
 * window has moved on meanwhile, and then it says so.
 *
 * @param attempts - oldest first.
 */
export function gapsOf(attempts: readonly Attempt[]): readonly SourceGap[] {
  const gaps: SourceGap[] = []
  let lastRead: string | undefined
  for (const { at, report } of attempts) {
    const { status } = report
    const isOverrun = countFaults(report, 'window-overrun') > 0
    if (isOverrun && lastRead !== undefined) {
      const before = gaps.at(-1)
      // Reading after reading that misses something is one gap.
      if (before?.to === lastRead) gaps[gaps.length - 1] = { ...before, to: at }
      else gaps.push({ from: lastRead, to: at, because: 'window-overrun' })
    }
    if (status === 'ok' || status === 'partial') lastRead = at
  }
  if (attempts.at(-1)?.report.status === 'failed' && lastRead !== undefined) gaps.push({ from: lastRead, because: 'failing' })
  return gaps
}
