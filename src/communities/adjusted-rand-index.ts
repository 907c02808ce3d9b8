/**
 * How far two partitions of the same things agree, corrected for chance: 1 for the same, about 0 for unrelated ones
 * (Hubert & Arabie 1985). Things that are in only one of the two are left out.
 */
export function adjustedRandIndex(a: readonly (readonly string[])[], b: readonly (readonly string[])[]): number {
  const inB = new Map<string, number>()
  b.forEach((ids, label) => { for (const id of ids) inB.set(id, label) })
  const rows = new Map<number, number>()
  const columns = new Map<number, number>()
  const cells = new Map<string, number>()
  let n = 0
  const count = <K>(map: Map<K, number>, key: K): void => { map.set(key, (map.get(key) ?? 0) + 1) }
  a.forEach((ids, row) => {
    for (const id of ids) {
      const column = inB.get(id)
      if (column === undefined) continue
      n++
      count(rows, row)
      count(columns, column)
      count(cells, `${row}/${column}`)
    }
  })
  const pairs = (map: ReadonlyMap<unknown, number>): number => [...map.values()].reduce((sum, k) => sum + (k * (k - 1)) / 2, 0)
  const [inRows, inColumns, inBoth, all] = [pairs(rows), pairs(columns), pairs(cells), (n * (n - 1)) / 2]
  if (all === 0) return 1
  const expected = (inRows * inColumns) / all
  const highest = (inRows + inColumns) / 2
  return highest === expected ? 1 : (inBoth - expected) / (highest - expected)
}
