import type { StreamAppend } from './store.js'

/** @throws RangeError when a stream is named twice: which of the two would come first? */
export function eachOnce(appends: readonly StreamAppend[]): void {
  if (new Set(appends.map(({ stream }) => stream)).size < appends.length) throw new RangeError('a stream may be appended to only once in one call')
}
