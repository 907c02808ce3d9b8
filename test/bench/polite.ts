// 1,000 feeds on 50 hosts, some in trouble, polled twice: the first argument says how many are. The town is a process of its
// own, so that what is measured here is the listener alone.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { createNormaliser } from 'civic-cafe/mentions'
import { everyKindEverywhere, oneInTwenty, openTown } from '../support/feed-town.js'
import type { Seen } from '../support/feed-town.js'
import { distantStore, judge, pollTown } from '../support/poll-town.js'
import { contend } from './support/contender.js'

const minimumIntervalMs = 50
const [, , name = 'one-in-twenty', role] = process.argv
const town = name === 'every-kind-everywhere' ? everyKindEverywhere(50, 20) : oneInTwenty(50, 20)

if (role === 'town') {
  const server = await openTown(town)
  console.log(server.port)
  for await (const line of createInterface(process.stdin)) if (line === 'seen') console.log(JSON.stringify(server.seen()))
  await server.close()
} else {
  const child = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(import.meta.url), name, 'town'], { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface(child.stdout)
  const answer = async (): Promise<string> => String((await once(lines, 'line'))[0])
  const port = Number(await answer())
  const seen = async (): Promise<Seen> => {
    const answered = answer()
    child.stdin.write('seen\n')
    return JSON.parse(await answered) as Seen
  }
  const store = distantStore()
  const normaliser = createNormaliser({ council: { languages: ['en'], accounts: [], places: [] }, problems: [], pseudonymKey: 'a key for the bench only', retention: { days: 1 } })
  const http = { bodyTimeoutMs: 5000, headersTimeoutMs: 30_000 }
  await contend(async () => {
    const report = await pollTown({ town, port, store, normaliser, minimumIntervalMs, http })
    const first = await seen()
    await pollTown({ town, port, store, normaliser, minimumIntervalMs, http })
    const second = await seen()
      return { ...judge(town, report), mentions: report.totals.added, first, second }
  }, ({ healthy, healthyRead, troubled, wrong, mentions, first, second }) => {
    for (const each of wrong) console.error(each)
    return {
      healthy, 'healthy read': healthyRead, 'in trouble': troubled, 'outcomes not as they should be': wrong.length, mentions,
      'shortest gap at a host, ms (50 agreed)': Math.floor(Math.min(first.shortestGapMs, second.shortestGapMs)),
      'whole process, MB (300 allowed)': Math.round((process.resourceUsage().maxRSS * 1024) / 1e6),
      'first poll, kB': Math.round(first.bytes / 1000), 'second poll, kB': Math.round(second.bytes / 1000), 'second of first': second.bytes / first.bytes,
    }
  })
  child.stdin.end()
}
