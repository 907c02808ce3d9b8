import type { Html } from './html.js'
import { html } from './html.js'

/** A list, or nothing when there is nothing to list. */
export function list(items: readonly (Html | string)[]): Html {
  return items.length === 0 ? html`` : html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`
}
