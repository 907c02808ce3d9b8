import { byCodeUnit } from '../../core/compare.js'
import type { Html } from '../html/html.js'
import { html } from '../html/html.js'
import { at } from '../html/numbers.js'
import type { ReportMoment } from '../report.js'
import { dayWords } from '../../core/day-words.js'
import type { PictureWords } from '../words/picture-words.js'
import { bandRank } from './size-bands.js'

type Words = PictureWords

/** One community's bed: the band it had at each moment, `undefined` where it was not shown. */
export interface Bed {
  readonly id: string
  readonly name: string
  readonly bands: readonly (string | undefined)[]
}

const width = 960
const side = 8
const lane = 82
const widest = 36
const letter = 7.2

/** Beds in the order of their springs, and by name. The name is the last one. @internal */
export function bedsOf(moments: readonly ReportMoment[]): Bed[] {
  const names = new Map(moments.flatMap(({ communities }) => communities.map(({ id, name }) => [id, name] as const)))
  return [...names]
    .map(([id, name]) => ({ id, name, bands: moments.map(({ communities }) => communities.find((community) => community.id === id)?.people) }))
    .sort((a, b) => firstIn(a) - firstIn(b) || byCodeUnit(a.name, b.name) || byCodeUnit(a.id, b.id))
}

/**
 * The course of communities over time. Each runs in its own bed, wider for a larger band: stacked on one another they would
 * add up to a total of people, and a total gives away what is left out of it. @internal
 */
export function drawRiver(moments: readonly ReportMoment[], words: Words): Html {
  const beds = bedsOf(moments)
  const times = moments.map((moment) => Date.parse(moment.at))
  const [from = 0, to = 1] = [times[0], times.at(-1)]
  const x = (n: number): number => side + (((times[n] ?? from) - from) / Math.max(1, to - from)) * (width - 2 * side)
  const height = beds.length * lane + 44
  const days = moments.map((moment) => dayWords(moment.at, words.language))
  return html`<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${words.river.title}">
<desc>${words.river.describe(beds.length, days[0] ?? '', days.at(-1) ?? '')}</desc>
${ticks(times.map((_, n) => x(n))).map((n) => html`<path class="grid" d="M${at(x(n))} 0V${height - 30}"/><text class="small" x="${at(x(n))}" y="${height - 8}" text-anchor="${n === 0 ? 'start' : n === moments.length - 1 ? 'end' : 'middle'}">${days[n] ?? ''}</text>`)}
${beds.map((bed, row) => drawBed(bed, row * lane, x, words))}
<path class="axis" d="M0 ${height - 30}H${width}"/>
</svg>`
}

function drawBed({ name, bands }: Bed, top: number, x: (n: number) => number, words: Words): Html {
  const middle = top + 26 + widest / 2
  const first = bands.findIndex((band) => band !== undefined)
  const last = bands.length - 1 - [...bands].reverse().findIndex((band) => band !== undefined)
  const reaches = reachesOf(bands)
  const labelled: Html[] = []
  let free = -Infinity
  bands.forEach((band, n) => {
    if (band === undefined || (n > 0 && bands[n - 1] === band) || x(n) < free) return
    const wide = band.length * letter
    const start = Math.min(x(n) + 4, width - wide)
    labelled.push(html`<text class="small halo" x="${at(start)}" y="${at(middle + widest / 2 + 10)}">${band}</text>`)
    free = start + wide + 12
  })
  const room = x(last) + 12 + words.river.ended.length * letter < width
  const nameAt = Math.min(x(first), width - Math.min(width, name.length * 7.7))
  return html`<text class="bold halo" x="${at(Math.max(0, nameAt))}" y="${top + 18}">${name}</text>
${reaches.map(([start, end]) => html`<path class="bed" d="${ribbon(bands, start, end, x, middle)}"/>`)}
${last < bands.length - 1 && html`<path class="end" d="M${at(x(last))} ${at(middle - 14)}v28"/>${room && html`<text class="small halo" x="${at(x(last) + 10)}" y="${at(middle + 5)}">${words.river.ended}</text>`}`}
${labelled}`
}

// From edge to edge in curves that leave and arrive level; a reach of one moment is a short piece.
function ribbon(bands: readonly (string | undefined)[], start: number, end: number, x: (n: number) => number, middle: number): string {
  const half = (n: number): number => (4 + bandRank(bands[n] ?? '') * 4.5) / 2
  if (start === end) return `M${at(x(start) - 5)} ${at(middle - half(start))}h10v${at(2 * half(start))}h-10z`
  const edge = (from: number, to: number, sign: 1 | -1): string => {
    const mid = at((x(from) + x(to)) / 2)
    return `C${mid} ${at(middle + sign * half(from))} ${mid} ${at(middle + sign * half(to))} ${at(x(to))} ${at(middle + sign * half(to))}`
  }
  const steps = Array.from({ length: end - start }, (_, i) => start + i)
  return `M${at(x(start))} ${at(middle - half(start))}${steps.map((n) => edge(n, n + 1, -1)).join('')}V${at(middle + half(end))}${steps.toReversed().map((n) => edge(n + 1, n, 1)).join('')}z`
}

/** First and last moment of each stretch in which a community was shown. @internal */
export function reachesOf(bands: readonly unknown[]): (readonly [number, number])[] {
  return bands.flatMap((band, n): (readonly [number, number])[] => {
    if (band === undefined || (n > 0 && bands[n - 1] !== undefined)) return []
    let end = n
    while (end + 1 < bands.length && bands[end + 1] !== undefined) end++
    return [[n, end]]
  })
}

// As many days as can stand side by side: the first, the last, and what is far enough from both.
function ticks(places: readonly number[]): number[] {
  const apart = 150
  const chosen: number[] = []
  const last = places.length - 1
  places.forEach((place, n) => {
    const before = chosen.at(-1)
    if (n === last || n === 0 || (place - (places[before ?? 0] ?? 0) >= apart && (places[last] ?? 0) - place >= apart)) chosen.push(n)
  })
  return chosen
}

function firstIn({ bands }: Pick<Bed, 'bands'>): number {
  return bands.findIndex((band) => band !== undefined)
}
