/** What somebody said it is (more than one may be right, none: it cannot be told) and what was found (`undefined`: unclear). */
export interface Judged<Label extends string> {
  readonly name: string
  readonly right: readonly Label[]
  readonly found: Label | undefined
}

/**
 * F1 of each label and their mean, "unclear" being a label like the others. Where two are right, finding either is a hit
 * for that one; finding neither is a miss of the first.
 */
export function macroF1<Label extends string>(judged: readonly Judged<Label>[]): { readonly macro: number; readonly accuracy: number; readonly each: Readonly<Record<string, number>> } {
  const pairs = judged.map(({ right, found = 'unclear' }) => ({ truth: (right as readonly string[]).includes(found) ? found : right[0] ?? 'unclear', found: found as string }))
  const each: Record<string, number> = {}
  for (const label of [...new Set(pairs.map(({ truth }) => truth))].sort()) {
    const hits = pairs.filter(({ truth, found }) => truth === label && found === label).length
    const claimed = pairs.filter(({ found }) => found === label).length
    const actual = pairs.filter(({ truth }) => truth === label).length
    each[label] = (2 * hits) / (claimed + actual)
  }
  const scores = Object.values(each)
  return { macro: scores.reduce((sum, f1) => sum + f1, 0) / scores.length, accuracy: pairs.filter(({ truth, found }) => truth === found).length / pairs.length, each }
}
