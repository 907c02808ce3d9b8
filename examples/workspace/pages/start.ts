import type { Hono } from 'hono'
import { phases } from '../deeds/labels.js'
import { html, nothing, type Html } from '../html/html.js'
import type { Page } from '../html/layout.js'
import { obstacleList } from '../html/obstacle.js'
import { show } from '../server/answer.js'
import type { Desk } from '../server/desk.js'
import { leads } from '../server/matter.js'
import { obstacleOf } from '../server/question.js'

/** The start: which step is next, and what is missing for it. */
export function start(app: Hono, desk: Desk): void {
  app.get('/', async (context) => show(context, desk, await startPage(desk)))
}

async function startPage(desk: Desk): Promise<Page> {
  const { cafe, clock } = desk.town
  const found = await desk.communities()
  const isHeard = clock.week() > 0
  const next = cafe.problems.length === 0 ? { href: '/problems/new', words: 'Rule One: add the first problem' }
    : cafe.tools.length === 0 ? { href: '/tools/new', words: 'Listen: choose a tool for a problem' }
      : !isHeard ? { href: '/listen', words: 'Listen: hear the first week' }
        : found === undefined ? { href: '/communities', words: 'Identify: look for the communities that exist' }
          : undefined
  const done = (isDone: boolean, words: string): string => `${isDone ? 'Begun' : 'Not begun'}. ${words}`
  const stages: readonly (readonly [string, string, string])[] = [
    ['Rule One', '/problems', done(cafe.problems.length > 0, `Problems: ${cafe.problems.length}.`)],
    ['Listen', '/listen', done(isHeard, `Tools: ${cafe.tools.length}. Weeks heard: ${clock.week()}.`)],
    ['Identify', '/communities', done(found !== undefined, `Communities: ${found?.described.length ?? 0}.`)],
  ]
  return {
    title: 'Start',
    at: '/',
    body: html`<h1>One rule and six steps</h1>
<p class="lead">Start from a problem, listen, identify, and then with each community: participate, empower, engage, nurture. If at all.</p>
${next === undefined ? nothing : html`<div class="next"><h2>Next</h2><p><a class="button" href="${next.href}">${next.words}</a></p></div>`}
<ul class="steps">${stages.map(([name, href, words]) => html`<li><strong><a href="${href}">${name}</a></strong><p>${words}</p></li>`)}</ul>
${found === undefined ? nothing : html`<h2>With each community</h2><ul class="steps">${await Promise.all(found.described.map(({ id, name }) => communityHtml(desk, id, name)))}</ul>`}`,
  }
}

async function communityHtml({ town: { cafe } }: Desk, id: string, name: string): Promise<Html> {
  const base = `/communities/${encodeURIComponent(id)}`
  const { phase } = await cafe.relationship(id)
  const ahead = (await cafe.moves(id)).filter(({ type, missing }) => leads(type) && !missing.some(({ code }) => code === 'not-from-here' || code === 'closed'))
  return html`<li><strong><a href="${base}/identify">${name}</a></strong><div><p>${phases[phase]}.</p>
${ahead.map(({ type, words, available, missing }) => available
    ? html`<p>Next: <a href="${base}/move/${type}">${words}<span class="hidden">: ${name}</span></a>.</p>`
    : html`<details><summary>${words}<span class="hidden"> (${name})</span>: ${missing.length} missing</summary>${obstacleList(missing.map((refusal) => obstacleOf(refusal, { communityBase: base })))}</details>`)}</div></li>`
}
