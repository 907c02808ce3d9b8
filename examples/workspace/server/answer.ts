import type { Context } from 'hono'
import { html } from '../html/html.js'
import { dayWords } from '../html/day-words.js'
import { layout, type Page } from '../html/layout.js'
import type { Desk } from './desk.js'

/** A page as a response. */
export function show(context: Context, { town: { cafe, clock } }: Desk, page: Page, status: 200 | 404 | 409 | 422 | 500 = 200): Response | Promise<Response> {
  return context.html(layout(page, { councilName: cafe.council.name, today: dayWords(clock.now().toISOString()) }), status)
}

/** There is no such page. */
export function notFound(context: Context, desk: Desk): Response | Promise<Response> {
  return show(context, desk, { title: 'There is no such page', body: html`<h1>There is no such page</h1><p>It may have been about a community that is found no more. <a href="/">Go to the start</a>.</p>` }, 404)
}
