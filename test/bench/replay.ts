import { replay } from 'civic-cafe/engagement'
import type { LedgerEntry } from 'civic-cafe/stores'
import { readDecisions } from '../../src/engagement/read-decisions.js'
import { contend } from './support/contender.js'
import { ledgerStream } from './support/ledger-stream.js'

const relationships = 100_000
const eventsEach = 50
// Five million events do not fit beside what is measured: so many streams are made before, and read again and again.
const streams = Array.from({ length: 1_000 }, (_, i) => ledgerStream(`c_${i}`, eventsEach))

if (process.argv[2] === 'replay') {
  await contend(() => {
    let events = 0
    for (let i = 0; i < relationships; i++) events += replay(streams[i % streams.length] ?? []).version
    return events
  }, (events) => ({ relationships, events }))
} else {
  // As a café reads: the whole ledger, entry by entry, brought up to date and replayed as it comes.
  async function* ledger(): AsyncGenerator<LedgerEntry> {
    for (let i = 0; i < relationships; i++) {
      for (const [n, event] of (streams[i % streams.length] ?? []).entries()) yield { stream: `relationship:${i}`, version: n + 1, event }
    }
  }
  await contend(() => readDecisions({ ledger }), () => ({ relationships, events: relationships * eventsEach }))
}
