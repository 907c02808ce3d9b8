import { SourceError } from '../source-error.js'

/** @throws SourceError `bad-configuration` for a window or a page limit that is no whole number above nothing. */
export function checkWindow(windowSize: number, maximumPages: number): void {
  if (![windowSize, maximumPages].every((count) => Number.isInteger(count) && count >= 1)) {
    throw new SourceError('bad-configuration', 'What is read again and how many pages are asked for are whole numbers of at least 1.')
  }
}
