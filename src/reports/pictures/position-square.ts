import { positionThresholds } from '../../nurture/cafe-position.js'
import type { Html } from '../html/html.js'
import { html } from '../html/html.js'
import { at } from '../html/numbers.js'
import type { PanelWords } from '../words/panel-words.js'

const size = 320
const left = 44
const top = 8

/**
 * One community's place between the four positions. The square is cut in the middle, so that the line of presence, which
 * lies at one in twenty, can be seen: each half is drawn to its own scale.
 */
export function positionSquare(presence: number, dependency: number, title: string, { quadrants, presence: presenceWords, dependency: dependencyWords }: PanelWords): Html {
  const x = left + halved(presence, positionThresholds.presence) * size
  const y = top + (1 - halved(dependency, positionThresholds.dependency)) * size
  const middle = size / 2
  const label = (text: string, column: 0 | 1, line: 0 | 1): Html =>
    html`<text class="small" x="${left + column * middle + middle / 2}" y="${top + line * middle + (line === 0 ? 22 : middle - 12)}" text-anchor="middle">${text}</text>`
  return html`<svg viewBox="0 0 ${left + size + 8} ${top + size + 36}" width="${left + size + 8}" height="${top + size + 36}" role="img" aria-label="${title}">
<rect class="wash" x="${left + middle}" y="${top + middle}" width="${middle}" height="${middle}"/>
<rect class="axis" x="${left}" y="${top}" width="${size}" height="${size}"/><path class="grid" d="M${left + middle} ${top}v${size}M${left} ${top + middle}h${size}"/>
${label(quadrants.quiet, 0, 0)}${label(quadrants['online-town-council'], 1, 0)}${label(quadrants['independent-cafe'], 0, 1)}${label(quadrants['guest-in-the-cafe'], 1, 1)}
<circle class="mark" cx="${at(x)}" cy="${at(y)}" r="9"/>
<text class="small" x="${left + middle}" y="${top + size + 26}" text-anchor="middle">${presenceWords} →</text>
<text class="small" transform="translate(${left - 16} ${top + middle}) rotate(-90)" text-anchor="middle">${dependencyWords} →</text>
</svg>`
}

// 0…threshold fills the first half of the side, threshold…1 the second.
function halved(value: number, threshold: number): number {
  return value < threshold ? (value / threshold) / 2 : 0.5 + ((value - threshold) / (1 - threshold)) / 2
}
