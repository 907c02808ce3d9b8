import { isRecord, textOf } from '../wire/values.js'

/** The labels that stand on a post or an account: moderators' as a list, authors' own as `{ values }`. Negated ones do not stand. */
export function labelsOf(...sets: readonly unknown[]): ReadonlySet<string> {
  const labels = new Set<string>()
  for (const set of sets) {
    const list = isRecord(set) ? set['values'] : set
    for (const label of Array.isArray(list) ? list as readonly unknown[] : []) {
      const value = isRecord(label) && label['neg'] !== true ? textOf(label['val']) : undefined
      if (value !== undefined) labels.add(value)
    }
  }
  return labels
}
