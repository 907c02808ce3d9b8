import type { Html } from '../html/html.js'
import { html } from '../html/html.js'
import { at } from '../html/numbers.js'

/** A share as a bar. The number stands beside it, so it is hidden from screen readers. */
export function shareBar(share: number): Html {
  return html`<svg class="bar" width="140" height="8" viewBox="0 0 140 8" aria-hidden="true"><rect class="empty" x=".75" y=".75" width="138.5" height="6.5"/><rect class="mark" width="${at(140 * Math.min(1, Math.max(0, share)))}" height="8"/></svg>`
}
