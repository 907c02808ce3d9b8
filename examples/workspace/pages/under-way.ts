import type { Hono } from 'hono'
import { html, type Html } from '../html/html.js'
import { layout } from '../html/layout.js'
import { dayWords } from '../html/day-words.js'
import { notFound } from '../server/answer.js'
import type { Desk } from '../server/desk.js'

const here = 'THE-LINES-GO-HERE'

/** What is under way, line by line as it happens: the page goes on loading until it is done, and needs no script. */
export function underWay(app: Hono, desk: Desk): void {
  app.get('/under-way', async (context) => {
    const work = desk.work()
    if (work === undefined) return notFound(context, desk)
    const { cafe, clock } = desk.town
    const page = layout({
      title: work.title,
      body: html`<h1>${work.title}</h1>
<p>It goes on when you leave this page.</p>
<div class="log" role="log" aria-label="What happens" tabindex="0"><ol>${here}`,
    }, { councilName: cafe.council.name, today: dayWords(clock.now().toISOString()) })
    const [above = '', below = ''] = (await page).toString().split(here)
    const encoder = new TextEncoder()
    const lines = work.follow()
    return context.body(new ReadableStream({
      start: (controller) => { controller.enqueue(encoder.encode(above)) },
      async pull(controller) {
        const line = await lines.next()
        if (line.done !== true) {
          controller.enqueue(encoder.encode(String(await html`<li>${line.value}</li>\n`)))
          return
        }
        controller.enqueue(encoder.encode(`</ol></div>${String(await closing(desk))}${below}`))
        controller.close()
      },
    }), 200, { 'content-type': 'text/html; charset=utf-8' })
  })
}

function closing({ town: { clock, weeks } }: Desk): Html {
  return html`<div class="done" role="status"><p><strong>Done.</strong></p></div>
<p><a class="button" href="/communities">See the communities</a></p>
<p><a href="/listen">${clock.week() < weeks ? 'Listen on' : 'See what was heard'}</a></p>`
}
