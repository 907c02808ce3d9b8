import { communityMap } from 'civic-cafe/reports'
import type { Hono } from 'hono'
import { phases } from '../deeds/labels.js'
import { dayWords } from '../html/day-words.js'
import { html, nothing, type Html } from '../html/html.js'
import type { Page } from '../html/layout.js'
import { table, list } from '../html/table.js'
import { show } from '../server/answer.js'
import type { Desk } from '../server/desk.js'

/** Identify: the communities that already exist, as a picture and as a table. */
export function communities(app: Hono, desk: Desk): void {
  app.get('/communities', async (context) => show(context, desk, await communitiesPage(desk)))
  app.get('/communities/map.svg', async (context) => {
    const found = await desk.communities()
    return found === undefined ? context.notFound() : context.body(communityMap(found.map), 200, { 'content-type': 'image/svg+xml; charset=utf-8' })
  })
  app.post('/communities', (context) => {
    desk.begin('Looking for communities', async (say) => {
      say('Reading what was heard, in a thread of its own.')
      const { finding } = await desk.town.cafe.identify({ offThread: true, signal: desk.town.ending, onProgress: ({ stage, done, of }) => { if (done === of) say(`${stages[stage]}.`) } })
      say(finding)
    })
    return context.redirect('/under-way', 303)
  })
}

const stages = {
  reading: 'Everything is read',
  ties: 'Who deals with whom is found',
  interests: 'Who comes back to the same thing is found',
  describing: 'Each community is described',
  naming: 'Each has its words',
} as const

async function communitiesPage(desk: Desk): Promise<Page> {
  const found = await desk.communities()
  return {
    title: 'Communities',
    at: '/communities',
    body: html`<h1>Identify</h1>
<p class="lead">The communities that already exist. None of them is the council’s.</p>
<form method="post" action="/communities"><p><button type="submit">${found === undefined ? 'Look for communities' : 'Look again'}</button></p></form>
${found === undefined ? html`<p>Nobody has looked yet. There has to be something heard first: <a href="/listen">listen</a>.</p>` : html`<p>As of ${dayWords(found.map.at)}. ${found.map.finding}</p>
${found.described.length === 0 ? nothing : html`<figure><img src="/communities/map.svg" width="960" alt="The communities as circles, with the places where they meet. The table below says the same."></figure>
${await tableHtml(desk, found.described)}`}`}`,
  }
}

async function tableHtml({ town: { cafe } }: Desk, described: NonNullable<Awaited<ReturnType<Desk['communities']>>>['described']): Promise<Html> {
  const rows = await Promise.all(described.map(async ({ id, name, people, purpose, suggestedRole, venues, problemIds }) => {
    const { phase } = await cafe.relationship(id)
    return [html`<a href="/communities/${encodeURIComponent(id)}">${name}</a>`, people, purpose.words, suggestedRole.words, list(venues.slice(0, 3).map((venue) => venue.name), 'Not told'), problemIds.length === 0 ? 'None' : problemIds.join(', '), phases[phase]]
  }))
  return table('communities', 'Each community, by name: there is no rank among them', ['Community', 'People', 'What it seems to be for', 'Suggested for the council', 'Where it meets', 'Bears on', 'The relationship'], rows)
}
