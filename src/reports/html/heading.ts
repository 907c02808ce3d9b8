import type { Html } from './html.js'
import { html } from './html.js'

/** How deep a heading lies: one step at a time, whatever page a section stands on. */
export type Level = 3 | 4 | 5

/** A heading of a level. */
export function heading(level: Level, words: string): Html {
  if (level === 3) return html`<h3>${words}</h3>`
  return level === 4 ? html`<h4>${words}</h4>` : html`<h5>${words}</h5>`
}
