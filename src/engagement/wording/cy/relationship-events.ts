import { dayWords } from '../../../core/day-words.js'
import type { Hosting } from '../../records/community-terms.js'
import type { NurtureAction } from '../../records/nurture-action.js'
import type { Purpose } from '../../records/purpose.js'
import type { RelationshipEvent } from '../../records/relationship-event.js'
import { sentence } from '../sentence.js'
import type { EventWording } from '../wording.js'
import { welshNames } from './names.js'
import { welshSharedEvents } from './shared-events.js'

const on = (day: string): string => dayWords(day, 'cy')

/** What was decided about a relationship, in Welsh. What people wrote follows a colon, where nothing mutates it. */
export const welshRelationshipEvents: EventWording<RelationshipEvent> = {
  ...welshSharedEvents,
  'transparency-notice-recorded': ({ notice }) => `Cyhoeddwyd yr hysbysiad tryloywder: ${notice.url}; yn gyfredol hyd ${on(notice.reviewOn)}.`,
  'lawful-basis-recorded': ({ lawfulBasis }) => `Sail gyfreithlon: ${lawfulBasis.basis}; yn gyfredol hyd ${on(lawfulBasis.reviewOn)}.`,
  'dpia-recorded': ({ dpia }) => `Asesiad o'r effaith ar ddiogelu data: ${dpia.reference}; yn gyfredol hyd ${on(dpia.reviewOn)}.`,
  'community-purpose-confirmed': ({ confirmed }) => `Diben y gymuned: ${sentence(confirmed.words)}`,
  'role-decided': ({ decision: { role, reason, reviewOn, until } }) => `Rôl: ${welshNames.roles[role]}${until === undefined ? '' : `, hyd ${on(until)}`}. Pam: ${sentence(reason)} I'w hystyried eto ar ${on(reviewOn)}.`,
  'purpose-stated': ({ stated }) => `Pam y byddai'r cyngor yn cymryd rhan: ${welshPurpose(stated.purpose)}${stated.until === undefined ? '' : `, hyd ${on(stated.until)}`}.`,
  'value-offered': ({ value }) => `Cynigiwyd: ${sentence(value.what)} I bwy: ${sentence(value.forWhom)}`,
  'steward-appointed': ({ steward }) => `Stiward: ${steward.post}, ${steward.team}${steward.deputy === undefined ? '; dim dirprwy eto' : `; dirprwy: ${steward.deputy}`}.`,
  'steward-handed-over': ({ steward }) => `Trosglwyddwyd y gofal. Stiward newydd: ${steward.post}, ${steward.team}.`,
  'account-declared': ({ account }) => `Cyfrif y mae'r cyngor yn siarad trwyddo yma: ${account}.`,
  'community-rules-read': ({ rules }) => `Darllenwyd rheolau'r gymuned ei hun (${rules.where}); ${rules.access === 'private' ? 'cymuned breifat yw hi' : 'mae\'n agored i bawb'}.`,
  'consent-recorded': ({ consent }) => consent.given
    ? `Cytunodd y gymuned i'r cyngor gymryd rhan. Pwy a atebodd: ${sentence(consent.by)}`
    : `Gwrthododd y gymuned. Pwy a atebodd: ${sentence(consent.by)}`,
  'hosting-recorded': ({ hosting }) => `Ffurfiwyd gan ${whose[hosting.formedBy]}, cynhelir gan ${whose[hosting.hostedBy]}: ${sentence(hosting.because)}`,
  'control-granted': ({ grant }) => `Rhoddwyd rheolaeth i'r gymuned: ${welshNames.controls[grant.control]}. O fewn y terfynau hyn: ${sentence(grant.limits)}`,
  'control-withdrawn': ({ grant }) => `Cymerwyd rheolaeth yn ôl: ${welshNames.controls[grant.control]}. Pam: ${sentence(grant.withdrawn?.reason ?? 'dim rheswm ar y cofnod')} Cyhoeddwyd y rheswm yma: ${grant.withdrawn?.publishedAt ?? 'dim man ar y cofnod'}.`,
  'help-asked': ({ help }) => `Gofynnodd y gymuned am gymorth: ${sentence(help.what)}`,
  'help-answered': ({ help }) => `${help.answer?.given === true ? 'Rhoddwyd cymorth' : 'Ni roddwyd cymorth'}: ${sentence(help.answer?.what ?? '')}`,
  'complaint-received': ({ complaint }) => `Daeth cwyn i law ar ${on(complaint.receivedOn)}. Pwnc: ${sentence(complaint.about)} I'w chydnabod erbyn ${on(complaint.acknowledgeBy)}.`,
  'complaint-acknowledged': ({ complaint }) => `Cydnabuwyd y gŵyn a ddaeth ar ${on(complaint.receivedOn)}${(complaint.acknowledgedOn ?? '') > complaint.acknowledgeBy ? ', yn hwyr' : ''}.`,
  'complaint-answered': ({ complaint }) => `Rhoddwyd gwybod i'r sawl a gwynodd beth a ddaeth o'r gŵyn a ddaeth ar ${on(complaint.receivedOn)}: ${sentence(complaint.answer?.what ?? '')}`,
  'nurture-action-taken': ({ action }) => `${nurture[action.kind]}: ${sentence(action.what)} Y rhwystr y mae'n ei symud: ${sentence(action.obstacle)} ${action.asked ? 'Roedd y gymuned wedi gofyn amdano.' : 'Nid oedd y gymuned wedi gofyn amdano.'}`,
  'plan-recognised': ({ recognition }) => `Enwyd y gymuned mewn cynllun: ${recognition.document}, ${recognition.section}, a fabwysiadwyd ar ${on(recognition.adoptedOn)}: "${recognition.wording.trim()}"`,
  'listening-started': ({ problems }) => `Dechreuodd y gwrando. Problemau busnes: ${problems.join(', ')}.`,
  'identified': () => 'Canfuwyd y gymuned.',
  'observing-started': () => 'Dechreuodd yr arsylwi.',
  'participation-started': () => 'Dechreuodd y cyngor gymryd rhan, fel gwestai.',
  'empowering-started': () => 'Mae gan y gymuned ei rheolaeth ei hun.',
  'engaging-started': ({ engagementId }) => `Dechreuodd yr ymgysylltu. Gwaith ymgysylltu: ${engagementId}.`,
  'nurturing-started': ({ councilRun }) => councilRun ? 'Dechreuodd y meithrin, o dan y label "wedi\'i rhedeg gan y cyngor".' : 'Dechreuodd y meithrin: y gymuned ei hun biau\'r caffi.',
  'withdrew': ({ reason, reviewOn }) => `Ni chymerir rôl: ${sentence(reason)} I'w hystyried eto ar ${on(reviewOn)}.`,
}

const whose: Readonly<Record<Hosting['formedBy'], string>> = { community: 'y gymuned', council: 'y cyngor', partner: 'bartner' }

const nurture: Readonly<Record<NurtureAction['kind'], string>> = {
  support: 'Rhoddwyd cefnogaeth',
  encourage: 'Rhoddwyd anogaeth',
  recognise: 'Rhoddwyd cydnabyddiaeth',
  acknowledge: 'Diolchwyd',
  resource: 'Rhoddwyd adnoddau',
}

/** A purpose in plain Welsh. */
export function welshPurpose(purpose: Purpose): string {
  if (purpose === 'understand') return 'er mwyn deall'
  return purpose === 'build-relationship' ? 'er mwyn meithrin perthynas' : `er mwyn datrys problem (${purpose.solve})`
}
