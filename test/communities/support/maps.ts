import type { Community, CommunityMap } from '../../../src/communities/community.js'

const people = (n: number): Community['members'] => Array.from({ length: n }, (_, i) => ({ pseudonym: `p_${String(i).padStart(3, '0')}`, share: 1 }))

/** A community with nothing special about it. */
export function communityOf(id: string, authors: number, more: Partial<Community> = {}): Community {
  return {
    id, label: { terms: [] }, size: { band: authors < 10 ? 'under 10' : '10–19', authors }, mentions: 3 * authors, threads: authors, confidence: 0.9, standing: 'established', basis: 'ties',
    venues: [], places: [], problems: [], purpose: { ranked: [], because: [] },
    councilPresence: { mentionShare: 0, threadShare: 0, addressedShare: 0, words: 'The council takes no part and is not spoken to.' },
    suggestedRole: { role: 'none', because: [] }, history: [], representativeMentions: [], members: people(authors), conversations: ['t_1'],
    ...more,
  }
}

/** A map of the given communities. */
export function mapOf(communities: readonly Community[], more: Partial<CommunityMap> = {}): CommunityMap {
  return {
    version: '1', at: '2026-03-02T08:00:00.000Z', councilId: 'E07000001', seed: 1, minimumAuthors: 10, resolution: 1, bits: 10, communities: [...communities],
    unplaced: { authors: 3, mentions: 7 }, venuesWithoutAuthors: [], finding: '', ...more,
  }
}
