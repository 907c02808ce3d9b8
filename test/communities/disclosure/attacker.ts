import type { PublicCommunityMap } from 'civic-cafe/communities'
import type { Mention } from '../../../src/mentions/mention.js'

/** What an attacker holds of a view: everything but when it was asked for. */
export function substance(view: PublicCommunityMap): unknown {
  return JSON.parse(JSON.stringify({ ...view, at: undefined })) as unknown
}

/** Every leaf of a view with its path, places in lists left out: `communities.venues.share`. */
export function leaves(value: unknown, path = ''): { readonly path: string; readonly value: string | number | boolean | null }[] {
  if (Array.isArray(value)) return value.flatMap((entry) => leaves(entry, path))
  if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([key, entry]) => leaves(entry, path === '' ? key : `${path}.${key}`))
  return [{ path, value: value as string | number | boolean | null }]
}

/** Who said what, as an attacker who hears everything knows it: everybody's mentions in their latest revision. */
function saidBy(mentions: readonly Mention[]): ReadonlyMap<string, string> {
  const said = new Map<string, string[]>()
  for (const { author, id, revision, deletedAt } of mentions) {
    if (author === undefined || !('pseudonym' in author) || deletedAt !== undefined) continue
    said.set(author.pseudonym, [...(said.get(author.pseudonym) ?? []), `${id}#${revision}`])
  }
  return new Map([...said].map(([author, ids]) => [author, ids.sort().join(' ')]))
}

/** People who said, changed or deleted something between two times. */
export function actedBetween(before: readonly Mention[], after: readonly Mention[]): Set<string> {
  const [then, now] = [saidBy(before), saidBy(after)]
  return new Set([...then.keys(), ...now.keys()].filter((author) => then.get(author) !== now.get(author)))
}

/** How many people a word, a place, a venue or a problem comes from, at most: all who ever used it. */
export function peopleBehind(mentions: readonly Mention[], uses: (mention: Mention) => boolean): number {
  return new Set(mentions.flatMap((mention) => (mention.author !== undefined && 'pseudonym' in mention.author && mention.deletedAt === undefined && uses(mention) ? [mention.author.pseudonym] : []))).size
}

/** What can be told of a number behind a figure. */
export interface Known {
  readonly least: number
  readonly most: number
}

/** Whether a number of people is known to be somebody, and yet too few. */
export function isTooFew({ least, most }: Known, minimumAuthors: number): boolean {
  return least >= 1 && most < minimumAuthors
}

/** What a band says. The lowest shown begins at the threshold. */
export function knownFromBand(band: string, minimumAuthors: number): Known {
  const [low = 0, high] = band === '1000+' ? [1000] : band.startsWith('under ') ? [1, Number(band.slice(6)) - 1] : band.split('–').map(Number)
  return { least: Math.max(low, minimumAuthors), most: high ?? Infinity }
}

