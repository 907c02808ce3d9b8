import type { Language } from '../../core/language.js'
import type { ControlGrant } from '../../engagement/records/control-grant.js'

/** Every word of the council's own panel in one language. */
export interface ConductWords {
  readonly noRelationship: string
  readonly smallNumbers: string
  readonly commitments: { readonly some: (kept: number, due: number) => string; readonly none: string }
  readonly loops: { readonly some: (closed: number, ended: number) => string; readonly none: string }
  readonly help: { readonly some: (given: number, asked: number, waiting: number) => string; readonly none: string }
  readonly recognition: (count: number) => string
  readonly recognitionCaution: string
  readonly control: (held: readonly string[]) => string
  readonly controlCaution: string
  readonly controlNames: Readonly<Record<ControlGrant['control'], string>>
  readonly plan: (documents: readonly string[]) => string
  readonly steward: { readonly some: (days: number, post: string, deputy: boolean, handovers: number) => string; readonly none: string }
  readonly offline: { readonly some: (fit: number, all: number) => string; readonly none: string }
  readonly voices: { readonly some: (acted: number, named: number) => string; readonly unknown: string; readonly none: string; readonly caution: string }
  readonly complaints: { readonly some: (inTime: number, due: number) => string; readonly none: string }
}

const of = (some: number, all: number, one: string, many: string): string => `${some} of ${all} ${all === 1 ? one : many}`
const served = (count: number): string => (count === 0 ? 'since today' : `for ${days(count)}`)
const days = (count: number): string => (count === 1 ? 'one day' : count < 60 ? `${count} days` : count < 730 ? `${Math.round(count / 30.4)} months` : `${Math.round(count / 365)} years`)
const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`)

/** What the council's own panel says: one place for every word of it. */
export const conductWords: Readonly<Record<Language, ConductWords>> = {
  en: {
    noRelationship: 'No relationship has been opened with this community, so there is no conduct to look at.',
    smallNumbers: 'Small numbers: read the cases, not the percentage.',
    commitments: {
      some: (kept, due) => `You said, we did: ${of(kept, due, 'promise', 'promises')} due so far kept.`,
      none: 'No promise has come due.',
    },
    loops: {
      some: (closed, ended) => `In ${of(closed, ended, 'finished engagement', 'finished engagements')} people were told what became of what they said.`,
      none: 'No engagement has finished.',
    },
    help: {
      some: (given, asked, waiting) => `Help was given for ${of(given, asked, 'request', 'requests')} the community made${waiting === 0 ? '' : `; ${waiting} ${waiting === 1 ? 'waits' : 'wait'} for an answer`}.`,
      none: 'The community has asked for nothing yet, as far as is recorded.',
    },
    recognition: (count) => count === 0 ? 'Nothing the community does was recognised or acknowledged in the last 12 months.' : `What the community does was recognised or acknowledged ${times(count)} in the last 12 months.`,
    recognitionCaution: 'How it was received matters more than how often.',
    control: (held) => held.length === 0 ? 'The community has been handed no control.' : `The community holds ${held.length === 1 ? 'one control' : `${held.length} controls`}: ${held.join(', ')}.`,
    controlCaution: 'Levels, not steps: more is not better where a community has not asked for more.',
    controlNames: { topics: 'what is talked about', content: 'what is published', hosting: 'hosting', resources: 'resources', decision: 'a decision' },
    plan: (documents) => documents.length === 0 ? 'No business plan names the community.' : `The community is named in ${documents.join('; ')}.`,
    steward: {
      some: (since, post, deputy, handovers) =>
        `${post} has looked after the relationship ${served(since)}${deputy ? ', with a deputy' : ', without a deputy'}${handovers === 0 ? '' : `, after ${handovers === 1 ? 'one handover' : `${handovers} handovers`} with notes`}.`,
      none: 'Nobody is recorded as looking after the relationship.',
    },
    offline: {
      some: (fit, all) => `${of(fit, all, 'engagement', 'engagements')} can be joined without a screen.`,
      none: 'No engagement has been planned.',
    },
    voices: {
      some: (acted, named) => `Something was done about ${of(acted, named, 'group', 'groups')} whose voices are missing.`,
      unknown: 'Whose voices are missing is not known.',
      none: 'No engagement says whose voices are missing.',
      caution: 'Some engagements do not say who is missing; unknown is counted as unknown, not as nobody.',
    },
    complaints: {
      some: (inTime, due) => `${of(inTime, due, 'data-protection complaint', 'data-protection complaints')} acknowledged within 30 days.`,
      none: 'No data-protection complaint has come due for acknowledgement.',
    },
  },
  cy: {
    noRelationship: 'Nid oes perthynas wedi’i hagor â’r gymuned hon, felly nid oes ymddygiad i edrych arno.',
    smallNumbers: 'Niferoedd bach: darllenwch yr achosion, nid y ganran.',
    commitments: {
      some: (kept, due) => `Dywedoch chi, gwnaethom ni. Addewidion a gadwyd, o’r rhai y daeth eu dyddiad: ${kept} o ${due}.`,
      none: 'Nid oes dyddiad yr un addewid wedi dod eto.',
    },
    loops: {
      some: (closed, ended) => `Ymgysylltiadau a orffennodd lle cafodd pobl wybod beth a ddaeth o’r hyn a ddywedasant: ${closed} o ${ended}.`,
      none: 'Nid oes yr un ymgysylltiad wedi gorffen.',
    },
    help: {
      some: (given, asked, waiting) => `Ceisiadau gan y gymuned y rhoddwyd cymorth iddynt: ${given} o ${asked}${waiting === 0 ? '' : `; yn aros am ateb: ${waiting}`}.`,
      none: 'Nid yw’r gymuned wedi gofyn am ddim eto, hyd y cofnodwyd.',
    },
    recognition: (count) => count === 0 ? 'Ni chydnabuwyd dim y mae’r gymuned yn ei wneud yn y 12 mis diwethaf.' : `Nifer y troeon y cydnabuwyd yr hyn y mae’r gymuned yn ei wneud yn y 12 mis diwethaf: ${count}.`,
    recognitionCaution: 'Mae’r ffordd y’i derbyniwyd yn bwysicach na pha mor aml y digwyddodd.',
    control: (held) => held.length === 0 ? 'Nid oes unrhyw reolaeth wedi’i throsglwyddo i’r gymuned.' : `Yr hyn sydd yn nwylo’r gymuned: ${held.join(', ')}.`,
    controlCaution: 'Lefelau, nid camau: nid yw mwy yn well lle nad yw cymuned wedi gofyn am fwy.',
    controlNames: { topics: 'beth sy’n cael ei drafod', content: 'beth sy’n cael ei gyhoeddi', hosting: 'cynnal y lle', resources: 'adnoddau', decision: 'penderfyniad' },
    plan: (documents) => documents.length === 0 ? 'Nid oes yr un cynllun busnes yn enwi’r gymuned.' : `Mae’r gymuned wedi’i henwi yn y canlynol: ${documents.join('; ')}.`,
    steward: {
      // Days only: the word for years changes with the number before it.
      some: (since, post, deputy, handovers) =>
        `${post} sy’n gofalu am y berthynas, ${deputy ? 'gyda dirprwy' : 'heb ddirprwy'}; ${since === 0 ? 'ers heddiw' : `nifer y dyddiau hyd yn hyn: ${since}`}${handovers === 0 ? '' : `; trosglwyddiadau â nodiadau: ${handovers}`}.`,
      none: 'Nid oes neb wedi’i gofnodi fel un sy’n gofalu am y berthynas.',
    },
    offline: {
      some: (fit, all) => `Ymgysylltiadau y gellir ymuno â nhw heb sgrin: ${fit} o ${all}.`,
      none: 'Nid oes yr un ymgysylltiad wedi’i gynllunio.',
    },
    voices: {
      some: (acted, named) => `Grwpiau y mae eu lleisiau ar goll y gwnaed rhywbeth yn eu cylch: ${acted} o ${named}.`,
      unknown: 'Nid yw’n hysbys lleisiau pwy sydd ar goll.',
      none: 'Nid oes yr un ymgysylltiad yn dweud lleisiau pwy sydd ar goll.',
      caution: 'Nid yw rhai ymgysylltiadau yn dweud pwy sydd ar goll; cyfrifir yr anhysbys fel anhysbys, nid fel neb.',
    },
    complaints: {
      some: (inTime, due) => `Cwynion diogelu data a gydnabuwyd o fewn 30 diwrnod: ${inTime} o ${due}.`,
      none: 'Nid oes yr un gŵyn diogelu data wedi cyrraedd ei dyddiad cydnabod.',
    },
  },
}
