import type { Language } from '../../core/language.js'
import type { ComplaintClock } from '../../engagement/complaint-clock.js'
import type { Control } from '../../engagement/records/control-grant.js'
import type { ParticipationPromise, StopKind } from '../../engagement/records/engagement-plan.js'
import type { PageCommitment } from '../relationship/relationship-page.js'

/** Headings and labels of the page of one relationship. */
const english = {
  title: (community: string): string => `The council and “${community}”`,
  kicker: 'One relationship',
  dated: (council: string, day: string): string => `${council}, as it stood on ${day}`,
  skip: 'Skip to the relationship',
  now: { id: 'now', heading: 'Where it stands, and what comes next' },
  steward: { id: 'steward', heading: 'Who looks after it', post: 'Steward', deputy: 'Deputy', team: 'Team', nobody: 'Nobody has been appointed.', noDeputy: 'none', caption: 'Handovers', on: 'Day', from: 'From', to: 'To', notes: 'What was passed on' },
  promises: { id: 'promises', heading: 'What the council promised', caption: 'Promises and their due dates', promise: 'Promise', made: 'Made on', due: 'Due', standing: 'How it stands', evidence: 'What shows it', none: 'Nothing has been promised.' },
  controls: { id: 'controls', heading: 'What the community controls', caption: 'Control handed over', control: 'Control', limits: 'How far it goes', since: 'Since', standing: 'How it stands', held: 'held', none: 'No control has been handed over.', withdrawn: (day: string, reason: string, where: string): string => `taken back on ${day}: ${reason} Published at ${where}` },
  help: { id: 'help', heading: 'Help asked for, help given', caption: 'What the community asked of the council', what: 'Asked for', on: 'Asked on', answer: 'Answer', waiting: 'not answered yet', given: 'given', refused: 'not given', none: 'Nothing has been asked of the council.' },
  complaints: { id: 'complaints', heading: 'Data-protection complaints', caption: 'Complaints and their clock', scope: 'To be acknowledged within 30 days (Data (Use and Access) Act 2025). What they were about is held back: it may tell who it was.', received: 'Received on', by: 'Acknowledge by', standing: 'How it stands', none: 'None has been received.', left: (days: number): string => `${days === 1 ? 'one day' : `${days} days`} left`, answered: (day: string): string => `answered on ${day}` },
  work: { id: 'work', heading: 'Work on a problem', none: 'No work on a problem has been planned.', plan: 'Plan', channels: 'Channels', outcome: 'What came of it', promises: 'Promises made in this work', history: 'How it came here' },
  plan: { focus: 'What it is about', asks: 'What people are asked to do', promise: 'What they are promised', runs: 'From', review: 'Reviewed on', stops: 'It stops when', formal: 'Formal consultation', yes: 'yes', no: 'no', weeks: (weeks: number): string => ` (${weeks} weeks)` },
  channels: { caption: (problem: string): string => `Channels people use already: ${problem}`, name: 'Channel', medium: 'Kind', does: 'What it does', media: { online: 'online', offline: 'not online' }, replaces: 'What is replaced', nothing: 'nothing', offline: 'Without a screen', notSaid: 'not said yet', missing: 'Whose voices are missing', compared: 'Who was heard, beside the population', unknown: 'Unknown: nobody has looked.', nobody: 'Somebody looked and found nobody missing.', notActed: 'nothing done yet' },
  outcome: { measured: 'Measured', interval: '95% interval', drawn: 'Drawn', before: 'Before', rests: 'Rests on', changed: 'What changed', learned: 'What we learned', told: 'People told on', notTold: 'They have not been told yet.', notMeasured: 'Not measured:', caution: 'A difference over time does not say what caused it.' },
  panels: { id: 'panels' },
  history: { id: 'history', heading: 'How it came here', none: 'Nothing has been decided yet.' },
  standings: { kept: 'kept', broken: 'not kept', open: 'open', overdue: 'overdue' } satisfies Record<PageCommitment['standing'], string>,
  clocks: { 'acknowledged': 'acknowledged in time', 'acknowledged-late': 'acknowledged late', 'running': 'to be acknowledged', 'overdue': 'overdue' } satisfies Record<ComplaintClock['standing'], string>,
  control: { topics: 'what is talked about', content: 'what is published', hosting: 'the place itself', resources: 'money and means', decision: 'a decision' } satisfies Record<Control, string>,
  promise: {
    inform: 'Inform: we will keep you informed', consult: 'Consult: we will listen and tell you what became of it', involve: 'Involve: what you say will be seen in the choices there are',
    collaborate: 'Collaborate: we will look for the answer together', empower: 'Empower: we will do what you decide',
  } satisfies Record<ParticipationPromise, string>,
  stop: {
    'outcome-reached': 'the outcome is reached', 'asked-to-leave': 'the community asks the council to leave', 'no-value': 'it is of no value to anybody', 'harm': 'somebody comes to harm', 'no-steward': 'nobody looks after it', 'pre-election': 'a pre-election period begins',
  } satisfies Record<StopKind, string>,
}

/** The words of the page of one relationship in one language. */
export type RelationshipPageWords = typeof english

const welsh: RelationshipPageWords = {
  title: (community) => `Y cyngor a “${community}”`,
  kicker: 'Un berthynas',
  dated: (council, day) => `${council}, fel yr oedd ar ${day}`,
  skip: 'Neidio i’r berthynas',
  now: { id: 'now', heading: 'Lle mae’n sefyll, a beth sydd nesaf' },
  steward: { id: 'steward', heading: 'Pwy sy’n gofalu amdani', post: 'Stiward', deputy: 'Dirprwy', team: 'Tîm', nobody: 'Nid oes neb wedi’i benodi.', noDeputy: 'dim', caption: 'Trosglwyddiadau', on: 'Dyddiad', from: 'Oddi wrth', to: 'At', notes: 'Yr hyn a drosglwyddwyd' },
  promises: { id: 'promises', heading: 'Yr hyn a addawodd y cyngor', caption: 'Addewidion a’u dyddiadau', promise: 'Addewid', made: 'Gwnaed ar', due: 'I’w gadw erbyn', standing: 'Sut mae’n sefyll', evidence: 'Yr hyn sy’n dangos hynny', none: 'Nid oes dim wedi’i addo.' },
  controls: { id: 'controls', heading: 'Yr hyn y mae’r gymuned yn ei reoli', caption: 'Rheolaeth a drosglwyddwyd', control: 'Rheolaeth', limits: 'Pa mor bell y mae’n mynd', since: 'Ers', standing: 'Sut mae’n sefyll', held: 'gan y gymuned', none: 'Nid oes rheolaeth wedi’i throsglwyddo.', withdrawn: (day, reason, where) => `cymerwyd yn ôl ar ${day}: ${reason} Cyhoeddwyd yma: ${where}` },
  help: { id: 'help', heading: 'Cymorth y gofynnwyd amdano, cymorth a roddwyd', caption: 'Yr hyn a ofynnodd y gymuned gan y cyngor', what: 'Gofynnwyd am', on: 'Gofynnwyd ar', answer: 'Ateb', waiting: 'heb ei ateb eto', given: 'rhoddwyd', refused: 'ni roddwyd', none: 'Ni ofynnwyd dim gan y cyngor.' },
  complaints: { id: 'complaints', heading: 'Cwynion diogelu data', caption: 'Cwynion a’u cloc', scope: 'I’w cydnabod o fewn 30 diwrnod (Deddf Data (Defnydd a Mynediad) 2025). Delir eu cynnwys yn ôl: gallai ddatgelu pwy a gwynodd.', received: 'Daeth i law ar', by: 'Cydnabod erbyn', standing: 'Sut mae’n sefyll', none: 'Ni ddaeth yr un i law.', left: (days) => `diwrnodau ar ôl: ${days}`, answered: (day) => `atebwyd ar ${day}` },
  work: { id: 'work', heading: 'Gwaith ar broblem', none: 'Nid oes gwaith ar broblem wedi’i gynllunio.', plan: 'Cynllun', channels: 'Sianeli', outcome: 'Beth a ddaeth ohono', promises: 'Addewidion a wnaed yn y gwaith hwn', history: 'Sut y daeth i’r fan hon' },
  plan: { focus: 'Am beth y mae', asks: 'Yr hyn y gofynnir i bobl ei wneud', promise: 'Yr hyn a addewir iddynt', runs: 'O', review: 'Adolygir ar', stops: 'Daw i ben os', formal: 'Ymgynghoriad ffurfiol', yes: 'ie', no: 'nage', weeks: (weeks) => ` (nifer yr wythnosau: ${weeks})` },
  channels: { caption: (problem) => `Sianeli y mae pobl yn eu defnyddio eisoes: ${problem}`, name: 'Sianel', medium: 'Math', does: 'Beth mae’n ei wneud', media: { online: 'ar-lein', offline: 'all-lein' }, replaces: 'Yr hyn a ddisodlir', nothing: 'dim', offline: 'Heb sgrin', notSaid: 'heb ei ddweud eto', missing: 'Lleisiau pwy sydd ar goll', compared: 'Pwy a glywyd, o’i gymharu â’r boblogaeth', unknown: 'Ni wyddys: nid oes neb wedi edrych.', nobody: 'Edrychodd rhywun ac ni chanfuwyd bod neb ar goll.', notActed: 'dim wedi’i wneud eto' },
  outcome: { measured: 'Mesurwyd', interval: 'Cyfwng 95%', drawn: 'Llun', before: 'Cyn hynny', rests: 'Yn seiliedig ar', changed: 'Beth a newidiodd', learned: 'Beth a ddysgasom', told: 'Rhoddwyd gwybod i bobl ar', notTold: 'Ni roddwyd gwybod iddynt eto.', notMeasured: 'Heb ei fesur:', caution: 'Nid yw gwahaniaeth dros amser yn dweud beth a’i hachosodd.' },
  panels: { id: 'panels' },
  history: { id: 'history', heading: 'Sut y daeth i’r fan hon', none: 'Nid oes dim wedi’i benderfynu eto.' },
  standings: { kept: 'wedi’i gadw', broken: 'heb ei gadw', open: 'yn agored', overdue: 'yn hwyr' },
  clocks: { 'acknowledged': 'cydnabuwyd mewn pryd', 'acknowledged-late': 'cydnabuwyd yn hwyr', 'running': 'i’w chydnabod', 'overdue': 'yn hwyr' },
  control: { topics: 'yr hyn y siaredir amdano', content: 'yr hyn a gyhoeddir', hosting: 'y lle ei hun', resources: 'arian a modd', decision: 'penderfyniad' },
  promise: {
    inform: 'Hysbysu: fe rown wybod i chi', consult: 'Ymgynghori: gwrandawn, a dywedwn beth a ddaeth ohono', involve: 'Cynnwys: gwelir yr hyn a ddywedwch yn y dewisiadau',
    collaborate: 'Cydweithio: chwiliwn am yr ateb gyda’n gilydd', empower: 'Grymuso: gwnawn yr hyn a benderfynwch',
  },
  stop: {
    'outcome-reached': 'bydd y canlyniad wedi’i gyrraedd', 'asked-to-leave': 'bydd y gymuned yn gofyn i’r cyngor adael', 'no-value': 'na fydd o werth i neb', 'harm': 'bydd rhywun yn cael niwed', 'no-steward': 'na fydd neb yn gofalu amdano', 'pre-election': 'bydd cyfnod cyn etholiad yn dechrau',
  },
}

/** The words of the page of one relationship, by language. */
export const relationshipPageWords: Readonly<Record<Language, RelationshipPageWords>> = { en: english, cy: welsh }
