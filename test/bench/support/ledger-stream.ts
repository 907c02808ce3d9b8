import type { RelationshipEvent } from 'civic-cafe/engagement'

type Body = RelationshipEvent extends infer Event ? Event extends unknown ? Omit<Event, 'schemaVersion' | 'aggregate' | 'id' | 'communityId' | 'at' | 'decidedBy'> : never : never

const begin: readonly Body[] = [
  { type: 'transparency-notice-recorded', notice: { url: 'https://marshwick.example/listening', publishedOn: '2026-01-01', reviewOn: '2027-01-01' } },
  { type: 'lawful-basis-recorded', lawfulBasis: { basis: 'UK GDPR Art 6(1)(e), public task', reviewOn: '2027-01-01' } },
  { type: 'dpia-recorded', dpia: { reference: 'DPIA-12', reviewOn: '2027-01-01' } },
  { type: 'listening-started', problems: ['missed-bins'] },
  { type: 'community-purpose-confirmed', confirmed: { words: 'Neighbours keep an eye on the harbour streets', confirmedBy: 'Head of Parks', confirmedOn: '2026-01-06' } },
  { type: 'identified' },
  { type: 'role-decided', decision: { role: 'partner', reason: 'They asked for somebody who can mend the round', decidedBy: 'Head of Parks', reviewOn: '2026-06-01' } },
  { type: 'purpose-stated', stated: { purpose: { solve: 'missed-bins' }, statedOn: '2026-01-11' } },
  { type: 'value-offered', value: { what: 'The log', forWhom: 'the harbour streets' } },
  { type: 'steward-appointed', steward: { post: 'Waste Operations Manager', deputy: 'Rounds Supervisor', team: 'Waste Services' } },
  { type: 'account-declared', account: 'bluesky/marshwick' },
  { type: 'participation-started' },
]

/** The later life of a relationship: promises, requests and handovers, each with an id of its own. */
function lifeOf(n: number): Body {
  const on = '2026-02-01'
  switch (n % 6) {
    case 0: return { type: 'commitment-made', commitment: { id: `k${n}`, promise: 'A lid for every box', madeOn: on, due: '2026-03-01' } }
    case 1: return { type: 'commitment-kept', commitment: { id: `k${n - 1}`, promise: 'A lid for every box', madeOn: on, due: '2026-03-01', kept: true, settledOn: on, evidence: 'Works order 88' } }
    case 2: return { type: 'help-asked', help: { id: `h${n}`, what: 'A room on Fridays', askedOn: on } }
    case 3: return { type: 'help-answered', help: { id: `h${n - 1}`, what: 'A room on Fridays', askedOn: on, answer: { given: true, on, what: 'The hall' } } }
    case 4: return { type: 'paused', reason: 'The steward is ill' }
    default: return { type: 'resumed' }
  }
}

/** The events of one relationship that goes a usual way, oldest first. */
export function ledgerStream(id: string, events: number): RelationshipEvent[] {
  const at = '2026-02-01T09:00:00.000Z'
  return Array.from({ length: events }, (_, n) => ({ schemaVersion: 2, aggregate: 'relationship', id, communityId: id, at, decidedBy: 'Head of Parks', ...(begin[n] ?? lifeOf(n - begin.length)) }) as RelationshipEvent)
}
