import { byCodeUnit } from '../../core/compare.js'
import type { AgendaEvent } from '../../council/agenda/agenda-event.js'
import { agendaEventWords } from '../../council/agenda/agenda-event-words.js'
import { isAgendaEvent } from '../../council/agenda/is-agenda-event.js'
import type { EngagementEvent } from '../../engagement/records/engagement-event.js'
import type { RelationshipEvent } from '../../engagement/records/relationship-event.js'
import { upcast } from '../../engagement/upcast.js'
import { engagementEventWords } from '../../engagement/wording/engagement-event-words.js'
import { relationshipEventWords } from '../../engagement/wording/relationship-event-words.js'
import { redactPersonalData } from '../../mentions/personal-data/redact-personal-data.js'
import type { LedgerEntry } from '../../stores/store.js'

/** One decision as it can be given to anybody who asks. */
export interface LoggedDecision {
  /** `<stream>#<version>`: the same decision has the same reference in every export. */
  readonly reference: string
  readonly at: string
  /** A post. */
  readonly decidedBy: string
  /** Absent where it is about what the council works on and listens with. */
  readonly communityId?: string | undefined
  readonly problemId?: string | undefined
  /** The kind of decision, for example `role-decided`. */
  readonly type: string
  /** In plain English, personal data taken out. */
  readonly words: string
  /** Why part of it is held back. */
  readonly withheld?: string | undefined
}

/** The decision ledger for freedom of information. JSON-safe. */
export interface DecisionLog {
  readonly version: 'decision-log/1'
  /** Oldest first. */
  readonly decisions: readonly LoggedDecision[]
  /** Entries that are no decision this release can read: counted, never guessed at. */
  readonly unreadable: number
}

/**
 * The decision ledger as it can be published or given under the Freedom of Information Act 2000: who (a post) decided what,
 * when and why. The ledger holds no personal data by design; what an officer may have typed into a reason is searched
 * once more, and what a complaint or a person's consent was about is held back (s40). A person should still read it before it
 * leaves.
 */
export function decisionLog(entries: Iterable<LedgerEntry>): DecisionLog {
  const decisions: LoggedDecision[] = []
  let unreadable = 0
  for (const entry of entries) {
    const decision = decisionOf(entry)
    if (decision === undefined) unreadable++
    else decisions.push(decision)
  }
  return { version: 'decision-log/1', decisions: decisions.sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || byCodeUnit(a.reference, b.reference)), unreadable }
}

function decisionOf({ stream, version, event: raw }: LedgerEntry): LoggedDecision | undefined {
  if (isAgendaEvent(raw)) return agendaDecision(`${stream}#${version}`, raw as unknown as AgendaEvent)
  let event: RelationshipEvent | EngagementEvent
  let words: string
  try {
    event = upcast(raw)
    const plain: string | undefined = heldBack[event.type] ?? (event.aggregate === 'relationship' ? relationshipEventWords(event) : engagementEventWords(event))
    if (plain === undefined) return undefined
    words = plain
  } catch {
    // Of a newer release, or no event at all: one unreadable entry must not keep the others from whoever asks.
    return undefined
  }
  return {
    reference: `${stream}#${version}`,
    at: event.at,
    decidedBy: redactPersonalData(event.decidedBy).text,
    communityId: event.communityId,
    ...(event.aggregate === 'engagement' && { problemId: event.problemId }),
    type: event.type,
    words: redactPersonalData(words).text,
    ...(heldBack[event.type] !== undefined && { withheld: 'What it was about may tell who it was: Freedom of Information Act 2000, section 40.' }),
  }
}

function agendaDecision(reference: string, event: AgendaEvent): LoggedDecision {
  const problemId = event.type === 'problem-added' ? event.problem.id : event.type === 'tool-chosen' ? event.choice.problemId : event.problemId
  return { reference, at: event.at, decidedBy: redactPersonalData(event.decidedBy).text, problemId, type: event.type, words: redactPersonalData(agendaEventWords(event)).text }
}

const heldBack: Readonly<Record<string, string>> = {
  'complaint-received': 'A data-protection complaint was received.',
  'complaint-acknowledged': 'A data-protection complaint was acknowledged.',
  'consent-recorded': 'The community answered whether the council may take part.',
}
