import { html, nothing, type Html } from './html.js'

/** One reason why something cannot be done, and where it can be met. */
export interface Obstacle {
  readonly message: string
  /** The rule it comes from. */
  readonly source?: string | undefined
  /** The field of the form it is about. */
  readonly field?: string | undefined
  /** The form that would meet it. */
  readonly href?: string | undefined
}

/** Everything that stands in the way, at the top of the page and with the focus on it. */
export function obstacleSummary(obstacles: readonly Obstacle[]): Html {
  if (obstacles.length === 0) return nothing
  return html`<div class="refused" role="alert" aria-labelledby="refused-title" tabindex="-1" autofocus>
<h2 id="refused-title">${obstacles.length === 1 ? 'Refused: one thing stands in the way' : `Refused: ${obstacles.length} things stand in the way`}</h2>
${obstacleList(obstacles)}
</div>`
}

/** The reasons, each linked to where it can be met. */
export function obstacleList(obstacles: readonly Obstacle[]): Html {
  return html`<ul class="obstacles">${obstacles.map(({ message, source, field, href }) => {
    const target = field === undefined ? href : `#${field}`
    return html`<li>${target === undefined ? message : html`<a href="${target}">${message}</a>`}${source === undefined ? nothing : html`<span class="rule">Rule: ${source}</span>`}</li>`
  })}</ul>`
}
