import { bandRank, SizeBands } from './size-bands.js'
import type { Html } from '../html/html.js'
import { html } from '../html/html.js'

/** A band of people as dots, one for each band reached. The words stand beside it, so it is hidden from screen readers. */
export function peopleDots(band: string): Html {
  const reached = bandRank(band) - 1
  return html`<svg class="bar" width="${SizeBands.length * 14}" height="14" viewBox="0 0 ${SizeBands.length * 14} 14" aria-hidden="true">${SizeBands.map((_, place) => html`<circle class="${place <= reached ? 'mark' : 'empty'}" cx="${place * 14 + 7}" cy="7" r="4.5"/>`)}</svg>`
}
