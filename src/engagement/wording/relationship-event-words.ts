import { shared } from './shared-event-words.js'
import type { RelationshipEvent } from '../records/relationship-event.js'
import type { Purpose } from '../records/purpose.js'
import { dayWords } from '../../core/day-words.js'
import { sentence } from './sentence.js'

/** One line of history, in plain English. */
export function relationshipEventWords(event: RelationshipEvent): string {
  switch (event.type) {
    case 'transparency-notice-recorded': return `Transparency notice published at ${event.notice.url}; in date until ${dayWords(event.notice.reviewOn)}.`
    case 'lawful-basis-recorded': return `Lawful basis: ${event.lawfulBasis.basis}; in date until ${dayWords(event.lawfulBasis.reviewOn)}.`
    case 'dpia-recorded': return `Data protection impact assessment ${event.dpia.reference}; in date until ${dayWords(event.dpia.reviewOn)}.`
    case 'community-purpose-confirmed': return `What the community is for: ${sentence(event.confirmed.words)}`
    case 'role-decided': return `Role: ${event.decision.role}${event.decision.until === undefined ? '' : ` until ${dayWords(event.decision.until)}`}. Why: ${sentence(event.decision.reason)} To be looked at again on ${dayWords(event.decision.reviewOn)}.`
    case 'purpose-stated': return `Why the council would take part: ${purposeWords(event.stated.purpose)}${event.stated.until === undefined ? '' : `, until ${dayWords(event.stated.until)}`}.`
    case 'value-offered': return `Offered to ${event.value.forWhom}: ${sentence(event.value.what)}`
    case 'steward-appointed': return `Looked after by the ${event.steward.post}, ${event.steward.team}${event.steward.deputy === undefined ? ', with no deputy yet' : `; deputy: ${event.steward.deputy}`}.`
    case 'steward-handed-over': return `Handed over to the ${event.steward.post}, ${event.steward.team}.`
    case 'account-declared': return `The council speaks here as ${event.account}.`
    case 'community-rules-read': return `The community's own rules were read (${event.rules.where}); it is ${event.rules.access === 'private' ? 'private' : 'open to all'}.`
    case 'consent-recorded': return event.consent.given
      ? `The community agreed to the council taking part, through ${event.consent.by}.`
      : `The community said no, through ${event.consent.by}.`
    case 'hosting-recorded': return `Formed by the ${event.hosting.formedBy}, hosted by the ${event.hosting.hostedBy}: ${sentence(event.hosting.because)}`
    case 'control-granted': return `The community was given control of ${event.grant.control}, within these limits: ${sentence(event.grant.limits)}`
    case 'control-withdrawn': return `Control of ${event.grant.control} was taken back: ${sentence(event.grant.withdrawn?.reason ?? 'no reason recorded')} Published at ${event.grant.withdrawn?.publishedAt ?? 'nowhere'}.`
    case 'help-asked': return `The community asked for help: ${sentence(event.help.what)}`
    case 'help-answered': return `${event.help.answer?.given === true ? 'Help was given' : 'Help was not given'}: ${sentence(event.help.answer?.what ?? '')}`
    case 'complaint-received': return `A complaint came on ${dayWords(event.complaint.receivedOn)} about ${sentence(event.complaint.about)} To be acknowledged by ${dayWords(event.complaint.acknowledgeBy)}.`
    case 'complaint-acknowledged': return `The complaint of ${dayWords(event.complaint.receivedOn)} was acknowledged${(event.complaint.acknowledgedOn ?? '') > event.complaint.acknowledgeBy ? ', late' : ''}.`
    case 'nurture-action-taken': return `${nurtureWords[event.action.kind]}: ${sentence(event.action.what)} It takes away this obstacle: ${sentence(event.action.obstacle)} ${event.action.asked ? 'The community had asked for it.' : 'The community had not asked for it.'}`
    case 'plan-recognised': return `Named in ${event.recognition.document}, ${event.recognition.section}, adopted ${dayWords(event.recognition.adoptedOn)}: "${event.recognition.wording.trim()}"`
    case 'listening-started': return `Listening began, for ${event.problems.length === 1 ? 'one business problem' : `${event.problems.length} business problems`}: ${event.problems.join(', ')}.`
    case 'identified': return 'The community was identified.'
    case 'observing-started': return 'Observing began.'
    case 'participation-started': return 'The council began to take part, as a guest.'
    case 'empowering-started': return 'The community holds control of its own.'
    case 'engaging-started': return `Engaging began with engagement ${event.engagementId}.`
    case 'nurturing-started': return event.councilRun ? 'Nurturing began, under the label council-run.' : 'Nurturing began: the café is the community\'s own.'
    case 'withdrew': return `No role is taken: ${sentence(event.reason)} To be looked at again on ${dayWords(event.reviewOn)}.`
    default: return shared(event)
  }
}

const nurtureWords = {
  support: 'Support was given',
  encourage: 'Encouragement was given',
  recognise: 'Recognition was given',
  acknowledge: 'Thanks were given',
  resource: 'Resources were given',
} as const

/** A purpose in plain English. */
export function purposeWords(purpose: Purpose): string {
  if (purpose === 'understand') return 'to understand'
  return purpose === 'build-relationship' ? 'to build a relationship' : `to solve the problem ${purpose.solve}`
}
