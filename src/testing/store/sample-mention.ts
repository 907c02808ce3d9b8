import type { Mention } from '../../mentions/mention.js'

/** A mention for tests; anything can be given otherwise. */
export function sampleMention(id: string, changes: Partial<Mention> = {}): Mention {
  return {
    id: `m_${id}`,
    revision: 1,
    sourceId: 'contract:one',
    kind: 'post',
    venue: { id: 'v_square', name: 'The square', kind: 'forum' },
    publishedAt: '2026-03-01T10:00:00.000Z',
    observedAt: '2026-03-02T08:00:00.000Z',
    dateConfidence: 'exact',
    title: `About ${id}`,
    text: `What was said about ${id}.`,
    language: 'en',
    thread: `t_${id}`,
    addressed: [],
    links: ['https://example.org/page'],
    tags: ['bins'],
    places: [{ id: 'E1', name: 'Harbour', kind: 'ward' }],
    problems: [{ id: 'missed-bins', score: 0.5, because: ['says “bins”'] }],
    sentiment: { score: -0.25, hits: [{ term: 'missed', value: -1 }] },
    redactions: [],
    provenance: { adapter: 'contract', version: '1', retrievedAt: '2026-03-02T08:00:00.000Z' },
    retainUntil: '2027-03-01T10:00:00.000Z',
    ...changes,
  }
}

/** When something was heard: fields that say so, at one time. */
export function heardAt(instant: string): Pick<Mention, 'observedAt' | 'provenance'> {
  return { observedAt: instant, provenance: { adapter: 'contract', version: '1', retrievedAt: instant } }
}
