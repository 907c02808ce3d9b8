/** How much is done before others have their turn. */
export interface SliceSize {
  readonly entries: number
  readonly characters: number
}

/**
 * A list in slices, each short work, however long the list. Cut by counting, not by a clock: the same list gives the same
 * slices on any machine.
 *
 * @param charactersOf - how much there is to read in an entry. A slice ends after the entry that goes past the size.
 */
export function* slicesOf<T>(list: readonly T[], size: SliceSize, charactersOf: (entry: T) => number): Generator<readonly T[]> {
  let from = 0
  let characters = 0
  for (const [index, entry] of list.entries()) {
    characters += charactersOf(entry)
    if (index + 1 - from < size.entries && characters < size.characters) continue
    yield list.slice(from, index + 1)
    from = index + 1
    characters = 0
  }
  if (from < list.length) yield list.slice(from)
}
