import type { PublicCommunityMap } from '../../communities/community.js'
import type { ReportMoment, ReportTie } from '../report.js'
import { communityName } from './community-report.js'

/** Ties among the communities that are shown. */
export function tiesOf({ ties = [], communities }: PublicCommunityMap): ReportTie[] {
  const shown = new Set(communities.map(({ id }) => id))
  return ties.filter(({ between }) => between.every((id) => shown.has(id))).map(({ between: [one, other], band }) => ({ between: [one, other], people: band }))
}

/** What each view said of the communities, oldest first; views that say the same of people as the one before are left out. */
export function momentsOf(history: readonly PublicCommunityMap[]): ReportMoment[] {
  const inOrder = [...history].sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
  return inOrder
    .filter(({ asOf }, place) => place === 0 || inOrder[place - 1]?.asOf !== asOf || place === inOrder.length - 1)
    .map(({ at, communities }) => ({ at, communities: communities.map(({ id, label, size }) => ({ id, name: communityName(label), people: size.band })) }))
}
