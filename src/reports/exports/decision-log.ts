import { byCodeUnit } from '../../core/compare.js'
import type { Language } from '../../core/language.js'
import type { AgendaEvent } from '../../council/agenda/agenda-event.js'
import { agendaEventWords } from '../../council/agenda/agenda-event-words.js'
import { isAgendaEvent } from '../../council/agenda/is-agenda-event.js'
import type { EngagementEvent } from '../../engagement/records/engagement-event.js'
import type { RelationshipEvent } from '../../engagement/records/relationship-event.js'
import { upcast } from '../../engagement/upcast.js'
import { engagementEventWords } from '../../engagement/wording/engagement-event-words.js'
import { relationshipEventWords } from '../../engagement/wording/relationship-event-words.js'
import type { LedgerEntry } from '../../stores/store.js'
import { withoutPeople } from '../../mentions/personal-data/without-people.js'
import { heldBackWords } from '../words/held-back-words.js'

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
  /** In plain words of the log's language, personal data and handles taken out. */
  readonly words: string
  /** Why part of it is held back. */
  readonly withheld?: string | undefined
}

/** The decision ledger for freedom of information. JSON-safe. */
export interface DecisionLog {
  readonly version: 'decision-log/1'
  readonly language: Language
  /** Oldest first. */
  readonly decisions: readonly LoggedDecision[]
  /** Entries that are no decision this release can read: counted, never guessed at. */
  readonly unreadable: number
}

/** How a log is worded. */
export interface DecisionLogOptions {
  /** @defaultValue `'en'` */
  readonly language?: Language | undefined
}

/**
 * The decision ledger as it can be published or given under the Freedom of Information Act 2000: who (a post) decided what,
 * when and why. The ledger holds no personal data by design; what an officer may have typed into a reason is searched
 * once more, for personal data and for handles, and what a complaint or a person's consent was about is held back (s40).
 * Names cannot be found: a person should still read it before it leaves.
 *
 * @example
 * ```ts
 * const log = decisionLog(await Array.fromAsync(store.ledger()), { language: 'cy' })
 * await writeFile('decisions.html', renderDecisionLog(log, { council }))
 * await writeFile('decisions.csv', decisionLogCsv(log))
 * ```
 */
export function decisionLog(entries: Iterable<LedgerEntry>, { language = 'en' }: DecisionLogOptions = {}): DecisionLog {
  const decisions: LoggedDecision[] = []
  let unreadable = 0
  for (const entry of entries) {
    const decision = decisionOf(entry, language)
    if (decision === undefined) unreadable++
    else decisions.push(decision)
  }
  return { version: 'decision-log/1', language, decisions: decisions.sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || byCodeUnit(a.reference, b.reference)), unreadable }
}

function decisionOf({ stream, version, event: raw }: LedgerEntry, language: Language): LoggedDecision | undefined {
  if (isAgendaEvent(raw)) return agendaDecision(`${stream}#${version}`, raw as unknown as AgendaEvent, language)
  const { lines: heldBack, because } = heldBackWords[language]
  let event: RelationshipEvent | EngagementEvent
  let words: string
  try {
    event = upcast(raw)
    const plain: string | undefined = heldBack[event.type] ?? (event.aggregate === 'relationship' ? relationshipEventWords(event, language) : engagementEventWords(event, language))
    if (plain === undefined) return undefined
    words = plain
  } catch {
    // Of a newer release, or no event at all: one unreadable entry must not keep the others from whoever asks.
    return undefined
  }
  return {
    reference: `${stream}#${version}`,
    at: event.at,
    decidedBy: withoutPeople(event.decidedBy),
    communityId: event.communityId,
    ...(event.aggregate === 'engagement' && { problemId: event.problemId }),
    type: event.type,
    words: withoutPeople(words),
    ...(heldBack[event.type] !== undefined && { withheld: because }),
  }
}

function agendaDecision(reference: string, event: AgendaEvent, language: Language): LoggedDecision {
  const problemId = event.type === 'problem-added' ? event.problem.id : event.type === 'tool-chosen' ? event.choice.problemId : event.problemId
  return { reference, at: event.at, decidedBy: withoutPeople(event.decidedBy), problemId, type: event.type, words: withoutPeople(agendaEventWords(event, language)) }
}
