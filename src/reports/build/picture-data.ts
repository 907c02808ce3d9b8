import type { PublicCommunityMap } from '../../communities/community.js'
import type { Language } from '../../core/language.js'
import type { ReportMoment, ReportTie } from '../report.js'
import { communityName } from './community-report.js'

/** Ties among the communities that are shown. */
export function tiesOf({ ties = [], communities }: PublicCommunityMap): ReportTie[] {
  const shown = new Set(communities.map(({ id }) => id))
  return ties.filter(({ between }) => between.every((id) => shown.has(id))).map(({ between: [one, other], band }) => ({ between: [one, other], people: band }))
}

/** What each view said of the communities and since when, oldest first; the last once more, as of when it was asked for. */
export function momentsOf(history: readonly PublicCommunityMap[], language: Language): ReportMoment[] {
  const inOrder = [...history].sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
  const last = inOrder.at(-1)
  const changes = inOrder.filter(({ asOf }, place) => inOrder[place - 1]?.asOf !== asOf)
  return [...changes.map((view) => momentOf(view, view.asOf, language)), ...(last === undefined || last.at === last.asOf ? [] : [momentOf(last, last.at, language)])]
}

function momentOf({ communities }: PublicCommunityMap, at: string, language: Language): ReportMoment {
  return { at, communities: communities.map(({ id, label, size }) => ({ id, name: communityName(label, language), people: size.band })) }
}
