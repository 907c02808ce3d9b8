import { dayWords } from '../../../core/day-words.js'
import type { RelationshipPhase } from '../../relationship-state.js'
import { sentence } from '../sentence.js'
import type { RelationshipWording } from '../wording.js'
import { welshNames } from './names.js'
import { welshPurpose } from './relationship-events.js'

const phases: Readonly<Record<RelationshipPhase, string>> = {
  'proposed': 'Nid oes dim wedi dechrau',
  'listening': 'Mae\'r cyngor yn gwrando',
  'identified': 'Mae\'r gymuned wedi\'i chanfod, ac nid yw\'r cyngor yn cymryd rhan ynddi eto',
  'no-role': 'Nid yw\'r cyngor yn cymryd rôl yma, ac mae hynny\'n ganlyniad llwyddiannus',
  'observing': 'Mae\'r cyngor yn arsylwi',
  'participating': 'Mae\'r cyngor yn cymryd rhan, fel gwestai',
  'empowering': 'Mae gan y gymuned ei rheolaeth ei hun',
  'engaging': 'Mae\'r cyngor a\'r gymuned yn gweithio ar broblem gyda\'i gilydd',
  'nurturing': 'Mae\'r cyngor yn meithrin y gymuned',
  'paused': 'Mae popeth wedi\'i oedi',
  'closed': 'Mae\'r berthynas wedi\'i chau',
}

/** What is true of a relationship now, in Welsh. */
export const welshRelationship: RelationshipWording = {
  stands: (phase, since) => `${phases[phase]}${since === undefined ? '' : ` (ers ${dayWords(since, 'cy')})`}.`,
  before: (phase) => `Y sefyllfa cyn oedi: ${welshNames.phases[phase]}.`,
  stop: (stop, ended) => `Mae amod stopio wedi'i fodloni (${welshNames.stops[stop.kind]}): ${ended ? 'dyna pam y daeth i ben' : 'dim ond Cau, Oedi a Thynnu\'n ôl sydd ar ôl'}.`,
  role: ({ role, reason, reviewOn }) => `Rôl: ${welshNames.roles[role]}. Pam: ${sentence(reason)} I'w hystyried eto ar ${dayWords(reviewOn, 'cy')}.`,
  purpose: ({ purpose, until }) => `Diben: ${welshPurpose(purpose)}${until === undefined ? '' : `, hyd ${dayWords(until, 'cy')}`}.`,
  communityPurpose: (words) => `Diben y gymuned: ${sentence(words)}`,
  steward: ({ post, team, deputy }) => `Stiward: ${post}, ${team}${deputy === undefined ? '; dim dirprwy' : `; dirprwy: ${deputy}`}.`,
  communicationsAlone: 'Y tîm cyfathrebu yn unig sy\'n cynnal y berthynas: efallai y byddai\'r gwasanaeth sy\'n rhannu\'r broblem yn ei chynnal yn well.',
  saidNo: 'Mae\'r gymuned wedi gwrthod.',
  councilRun: 'Nid y gymuned a\'i ffurfiodd, ac nid y gymuned sy\'n ei chynnal: mae\'n dwyn y label "wedi\'i rhedeg gan y cyngor".',
  controls: (held) => `Yr hyn y mae'r gymuned yn ei reoli: ${held.map(({ control, limits }) => `${welshNames.controls[control]} (${limits})`).join('; ')}.`,
  promises: (open, nextDue) => `Nifer yr addewidion agored: ${open}; y nesaf i'w gyflawni erbyn ${dayWords(nextDue, 'cy')}.`,
  help: (open) => `Nifer y ceisiadau am gymorth sydd heb eu hateb: ${open}.`,
  toAcknowledge: (open, firstBy) => `Nifer y cwynion i'w cydnabod: ${open}; y gyntaf erbyn ${dayWords(firstBy, 'cy')}.`,
  toAnswer: (open) => `Nifer y cwynion a gydnabuwyd ond sydd heb eu hateb: ${open}.`,
}
