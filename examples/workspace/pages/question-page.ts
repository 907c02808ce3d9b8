import { formHtml } from '../html/form.js'
import { html, nothing, type Html } from '../html/html.js'
import type { Page } from '../html/layout.js'
import { obstacleList, obstacleSummary, type Obstacle } from '../html/obstacle.js'
import type { Typed } from '../html/typed.js'
import type { Matter } from '../server/matter.js'
import type { Question } from '../server/question.js'

/** What became of a form that was sent and not recorded. */
export interface Sent {
  readonly obstacles: readonly Obstacle[]
  /** What others decided since the officer opened the form. */
  readonly meanwhile: readonly string[]
}

/** The page of one form. */
export function questionPage({ name, pageOf, version }: Pick<Matter, 'name' | 'pageOf' | 'version'>, question: Question, typed: Typed, { obstacles, meanwhile }: Sent): Page {
  const { action, title, why, submit, fields, missing } = question
  return {
    title: `${title}: ${name}`,
    at: '/communities',
    back: pageOf(question.name),
    refused: obstacles.length > 0 || meanwhile.length > 0,
    body: html`${obstacleSummary(obstacles)}
${meanwhile.length === 0 ? nothing : meanwhileHtml(meanwhile)}
<p class="kicker">${name}</p>
<h1>${title}</h1>
<p class="lead">${why}</p>
${missing.length === 0 || obstacles.length > 0 ? nothing : html`<div class="next"><h2>What is missing</h2>${obstacleList(missing)}</div>`}
${formHtml({ action, fields, typed, obstacles, submit, seen: version })}`,
  }
}

function meanwhileHtml(meanwhile: readonly string[]): Html {
  return html`<div class="refused" role="alert" aria-labelledby="meanwhile" tabindex="-1" autofocus>
<h2 id="meanwhile">Somebody decided meanwhile</h2>
<p>Nothing of yours was recorded yet. What you typed is below: read what is new, and send it again if it still holds.</p>
<ul>${meanwhile.map((line) => html`<li>${line}</li>`)}</ul>
</div>`
}
