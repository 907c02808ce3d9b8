import { positionThresholds } from '../../nurture/cafe-position.js'
import type { Html } from '../html/html.js'
import { html } from '../html/html.js'
import { at } from '../html/numbers.js'
import type { PanelWords } from '../words/panel-words.js'

/** What is known of the ties in one community, each 0…1. */
export interface Ties {
  /** Of residents' ties, those with each other. */
  readonly peerShare: number
  /** Of the linked pairs of residents, those that would stay linked without the council. */
  readonly survival: number
  /** Share of conversations the council speaks in. */
  readonly presence: number
  /** How far the talk depends on the council: 1 − index. */
  readonly dependency: number
  /** Whether the council counts as there. */
  readonly there: boolean
}

const width = 400
const height = 260
const middle = { x: 115, y: 130 }
const radius = 100
const ring = 12

/**
 * Who holds the talk together: all residents as one body, the council as one square beside it or in it. Its distance from the
 * middle is 1 − dependency, so that the body's edge is where half depends on it; the band is the share of ties with it; the ring is
 * whole as far as the links would hold without it. There is no mark for a person.
 */
export function tieBody({ peerShare, survival, presence, dependency, there }: Ties, title: string, { ties: words }: PanelWords): Html {
  const reach = radius / (1 - positionThresholds.dependency)
  const council = middle.x + (1 - dependency) * reach
  const side = 16 + 44 * Math.sqrt(presence)
  return html`<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${title}">
<circle class="wash" cx="${middle.x}" cy="${middle.y}" r="${radius}"/>
<circle class="loose" cx="${middle.x}" cy="${middle.y}" r="${radius}"/>${survival > 0 && html`<path class="whole" stroke-width="${ring}" d="${arc(survival)}"/>`}
${peerShare < 1 && html`<path class="tie" stroke-width="${at(2 + 30 * (1 - peerShare))}" d="M${middle.x} ${middle.y}H${at(council)}"/>`}
<rect class="${there ? 'venue' : 'venue maybe'}" x="${at(council - side / 2)}" y="${at(middle.y - side / 2)}" width="${at(side)}" height="${at(side)}"/>
<text class="bold halo" x="${middle.x}" y="${middle.y - 50}" text-anchor="middle">${words.residents}</text>
<text class="bold halo" x="${at(council)}" y="${at(middle.y + side / 2 + 20)}" text-anchor="middle">${words.council}</text>
</svg>`
}

// From the top, clockwise; a full turn in two halves, since an arc cannot end where it begins.
function arc(share: number): string {
  const point = (turn: number): string => `${at(middle.x + radius * Math.sin(turn * 2 * Math.PI))} ${at(middle.y - radius * Math.cos(turn * 2 * Math.PI))}`
  const half = share / 2
  const sweep = (to: number): string => `A${radius} ${radius} 0 0 1 ${point(to)}`
  return `M${point(0)}${sweep(half)}${sweep(share)}`
}
