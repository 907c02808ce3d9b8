import type { Html } from '../html/html.js'
import { html } from '../html/html.js'
import { list } from '../html/list.js'
import type { Report } from '../report.js'
import { pageWords } from '../words/page-words.js'

/** The first minute. */
export function summarySection({ summary, language }: Report): Html {
  const words = pageWords[language].summary
  const column = (heading: string, lines: readonly string[]): Html => html`<div><h3>${heading}</h3>${list(lines)}</div>`
  return html`<section class="part" id="${words.id}" aria-labelledby="${words.id}-heading">
<h2 id="${words.id}-heading">${words.heading}</h2>
<div class="minute">${column(words.heard, summary.heard)}${column(words.means, summary.means)}${column(words.next, summary.next)}</div>
</section>`
}
