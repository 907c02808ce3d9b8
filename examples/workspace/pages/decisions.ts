import { decisionLog } from 'civic-cafe/reports'
import type { LedgerEntry } from 'civic-cafe/stores'
import type { Hono } from 'hono'
import { dayWords } from '../html/day-words.js'
import { html } from '../html/html.js'
import { table } from '../html/table.js'
import { show } from '../server/answer.js'
import type { Desk } from '../server/desk.js'

/** Every decision, as it can be given to anybody who asks. */
export function decisions(app: Hono, desk: Desk): void {
  app.get('/decisions', async (context) => {
    const entries: LedgerEntry[] = []
    for await (const entry of desk.town.store.ledger()) entries.push(entry)
    const log = decisionLog(entries)
    const names = new Map((await desk.communities())?.described.map(({ id, name }) => [id, name]))
    return show(context, desk, {
      title: 'Decisions',
      at: '/decisions',
      body: html`<h1>The decision log</h1>
<p class="lead">Who decided what, when and why: posts, never persons. It can be given under the Freedom of Information Act as it is, once somebody has read it.</p>
${log.decisions.length === 0 ? html`<p>Nothing was decided yet.</p>` : table('decisions', 'Every decision, the oldest first', ['On', 'By', 'About', 'What'], log.decisions.map(({ at, decidedBy, communityId, problemId, words, withheld }) => [
        dayWords(at), decidedBy, [names.get(communityId ?? '') ?? communityId, problemId].filter((part) => part !== undefined).join(': '), withheld === undefined ? words : html`${words}<span class="scope">${withheld}</span>`,
      ]))}`,
    })
  })
}
