import type { RelationshipCommand } from '../relationship-command.js'
import { day, either, fields, id, oneOf, optional, post, token, words, type Form } from './checks.js'
import { sharedForm } from './shared-form.js'

const recognised = either(oneOf('community'), fields({ publicRole: words(), consentRecordedOn: day('recognition-without-consent') }))
const whose = oneOf('community', 'council', 'partner')

/** What each command about a relationship has to say: its fields, and no other. */
export const relationshipForm: Readonly<Record<RelationshipCommand['type'], Form>> = {
  ...sharedForm,
  'record-transparency-notice': { notice: fields({ url: token(), publishedOn: day(), reviewOn: day() }) },
  'record-lawful-basis': { lawfulBasis: fields({ basis: words(), reviewOn: day() }) },
  'record-dpia': { dpia: fields({ reference: words(), reviewOn: day() }) },
  'confirm-purpose': { words: words() },
  'decide-role': {
    role: oneOf('none', 'observer', 'contributor', 'partner', 'convener'),
    reason: words('reason-missing'),
    reviewOn: day('review-date-missing'),
    until: optional(day()),
  },
  'state-purpose': { purpose: either(fields({ solve: token() }), oneOf('understand', 'build-relationship')), until: optional(day()) },
  'offer-value': { value: fields({ what: words(), forWhom: words(), sign: optional(words()) }) },
  'appoint-steward': { post, deputy: optional(post), team: words() },
  'hand-over-steward': { post, deputy: optional(post), team: optional(words()), notes: words() },
  'declare-account': { account: token() },
  'record-rules-read': { rules: fields({ readOn: day(), where: words(), access: oneOf('open', 'private') }) },
  'record-consent': { consent: fields({ given: oneOf(true, false), by: words(), how: words(), on: day() }) },
  'record-hosting': { hosting: fields({ formedBy: whose, hostedBy: whose, because: words() }) },
  'grant-control': { controlId: id, control: oneOf('topics', 'content', 'hosting', 'resources', 'decision'), limits: words('control-limits-missing') },
  'withdraw-control': { controlId: id, reason: words('withdrawal-unpublished'), publishedAt: token('withdrawal-unpublished') },
  'record-help-asked': { helpId: id, what: words() },
  'record-help-answered': { helpId: id, given: oneOf(true, false), what: words() },
  'record-complaint': { complaintId: id, about: words(), receivedOn: day() },
  'acknowledge-complaint': { complaintId: id },
  'answer-complaint': { complaintId: id, what: words() },
  'take-nurture-action': {
    action: fields({
      id,
      kind: oneOf('support', 'encourage', 'recognise', 'acknowledge', 'resource'),
      what: words(),
      obstacle: words(),
      asked: oneOf(true, false),
      on: day(),
      recognises: optional(recognised),
    }),
  },
  'record-plan-recognition': { recognition: fields({ document: words(), section: words(), wording: words(), ownDescription: words(), adoptedOn: day() }) },
  'listen': {},
  'identify': {},
  'observe': {},
  'participate': {},
  'empower': {},
  'engage': { engagementId: token() },
  'nurture': {},
}
