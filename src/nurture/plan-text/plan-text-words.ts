import type { Language } from '../../core/language.js'
import type { RoleDecision } from '../../engagement/records/role-decision.js'
import type { PlanGap } from './plan-text.js'

/** Every word of a plan's text in one language. */
interface PlanTextWords {
  readonly acknowledged: (name: string) => string
  readonly councilRun: (name: string) => string
  readonly ownWords: (description: string) => string
  readonly purpose: (purpose: string) => string
  readonly adopted: (wording: string, document: string, section: string) => string
  readonly position: (position: string, day: string) => string
  readonly role: Readonly<Record<RoleDecision['role'], string>>
  readonly control: (held: readonly string[]) => string
  readonly promise: (promise: string, due: string) => string
  readonly asked: (what: string) => string
  readonly steward: (post: string) => string
  readonly gap: Readonly<Record<PlanGap, string>>
}

/** What a plan's text says: one place for every word of it. */
export const planTextWords: Readonly<Record<Language, PlanTextWords>> = {
  en: {
    acknowledged: (name) => `The council values and acknowledges ${name}. It is a community in its own right: what it does is its own.`,
    councilRun: (name) => `The council values and acknowledges ${name}, which at present the council itself runs.`,
    ownWords: (description) => `In the community’s own words: “${description}”.`,
    purpose: (purpose) => `What it is for, as the council has understood and confirmed it: “${purpose}”.`,
    adopted: (wording, document, section) => `In ${document}, ${section}, the council said: “${wording}”.`,
    position: (position, day) => `As the council heard it up to ${day}: ${position}`,
    role: {
      none: 'The council takes no part in it, and leaves it to those whose it is.',
      observer: 'The council’s part is to listen.',
      contributor: 'The council’s part is to contribute where it can help, as a guest.',
      partner: 'The council’s part is that of a partner, as a guest.',
      convener: 'The council’s part is to bring people together, and to hand that over when the community wishes.',
    },
    control: (held) => `In the community’s hands are: ${held.join(', ')}.`,
    promise: (promise, due) => `The council has promised, by ${due}: “${promise}”.`,
    asked: (what) => `The community has asked for the following, and waits for an answer: “${what}”.`,
    steward: (post) => `In the council, this falls to: ${post}.`,
    gap: {
      'own-description': 'The community’s own description is not recorded: ask it how it would describe itself, and whether it wants to be named.',
      'confirmed-purpose': 'Nobody has confirmed what the community is for.',
      'role': 'The council has not decided which part it takes, if any.',
      'steward': 'Nobody in the council is recorded as looking after the relationship.',
    },
  },
  cy: {
    acknowledged: (name) => `Mae’r cyngor yn gwerthfawrogi ac yn cydnabod y gymuned hon: ${name}. Mae’n gymuned yn ei hawl ei hun: eiddo’r gymuned yw’r hyn y mae’n ei wneud.`,
    councilRun: (name) => `Mae’r cyngor yn gwerthfawrogi ac yn cydnabod y gymuned hon: ${name}. Y cyngor ei hun sy’n ei rhedeg ar hyn o bryd.`,
    ownWords: (description) => `Yng ngeiriau’r gymuned ei hun: “${description}”.`,
    purpose: (purpose) => `Ei diben, fel y mae’r cyngor wedi’i ddeall a’i gadarnhau: “${purpose}”.`,
    adopted: (wording, document, section) => `Dyma a ddywedodd y cyngor mewn cynllun cynharach (${document}, ${section}): “${wording}”.`,
    position: (position, day) => `Yn ôl yr hyn a glywodd y cyngor hyd at ${day}: ${position}`,
    role: {
      none: 'Nid yw’r cyngor yn cymryd rhan ynddi, ac mae’n ei gadael yn nwylo’r rhai biau hi.',
      observer: 'Gwrando yw rhan y cyngor.',
      contributor: 'Rhan y cyngor yw cyfrannu lle y gall helpu, fel gwestai.',
      partner: 'Rhan y cyngor yw bod yn bartner, fel gwestai.',
      convener: 'Rhan y cyngor yw dod â phobl ynghyd, a throsglwyddo hynny pan fydd y gymuned yn dymuno.',
    },
    control: (held) => `Yr hyn sydd yn nwylo’r gymuned: ${held.join(', ')}.`,
    promise: (promise, due) => `Mae’r cyngor wedi addo’r canlynol erbyn ${due}: “${promise}”.`,
    asked: (what) => `Mae’r gymuned wedi gofyn am y canlynol, ac yn aros am ateb: “${what}”.`,
    steward: (post) => `Yn y cyngor, y swydd sy’n gyfrifol am hyn yw: ${post}.`,
    gap: {
      'own-description': 'Nid yw disgrifiad y gymuned ohoni’i hun wedi’i gofnodi: gofynnwch iddi sut y byddai’n ei disgrifio’i hun, ac a yw am gael ei henwi.',
      'confirmed-purpose': 'Nid oes neb wedi cadarnhau beth yw diben y gymuned.',
      'role': 'Nid yw’r cyngor wedi penderfynu pa ran y mae’n ei chymryd, os o gwbl.',
      'steward': 'Nid oes neb yn y cyngor wedi’i gofnodi fel un sy’n gofalu am y berthynas.',
    },
  },
}
