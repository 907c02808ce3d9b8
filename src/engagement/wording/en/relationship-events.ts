import { dayWords } from '../../../core/day-words.js'
import type { NurtureAction } from '../../records/nurture-action.js'
import type { Purpose } from '../../records/purpose.js'
import type { RelationshipEvent } from '../../records/relationship-event.js'
import { sentence } from '../sentence.js'
import type { EventWording } from '../wording.js'
import { englishNames } from './names.js'
import { englishSharedEvents } from './shared-events.js'

/** What was decided about a relationship, in English. */
export const englishRelationshipEvents: EventWording<RelationshipEvent> = {
  ...englishSharedEvents,
  'transparency-notice-recorded': ({ notice }) => `Transparency notice published at ${notice.url}; in date until ${dayWords(notice.reviewOn)}.`,
  'lawful-basis-recorded': ({ lawfulBasis }) => `Lawful basis: ${lawfulBasis.basis}; in date until ${dayWords(lawfulBasis.reviewOn)}.`,
  'dpia-recorded': ({ dpia }) => `Data protection impact assessment ${dpia.reference}; in date until ${dayWords(dpia.reviewOn)}.`,
  'community-purpose-confirmed': ({ confirmed }) => `What the community is for: ${sentence(confirmed.words)}`,
  'role-decided': ({ decision: { role, reason, reviewOn, until } }) => `Role: ${englishNames.roles[role]}${until === undefined ? '' : ` until ${dayWords(until)}`}. Why: ${sentence(reason)} To be looked at again on ${dayWords(reviewOn)}.`,
  'purpose-stated': ({ stated }) => `Why the council would take part: ${englishPurpose(stated.purpose)}${stated.until === undefined ? '' : `, until ${dayWords(stated.until)}`}.`,
  'value-offered': ({ value }) => `Offered to ${value.forWhom}: ${sentence(value.what)}`,
  'steward-appointed': ({ steward }) => `Looked after by the ${steward.post}, ${steward.team}${steward.deputy === undefined ? ', with no deputy yet' : `; deputy: ${steward.deputy}`}.`,
  'steward-handed-over': ({ steward }) => `Handed over to the ${steward.post}, ${steward.team}.`,
  'account-declared': ({ account }) => `The council speaks here as ${account}.`,
  'community-rules-read': ({ rules }) => `The community's own rules were read (${rules.where}); it is ${rules.access === 'private' ? 'private' : 'open to all'}.`,
  'consent-recorded': ({ consent }) => consent.given
    ? `The community agreed to the council taking part, through ${consent.by}.`
    : `The community said no, through ${consent.by}.`,
  'hosting-recorded': ({ hosting }) => `Formed by the ${hosting.formedBy}, hosted by the ${hosting.hostedBy}: ${sentence(hosting.because)}`,
  'control-granted': ({ grant }) => `The community was given control of ${englishNames.controls[grant.control]}, within these limits: ${sentence(grant.limits)}`,
  'control-withdrawn': ({ grant }) => `Control of ${englishNames.controls[grant.control]} was taken back: ${sentence(grant.withdrawn?.reason ?? 'no reason recorded')} Published at ${grant.withdrawn?.publishedAt ?? 'nowhere'}.`,
  'help-asked': ({ help }) => `The community asked for help: ${sentence(help.what)}`,
  'help-answered': ({ help }) => `${help.answer?.given === true ? 'Help was given' : 'Help was not given'}: ${sentence(help.answer?.what ?? '')}`,
  'complaint-received': ({ complaint }) => `A complaint came on ${dayWords(complaint.receivedOn)} about ${sentence(complaint.about)} To be acknowledged by ${dayWords(complaint.acknowledgeBy)}.`,
  'complaint-acknowledged': ({ complaint }) => `The complaint of ${dayWords(complaint.receivedOn)} was acknowledged${(complaint.acknowledgedOn ?? '') > complaint.acknowledgeBy ? ', late' : ''}.`,
  'complaint-answered': ({ complaint }) => `Whoever made the complaint of ${dayWords(complaint.receivedOn)} was told what came of it: ${sentence(complaint.answer?.what ?? '')}`,
  'nurture-action-taken': ({ action }) => `${nurture[action.kind]}: ${sentence(action.what)} It takes away this obstacle: ${sentence(action.obstacle)} ${action.asked ? 'The community had asked for it.' : 'The community had not asked for it.'}`,
  'plan-recognised': ({ recognition }) => `Named in ${recognition.document}, ${recognition.section}, adopted ${dayWords(recognition.adoptedOn)}: "${recognition.wording.trim()}"`,
  'listening-started': ({ problems }) => `Listening began, for ${problems.length === 1 ? 'one business problem' : `${problems.length} business problems`}: ${problems.join(', ')}.`,
  'identified': () => 'The community was identified.',
  'observing-started': () => 'Observing began.',
  'participation-started': () => 'The council began to take part, as a guest.',
  'empowering-started': () => 'The community holds control of its own.',
  'engaging-started': ({ engagementId }) => `Engaging began with engagement ${engagementId}.`,
  'nurturing-started': ({ councilRun }) => councilRun ? 'Nurturing began, under the label council-run.' : 'Nurturing began: the café is the community\'s own.',
  'withdrew': ({ reason, reviewOn }) => `No role is taken: ${sentence(reason)} To be looked at again on ${dayWords(reviewOn)}.`,
}

const nurture: Readonly<Record<NurtureAction['kind'], string>> = {
  support: 'Support was given',
  encourage: 'Encouragement was given',
  recognise: 'Recognition was given',
  acknowledge: 'Thanks were given',
  resource: 'Resources were given',
}

/** A purpose in plain English. */
export function englishPurpose(purpose: Purpose): string {
  if (purpose === 'understand') return 'to understand'
  return purpose === 'build-relationship' ? 'to build a relationship' : `to solve the problem ${purpose.solve}`
}
