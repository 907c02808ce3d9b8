// A person's own rights are the only doors that take a handle: what is kept about me, and take it away.
import { defineCouncil } from 'civic-cafe/council'
import { createNormaliser } from 'civic-cafe/mentions'
import { memoryStore } from 'civic-cafe/stores'

const key = 'keep-the-real-one-in-a-vault'
const source = { id: 'discourse:https://talk.marshwick.example' }
const council = defineCouncil({ id: 'marshwick', name: 'Marshwick Borough Council' })
const { normalise } = createNormaliser({ council, problems: [], pseudonymKey: key, retention: { days: 365 } })

const said = [['iolo_52', 'The lights on the quay are out.'], ['dilys.mw1', 'Ours too, since Monday.'], ['iolo_52', 'Thanks, I will ring them.']] as const
const heard = said.flatMap(([handle, text], i) => normalise({
  nativeId: String(i), kind: 'post', text, author: { handle }, publishedAt: `2025-10-0${i + 1}T08:00:00Z`, venue: { nativeId: 'quay', name: 'The quay', kind: 'forum' },
}, { source, retrievedAt: '2025-10-04T06:00:00Z' }) ?? [])

const store = memoryStore()
await store.commit({ sourceId: source.id, mentions: heard })

const subject = { platform: 'discourse:talk.marshwick.example', handle: 'iolo_52', key }
for await (const { publishedAt, text } of store.access(subject)) console.log(`Kept: ${publishedAt} ${text}`)
console.log(`Erased: ${(await store.erase(subject)).mentions}, left: ${await store.countMentions()}`)
const { added } = await store.commit({ sourceId: source.id, mentions: heard })
console.log(`Read again from the source: ${added} come back`)
