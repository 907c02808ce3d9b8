import { identifyCommunities } from 'civic-cafe/communities'
import { sortHeard } from '../../src/communities/heard.js'
import { createWording } from '../../src/communities/text/wording.js'
import { threadsOf, type Thread } from '../../src/communities/threads.js'
import { halved, identified, labellers } from '../communities/support/label-contest.js'
import { dataFolder } from '../support/data.js'
import { forumMentions } from '../support/forum-mentions.js'
import { contend } from './support/contender.js'

const mentions = dataFolder === undefined ? [] : await forumMentions()
const heard = sortHeard(mentions)
const threads = threadsOf(heard)
const wording = createWording(heard.residents)
const map = identifyCommunities(mentions, { council: { id: 'recordings', name: 'The council of the recordings' }, now: new Date('2025-12-31T12:00:00Z') })
const label = labellers[process.argv[2] as keyof typeof labellers]

const byCategory = new Map<string, Thread[]>()
for (const thread of threads) {
  const category = thread.residents[0]?.mention.venue.name ?? ''
  byCategory.set(category, [...byCategory.get(category) ?? [], thread])
}
const byCommunity = map.communities.map(({ conversations = [] }) => {
  const own = new Set(conversations)
  return threads.filter(({ id }) => own.has(id))
})
const contests = { categories: [...byCategory.values()].filter(({ length }) => length >= 20).map(halved), communities: byCommunity.filter(({ length }) => length >= 20).map(halved) }

await contend(() => Object.entries(contests).map(([name, classes]) => [name, classes.length, identified(classes, label(classes, wording), wording)] as const), (results) => Object.fromEntries(results.flatMap(([name, count, share]) => (Number.isNaN(share) ? [] : [[name, count], [`${name} identified`, share]]))))
