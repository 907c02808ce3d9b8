import { dayWords } from '../../core/day-words.js'
import type { Html } from '../html/html.js'
import { html } from '../html/html.js'
import { table } from '../html/table.js'
import { heardBars } from '../pictures/heard-bars.js'
import type { Report } from '../report.js'
import { pageWords } from '../words/page-words.js'

/** What was heard over time, as a picture and as a table. */
export function heardSection(report: Report): Html {
  const words = pageWords[report.language].heard
  const { buckets, languages, redactions } = report.heard
  return html`<section class="part" id="${words.id}" aria-labelledby="${words.id}-heading">
<h2 id="${words.id}-heading">${words.heading}</h2>
${buckets.length === 0 ? html`<p>${words.none}</p>` : html`<figure><figcaption>${words.picture}</figcaption>${heardBars(report.heard, words.picture, report.language)}</figure>
${table({
    id: 'heard-table', caption: words.caption, scope: words.scope(report.heard.bucketDays, report.minimumAuthors), columns: [words.from, words.to, { name: words.mentions, numeric: true }],
    rows: buckets.map(({ from, to, count }) => [dayWords(from, report.language), dayWords(to, report.language), { content: count.words, numeric: true }]),
  })}`}
${languages.length > 0 && table({
    id: 'languages-table', caption: words.languages, scope: words.languagesScope, columns: [words.language, { name: words.mentions, numeric: true }],
    rows: languages.map(({ language, count }) => [words.languageNames[language] ?? language, { content: count.words, numeric: true }]),
  })}
<p class="note">${words.redactions(redactions.about, redactions.words)}</p>
</section>`
}
