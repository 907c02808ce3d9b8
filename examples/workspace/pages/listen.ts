import { readRuns, sourceHealth } from 'civic-cafe/listening'
import type { Hono } from 'hono'
import { dayWords } from '../html/day-words.js'
import { html, nothing, type Html } from '../html/html.js'
import type { Page } from '../html/layout.js'
import { obstacleList } from '../html/obstacle.js'
import { list, table } from '../html/table.js'
import { typedIn } from '../html/typed.js'
import { show } from '../server/answer.js'
import type { Desk } from '../server/desk.js'
import { doneHtml } from './stands.js'

/** Listen: the tools, listening itself, how the sources fare, and what each tool is worth. */
export function listen(app: Hono, desk: Desk): void {
  app.get('/listen', async (context) => show(context, desk, await listenPage(desk, context.req.query('done'))))
  app.post('/listen', async (context) => {
    const sent = typedIn(new URLSearchParams(await context.req.text()))
    listenOn(desk, sent.number('weeks') ?? 1)
    return context.redirect('/under-way', 303)
  })
}

function listenOn(desk: Desk, weeks: number): void {
  const { town } = desk
  const until = Math.min(town.weeks, town.clock.week() + weeks)
  desk.begin('Listening', async (say) => {
    const told = new Set<string>()
    while (town.clock.week() < until) {
      const { totals } = await town.listenOn((progress) => {
        // A fault that comes with every reading is told once.
        const words = progress.type === 'fault' && progress.fault.code !== 'repaired' ? `${progress.sourceId}: ${progress.fault.message}` : undefined
        if (words === undefined || told.has(words)) return
        told.add(words)
        say(words)
      })
      say(`Week ${town.clock.week()} of ${town.weeks}: ${totals.added} new, ${totals.revised} edited, ${totals.deleted} deleted.`)
    }
  })
}

async function listenPage(desk: Desk, done: string | undefined): Promise<Page> {
  const { cafe, store, clock, weeks } = desk.town
  const runs = await readRuns(store)
  const left = weeks - clock.week()
  return {
    title: 'Listen',
    at: '/listen',
    body: html`${doneHtml(done, [{ name: 'tool', title: 'the choice of the tool' }, { name: 'retired', title: 'the tool is given up' }])}
<h1>Listen</h1>
<p class="lead">To what is said in public, with tools that were each chosen for a problem.</p>
${cafe.problems.length === 0
      ? html`<div class="next"><h2>First of all</h2>${obstacleList([{ message: 'No business problem is known: nothing starts from a tool.', href: '/problems/new', source: 'Rule One' }])}</div>`
      : html`<p><a class="button" href="/tools/new">Choose a tool</a></p>`}
${toolsHtml(desk)}
<h2>Listen on</h2>
<p>${runs.length === 0 ? 'Nobody has listened yet.' : `Heard up to ${dayWords(clock.now().toISOString())}: ${clock.week()} of ${weeks} weeks.`}${left === 0 ? ' The invented autumn is over.' : ' The week after begins when you listen to it.'}</p>
${left === 0 ? nothing : cafe.tools.length === 0 ? html`<p>There is no tool to listen with yet.</p>` : html`<div class="side">${listenButton(1, 'Listen to the next week')}${left > 1 ? listenButton(left, `Listen to the ${left} weeks that are left`) : nothing}</div>`}
${runs.length === 0 ? nothing : html`<h2>How the sources fare</h2>
${table('health', 'Each source, in words', ['Source', 'State', 'In words'], sourceHealth(runs).map(({ sourceId, state, words }) => [sourceId, state, words]))}
${await worthHtml(desk)}`}`,
  }
}

function listenButton(weeks: number, words: string): Html {
  return html`<form method="post" action="/listen"><input type="hidden" name="weeks" value="${weeks}"><button type="submit">${words}</button></form>`
}

function toolsHtml({ town: { cafe } }: Desk): Html {
  if (cafe.tools.length === 0) return html`<p>No tool is chosen yet.</p>`
  return table('tools', 'Tools chosen', ['Tool', 'For the problem', 'Why', 'Reviewed on', 'Give up'], cafe.tools.map(({ tool, problemId, whyThisTool, reviewOn, sources }, place) => [
    html`${tool}${sources.length === 0 ? html`<span class="scope">Nothing here can read it</span>` : nothing}`, problemId, whyThisTool, dayWords(reviewOn), html`<a href="/tools/${place}/retire">Give up<span class="hidden"> ${tool} for ${problemId}</span></a>`,
  ]))
}

async function worthHtml(desk: Desk): Promise<Html> {
  const { heard, tools } = await desk.heard()
  return html`<h2>What each tool is worth</h2>
${table('worth', 'For the problem it was chosen for', ['Tool', 'For the problem', 'Heard', 'Of use', 'Advice', 'Because'], tools.map(({ tool, problemId, heard: all, useful, recommendation, words }) => [tool, problemId, all.words, useful.words, recommendation, words]))}
<h2>What was heard</h2>
${list([`In all, without what repeats another: ${heard.total.words}`, ...heard.problems.map(({ id, count }) => `Of the problem ${id}: ${count.words}`)])}`
}
