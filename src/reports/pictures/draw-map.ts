import type { Html } from '../html/html.js'
import { html } from '../html/html.js'
import { at } from '../html/numbers.js'
import type { ReportCommunity, ReportTie } from '../report.js'
import type { PictureWords } from '../words/picture-words.js'
import { layOut, type Placeable, type Point } from './layout-communities.js'
import { bandRank } from './size-bands.js'
import { letterWidth, wrapped } from './wrapped.js'

/** What a picture of communities is drawn from. */
export interface MapPicture {
  readonly communities: readonly Pick<ReportCommunity, 'id' | 'name' | 'people' | 'standing' | 'venues'>[]
  readonly ties: readonly ReportTie[]
}

type Words = PictureWords
type Node = Placeable & { readonly lines: readonly string[]; readonly radius: number; readonly band?: string; readonly maybe?: boolean }

const width = 960
const radii = [30, 33, 36, 40, 44, 48, 53, 58]
const line = 18
const mostVenues = 12
const venuesEach = 3
const mark = 7

/**
 * Communities as circles, sized by band and lettered with it; the ties between them, and the places where they meet as squares.
 * Shapes, dashes and words say what colour says. @internal
 */
export function drawMap(picture: MapPicture, words: Words): Html {
  const venues = venuesOf(picture)
  const nodes = [...picture.communities.map(communityNode), ...venues.map(({ name }) => venueNode(name))]
  const meets = venues.flatMap(({ name, at: ids }) => ids.map((id) => ({ from: `c ${id}`, to: `v ${name}`, weight: 1 })))
  const ties = widest(picture).map(({ between: [from, to], people }) => ({ from: `c ${from}`, to: `c ${to}`, weight: 1.5, rank: bandRank(people) }))
  const middles = layOut(nodes, [...ties, ...meets], width)
  const top = Math.min(...nodes.map((node) => (middles.get(node.id)?.y ?? 0) - node.height / 2)) - 8
  const bottom = Math.max(...nodes.map((node) => (middles.get(node.id)?.y ?? 0) + node.height / 2)) + 16
  const place = (node: Node): Point => ({ x: (middles.get(node.id)?.x ?? 0) + width / 2, y: (middles.get(node.id)?.y ?? 0) - node.height / 2 + node.radius - top })
  const places = new Map(nodes.map((node) => [node.id, place(node)]))
  const stroke = (from: string, to: string): string => {
    const [a, b] = [places.get(from), places.get(to)]
    return a === undefined || b === undefined ? '' : `M${at(a.x)} ${at(a.y)}L${at(b.x)} ${at(b.y)}`
  }
  const key = legend(words, bottom - top, { ties: ties.length > 0, more: ties.length < picture.ties.length, venues: venues.length > 0, maybe: nodes.some(({ maybe }) => maybe === true) })
  const height = Math.round(bottom - top + key.height)
  return html`<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${words.map.title}">
<desc>${words.map.describe(picture.communities.length, picture.ties.length, venues.length)}</desc>
${meets.map(({ from, to }) => html`<path class="meets" d="${stroke(from, to)}"/>`)}
${ties.map(({ from, to, rank }) => html`<path class="tie" stroke-width="${2 + rank}" d="${stroke(from, to)}"/>`)}
${nodes.map((node) => drawn(node, places.get(node.id) ?? { x: 0, y: 0 }))}
${key.markup}
</svg>`
}

// Where everybody shares people with everybody, lines say nothing: those of the widest bands, two for each community at most.
function widest({ communities, ties }: MapPicture): readonly ReportTie[] {
  for (let rank = 0; rank < radii.length; rank++) {
    const left = ties.filter(({ people }) => bandRank(people) >= rank)
    if (left.length <= 2 * communities.length) return left
  }
  return []
}

function communityNode({ id, name, people, standing }: MapPicture['communities'][number]): Node {
  const lines = wrapped(name, 24)
  const radius = radii[bandRank(people)] ?? 30
  return { id: `c ${id}`, lines, radius, band: people, maybe: standing === 'tentative', width: Math.max(2 * radius, ...lines.map((text) => text.length * letterWidth)), height: 2 * radius + 6 + lines.length * line }
}

function venueNode(name: string): Node {
  const lines = wrapped(name, 24)
  return { id: `v ${name}`, lines, radius: mark, width: Math.max(2 * mark, ...lines.map((text) => text.length * letterWidth)), height: 2 * mark + 6 + lines.length * line }
}

// Those where most communities meet first: they are what the picture is for.
function venuesOf({ communities }: MapPicture): { readonly name: string; readonly at: readonly string[] }[] {
  const venues = new Map<string, string[]>()
  for (const { id, venues: own } of communities) for (const { name } of own.slice(0, venuesEach)) venues.set(name, [...(venues.get(name) ?? []), id])
  return [...venues].map(([name, ids]) => ({ name, at: ids })).sort((a, b) => b.at.length - a.at.length || (a.name < b.name ? -1 : 1)).slice(0, mostVenues)
}

function drawn({ lines, radius, band, maybe }: Node, { x, y }: Point): Html {
  const label = lines.map((text, n) => html`<text class="${band === undefined ? 'small halo' : 'bold halo'}" x="${at(x)}" y="${at(y + radius + 18 + n * line)}" text-anchor="middle">${text}</text>`)
  if (band === undefined) return html`<rect class="venue" x="${at(x - mark)}" y="${at(y - mark)}" width="${2 * mark}" height="${2 * mark}"/>${label}`
  return html`<circle class="${maybe === true ? 'node maybe' : 'node'}" cx="${at(x)}" cy="${at(y)}" r="${radius}"/><text class="band" x="${at(x)}" y="${at(y + 5)}" text-anchor="middle">${band}</text>${label}`
}

function legend({ map: { legend: says } }: Words, top: number, has: { readonly ties: boolean; readonly more: boolean; readonly venues: boolean; readonly maybe: boolean }): { readonly markup: Html; readonly height: number } {
  const entries = [
    { text: says.community, mark: (x: number, y: number): Html => html`<circle class="node" cx="${x + 12}" cy="${y}" r="9"/>` },
    ...(has.maybe ? [{ text: says.tentative, mark: (x: number, y: number): Html => html`<circle class="node maybe" cx="${x + 12}" cy="${y}" r="9"/>` }] : []),
    ...(has.ties ? [{ text: says.tie, mark: (x: number, y: number): Html => html`<path class="tie" stroke-width="4" d="M${x} ${y}h24"/>` }] : []),
    ...(has.more ? [{ text: says.more, mark: (x: number, y: number): Html => html`<path class="grid" d="M${x} ${y}h24"/>` }] : []),
    ...(has.venues ? [
      { text: says.venue, mark: (x: number, y: number): Html => html`<rect class="venue" x="${x + 5}" y="${y - 7}" width="14" height="14"/>` },
      { text: says.meets, mark: (x: number, y: number): Html => html`<path class="meets" d="M${x} ${y}h24"/>` },
    ] : []),
  ]
  let x = 0
  let row = 0
  const items = entries.map(({ text, mark: sign }) => {
    const wide = 34 + text.length * 7 + 24
    if (x + wide > width && x > 0) {
      x = 0
      row++
    }
    const y = Math.round(top + 30 + row * 26)
    const item = html`${sign(x, y)}<text class="small" x="${x + 32}" y="${y + 5}">${text}</text>`
    x += wide
    return item
  })
  const y = Math.round(top + 6)
  return { markup: html`<path class="grid" d="M0 ${y}H${width}"/>${items}`, height: 30 + row * 26 + 16 }
}
