import type { Mention } from '../../mentions/mention.js'

/**
 * What had been heard when a view last changed what it says of people: whatever else is counted for people to see is counted
 * from this, or the difference between two counts would be the doing of fewer than the view waits for. What nobody's name is on
 * is taken up to the time of the view itself. Deleted mentions stay deleted.
 *
 * @param asOf - ISO 8601, from the view or from one of its communities.
 * @param at - ISO 8601, of the view.
 */
export function heardUntil<T extends Pick<Mention, 'author' | 'observedAt'>>(mentions: readonly T[], asOf: string, at: string): T[] {
  const [people, others] = [Date.parse(asOf), Date.parse(at)]
  return mentions.filter(({ author, observedAt }) => Date.parse(observedAt) <= (author !== undefined && 'pseudonym' in author ? people : others))
}
