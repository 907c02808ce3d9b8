import { dayWords } from '../../core/day-words.js'
import type { Html } from '../html/html.js'
import { html } from '../html/html.js'
import { bytesWords } from '../html/numbers.js'
import { table } from '../html/table.js'
import type { Report } from '../report.js'
import { pageWords } from '../words/page-words.js'
import { toolWords } from '../words/tool-words.js'

/** Rule One: the problems first, then what each tool was worth for them. */
export function problemsSection({ problems, tools, sources, language }: Report): Html {
  const words = pageWords[language].problems
  const { recommendations, states } = toolWords[language]
  const statements = new Map(problems.map(({ id, statement }) => [id, statement]))
  return html`<section class="part" id="${words.id}" aria-labelledby="${words.id}-heading">
<h2 id="${words.id}-heading">${words.heading}</h2>
${table({
    id: 'problems-table', caption: words.caption, scope: words.scope, columns: [words.problem, words.owner, words.measure, { name: words.heard, numeric: true }],
    rows: problems.map(({ statement, owner, measure, heard }) => [statement, owner, measure, { content: heard.words, numeric: true }]),
  })}
<h3>${words.toolsHeading}</h3>
${tools.length === 0 ? html`<p>${words.noTools}</p>` : table({
    id: 'tools-table', caption: words.toolsCaption, scope: words.toolsScope,
    columns: [words.tool, words.forProblem, { name: words.brought, numeric: true }, { name: words.useful, numeric: true }, { name: words.requests, numeric: true }, words.advice, words.review],
    rows: tools.map(({ tool, problemId, heard, useful, requests, bytes, recommendation, words: because, reviewOn }) => [
      tool, statements.get(problemId) ?? problemId, { content: heard.words, numeric: true }, { content: useful.words, numeric: true },
      { content: html`${requests.toLocaleString('en-GB')}<br><span class="quiet">${bytesWords(bytes, language)}</span>`, numeric: true },
      html`<strong>${recommendations[recommendation]}</strong><br>${because}`, dayWords(reviewOn, language),
    ]),
  })}
${sources.length > 0 && html`<h3>${words.sourcesHeading}</h3>
${table({
    id: 'sources-table', caption: words.sourcesCaption, scope: words.sourcesScope, columns: [words.source, words.state, words.why],
    rows: sources.map(({ sourceId, state, words: why }) => [sourceId, states[state], why]),
  })}`}
</section>`
}
