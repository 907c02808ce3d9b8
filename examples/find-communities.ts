// Two circles of people on one forum, as who-answers-whom: found without being told how many there are. Then, the same from mentions.
import { createGraph, identifyCommunities, partitionByEvidence, publicView } from 'civic-cafe/communities'
import { defineCouncil } from 'civic-cafe/council'
import { createNormaliser } from 'civic-cafe/mentions'

const parts = [['slugs', 'beans', 'seed', 'netting', 'compost', 'frost', 'garlic'], ['crossing', 'kerb', 'speed', 'lane', 'lights', 'patrol', 'verge']]
const people = parts.map((_, circle) => Array.from({ length: 14 }, (_, i) => `invented_${circle}_${i}`))
const answers = people.flatMap((circle, c) => circle.flatMap((asker, i) => [1, 2, 3, 4].map((step) => ({ c, i, step, asker, answerer: circle[(i * 5 + step * step) % 14] ?? asker }))))

const { communities, bits } = partitionByEvidence(createGraph(answers.map(({ asker, answerer }) => [asker, answerer] as const)))
console.log(`As a graph: ${communities.length} communities of ${communities.map(({ length }) => length).join(' and ')} people, ${bits.toFixed(0)} bits of evidence.`)

const council = defineCouncil({ id: 'marshwick', name: 'Marshwick Borough Council' })
const { normalise } = createNormaliser({ council, problems: [], pseudonymKey: 'keep-the-real-one-in-a-vault', retention: { days: 365 } })
const context = { source: { id: 'discourse:https://talk.marshwick.example' }, retrievedAt: '2025-11-01T06:00:00Z' }
const mentions = answers.flatMap(({ c, i, step, asker, answerer }) => [asker, answerer].flatMap((handle, n) => {
  const word = (offset: number): string => parts[c]?.[(i + step * 3 + offset + n * 2) % 7] ?? ''
  return normalise({
    nativeId: `${c}-${i}-${step}-${n}`, kind: 'post', author: { handle }, thread: `${c}-${i}-${step}`, ...(n === 1 && { replyTo: `${c}-${i}-${step}-0` }),
    text: n === 0 ? `What is to be done about ${word(0)} and the ${word(1)} this week, number ${i * 4 + step}?` : `We tried ${word(0)} beside the ${word(2)} and then ${word(4)}, it took ${i + 3} days.`,
    publishedAt: new Date(Date.UTC(2025, 8, 1 + i, 8 + step, n)).toISOString(),
    venue: { nativeId: 'square', name: 'The square', kind: 'forum' },
  }, context) ?? []
}))

const map = publicView(identifyCommunities(mentions, { council, now: new Date('2025-11-01T06:00:00Z') }))
console.log(`From mentions: ${map.finding}`)
for (const { label, size, standing, suggestedRole } of map.communities) console.log(`- ${label.terms.join(', ')}: ${size.band} people, ${standing}; suggested role: ${suggestedRole.role}, because ${suggestedRole.because[0]}`)
