import type { Language } from '../../core/language.js'
import type { BusinessProblem } from '../../council/business-problem.js'
import type { Council } from '../../council/council.js'
import { londonDay } from '../../engagement/calendar/london-day.js'
import { complaintClock } from '../../engagement/complaint-clock.js'
import type { ControlGrant } from '../../engagement/records/control-grant.js'
import type { HelpRequest } from '../../engagement/records/help.js'
import type { Steward } from '../../engagement/records/steward.js'
import type { NurtureScore } from '../../nurture/score-nurture.js'
import { panelsReport } from '../build/panels-report.js'
import { relationshipReport, type RelationshipInput } from '../build/relationship-report.js'
import { withoutPeople } from '../../mentions/personal-data/without-people.js'
import { communityWords } from '../words/community-words.js'
import { pageCommitment } from './page-commitment.js'
import { pageEngagement } from './page-engagement.js'
import type { PageControl, PageHelp, RelationshipPage } from './relationship-page.js'

/** What the page of a relationship is made from. */
export interface RelationshipPageInput {
  readonly council: Pick<Council, 'id' | 'name'>
  readonly problems: readonly BusinessProblem[]
  /** ISO 8601: what is due is due as of then. */
  readonly now: string
  readonly relationship: RelationshipInput
  /** What the community is called, as the public view of the map names it; absent where it is not shown. */
  readonly communityName?: string | undefined
  /** This community's score. Its own panel is left out where `communityName` is. @defaultValue no panels */
  readonly nurture?: NurtureScore | undefined
  /** @defaultValue `'en'` */
  readonly language?: Language | undefined
}

/**
 * One relationship as JSON, for `renderRelationship` or for any other system: copies only what is named in
 * {@link RelationshipPage}. What officers wrote stays in their words, with personal data and handles taken out; what
 * complaints were about stays inside.
 *
 * @example
 * ```ts
 * const page = buildRelationship({ council, problems, now, language: 'cy', relationship: { state, moves: availableMoves(state, context, { language: 'cy' }), engagements } })
 * await writeFile('relationship.html', renderRelationship(page))
 * ```
 */
export function buildRelationship({ council, problems, now, relationship, communityName, nurture, language = 'en' }: RelationshipPageInput): RelationshipPage {
  const { state, engagements = [] } = relationship
  const today = londonDay(now)
  return {
    version: 'relationship/1',
    language,
    at: now,
    council: { id: council.id, name: council.name },
    problems: problems.map(({ id, statement }) => ({ id, statement })),
    relationship: relationshipReport(relationship, communityName ?? communityWords[language].gone, language),
    ...(state.steward !== undefined && { steward: steward(state.steward) }),
    commitments: state.commitments.map((each) => pageCommitment(each, today)),
    controls: state.controls.map(control),
    help: state.help.map(help),
    complaints: state.complaints.map((complaint) => ({ receivedOn: complaint.receivedOn, ...complaintClock(complaint, now), ...(complaint.answer !== undefined && { answeredOn: complaint.answer.on }) })),
    engagements: engagements.map((engagement) => pageEngagement(engagement, problems, today, language)),
    ...(nurture !== undefined && { panels: panelsReport(nurture, state.communityId, communityName !== undefined) }),
  }
}

function control({ control: what, limits, grantedOn, withdrawn }: ControlGrant): PageControl {
  return { control: what, limits: withoutPeople(limits), grantedOn, ...(withdrawn !== undefined && { withdrawn: { on: withdrawn.on, reason: withoutPeople(withdrawn.reason), publishedAt: withoutPeople(withdrawn.publishedAt) } }) }
}

function help({ what, askedOn, answer }: HelpRequest): PageHelp {
  return { what: withoutPeople(what), askedOn, ...(answer !== undefined && { answer: { given: answer.given, on: answer.on, what: withoutPeople(answer.what) } }) }
}

function steward({ post, deputy, team, handovers }: Steward): NonNullable<RelationshipPage['steward']> {
  return { post, ...(deputy !== undefined && { deputy }), team, handovers: handovers.map(({ on, from, to, notes }) => ({ on, from, to, notes: withoutPeople(notes) })) }
}
