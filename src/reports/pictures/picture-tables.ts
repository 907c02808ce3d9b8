import type { Html } from '../html/html.js'
import { list } from '../html/list.js'
import { table } from '../html/table.js'
import type { ReportMoment } from '../report.js'
import { dayWords } from '../../core/day-words.js'
import type { PictureWords } from '../words/picture-words.js'
import type { MapPicture } from './draw-map.js'
import { bedsOf } from './draw-river.js'

type Words = PictureWords

/** The map as a table: what is drawn is said here, line by line. @internal */
export function mapTable({ communities, ties }: MapPicture, words: Words): Html {
  const nameOf = (id: string): string => communities.find((community) => community.id === id)?.name ?? words.unnamed
  return table({
    id: 'community-map-table', caption: words.map.title, scope: words.map.scope, columns: [...words.map.columns],
    rows: communities.map(({ id, name, people, venues, standing }) => {
      const shared = ties.filter(({ between }) => between.includes(id)).map(({ between: [one, other], people: band }) => `${nameOf(one === id ? other : one)}: ${words.people(band)}`)
      return [name, standing === 'tentative' ? `${words.people(people)} (${words.map.legend.tentative})` : words.people(people), shared.length === 0 ? words.map.none : list(shared), venues.length === 0 ? words.map.none : list(venues.map((venue) => venue.name))]
    }),
  })
}

/** The river as a table. @internal */
export function riverTable(moments: readonly ReportMoment[], words: Words): Html {
  const dayOf = (n: number): string => dayWords(moments[n]?.at ?? '', words.language)
  return table({
    id: 'community-river-table', caption: words.river.title, scope: words.river.scope, columns: [...words.river.columns],
    rows: bedsOf(moments).map(({ name, bands }) => [name, list(courseOf(bands).map(({ from, to, band }) => (band === undefined ? `${dayOf(from)}: ${words.river.ended}` : words.river.course(dayOf(from), dayOf(to), words.people(band)))))]),
  })
}

// Stretches of one band, and where a community was found no more.
function courseOf(bands: readonly (string | undefined)[]): { readonly from: number; readonly to: number; readonly band: string | undefined }[] {
  const stretches: { from: number; to: number; band: string | undefined }[] = []
  bands.forEach((band, n) => {
    const last = stretches.at(-1)
    if (last !== undefined && last.band === band) last.to = n
    else if (band !== undefined || last !== undefined) stretches.push({ from: n, to: n, band })
  })
  return stretches
}
