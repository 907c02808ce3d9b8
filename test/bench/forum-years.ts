// A whole forum replayed month by month, each map given the one before. With `history` as its argument it prints what is told.
import { identifyCommunities, type CommunityMap } from 'civic-cafe/communities'
import type { Mention } from 'civic-cafe/mentions'
import { contend } from './support/contender.js'
import { forumMentions } from './support/forum.js'

const mentions = await forumMentions()
const contender = process.argv[2]

function replay(): { readonly months: CommunityMap[]; readonly ids: number; readonly shown: number } {
  const first = new Date(mentions[0]?.publishedAt ?? 0)
  const last = new Date(mentions.at(-1)?.publishedAt ?? 0)
  const months: CommunityMap[] = []
  // A year beyond the last post, to see it close.
  for (let month = first.getUTCMonth() + 1, now = first; now.getTime() < last.getTime() + 365 * 86_400_000; month++) {
    now = new Date(Date.UTC(first.getUTCFullYear(), month, 1))
    const before = months.at(-1)
    const { continuity: _continuity, missing: _missing, ...bare } = before ?? {}
    const previous = contender === 'from nothing each month' && before !== undefined ? bare as CommunityMap : before
    months.push(identifyCommunities(mentions, { council: { id: 'E07000001', name: 'Marshwick Borough Council' }, previous, now, windowDays: 365 }))
  }
  return { months, ids: new Set(months.flatMap(({ communities }) => communities.map(({ id }) => id))).size, shown: months.reduce((sum, { communities }) => sum + communities.length, 0) }
}

if (contender === 'history') print(replay().months)
else await contend(replay, ({ months, ids, shown }) => ({ months: months.length, 'communities, summed over months': shown, ids, 'months an id lives, mean': shown / ids }))

function print(months: readonly CommunityMap[]): void {
  const heard = (at: string): readonly Mention[] => mentions.filter(({ publishedAt }) => publishedAt < at && Date.parse(publishedAt) > Date.parse(at) - 365 * 86_400_000)
  for (const { at, communities, missing = [] } of months) console.log(`${at.slice(0, 7)} ${String(heard(at).length).padStart(5)} mentions  ${communities.map(({ id, size }) => `${id.slice(2, 6)}:${size.band}`).join(' ')}${missing.length > 0 ? `  missing ${missing.map(({ id }) => id.slice(2, 6)).join(' ')}` : ''}`)
  const end = months.at(-1)
  for (const { id, label, history } of [...end?.former ?? [], ...end?.missing ?? [], ...end?.communities ?? []]) {
    console.log(`\n${id.slice(2, 6)} ${label.terms.join(', ')}`)
    for (const event of history) console.log(`  ${event.at.slice(0, 7)} ${event.type.padEnd(8)} ${event.words}`)
  }
}
