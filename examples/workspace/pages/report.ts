import { renderHtml } from 'civic-cafe/reports'
import type { Hono } from 'hono'
import type { Desk } from '../server/desk.js'

/** The library's own report: a page that needs nothing else. */
export function report(app: Hono, desk: Desk): void {
  app.get('/report', async (context) => context.html(renderHtml(await desk.town.cafe.report())))
}
