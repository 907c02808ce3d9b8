import { readFileSync } from 'node:fs'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { html } from './html/html.js'
import { communities } from './pages/communities.js'
import { community } from './pages/community.js'
import { decisions } from './pages/decisions.js'
import { decisionsAbout } from './pages/decisions-about.js'
import { listen } from './pages/listen.js'
import { problems } from './pages/problems.js'
import { report } from './pages/report.js'
import { start } from './pages/start.js'
import { tools } from './pages/tools.js'
import { underWay } from './pages/under-way.js'
import { work } from './pages/work.js'
import { notFound, show } from './server/answer.js'
import type { Desk } from './server/desk.js'
import { headers, ownForms, ownName } from './server/guard.js'

const styles = readFileSync(new URL('style.css', import.meta.url), 'utf8')
const mostBytes = 100_000

/** The workspace as a web app: every page is written on this side, and none needs a script. */
export function workspaceApp(desk: Desk): Hono {
  const app = new Hono()
  app.use(headers, ownName, ownForms, bodyLimit({ maxSize: mostBytes }))
  app.get('/style.css', (context) => context.body(styles, 200, { 'content-type': 'text/css; charset=utf-8' }))
  for (const pages of [start, problems, tools, listen, underWay, communities, community, work, decisionsAbout, decisions, report]) pages(app, desk)
  app.notFound((context) => notFound(context, desk))
  app.onError((error, context) => {
    console.error(error)
    return show(context, desk, { title: 'Something went wrong', body: html`<h1>Something went wrong</h1><p>Nothing was recorded. <a href="/">Go to the start</a> and try again.</p>` }, 500)
  })
  return app
}
