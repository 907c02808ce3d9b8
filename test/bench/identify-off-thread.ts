import { monitorEventLoopDelay } from 'node:perf_hooks'
import { identifyCommunities, identifyInWorker } from 'civic-cafe/communities'
import { contend } from './support/contender.js'
import { forumMentions } from './support/forum.js'

const mentions = await forumMentions()
const options = { council: { id: 'E07000001', name: 'Marshwick Borough Council' }, now: new Date('2023-01-01T00:00:00Z') }
const delay = monitorEventLoopDelay({ resolution: 1 })

await contend(async () => {
  delay.reset()
  delay.enable()
  // A delay is seen by the first turn after it.
  await new Promise((resolve) => { setTimeout(resolve, 10) })
  const map = process.argv[2] === 'in a thread' ? await identifyInWorker(mentions, options) : identifyCommunities(mentions, options)
  await new Promise((resolve) => { setTimeout(resolve, 10) })
  delay.disable()
  return map
}, ({ communities }) => ({ mentions: mentions.length, communities: communities.length, 'event loop held up, ms, p99': delay.percentile(99) / 1e6, 'at most': delay.max / 1e6 }))
