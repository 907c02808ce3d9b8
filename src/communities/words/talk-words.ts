import type { Words } from '../../core/language.js'
import type { CommunityPurpose, CommunityTypology } from '../community.js'
import type { TalkFeature } from '../talk/talk-features.js'
import { joined } from './sentence.js'

type About = 'mentions' | 'conversations'

interface FeatureWords extends Words {
  readonly of: About
}

const madeWhereNamed: FeatureWords = { of: 'mentions', en: 'are made where the name says so', cy: 'wedi’u gwneud mewn man y mae ei enw’n dweud hynny' }

/** What is said of mentions or conversations that show a feature, for every feature that scores. */
const featureWords = {
  'questions': { of: 'conversations', en: 'open with a question', cy: 'yn dechrau gyda chwestiwn' },
  'answeredQuestions': { of: 'conversations', en: 'open with a question that another resident answers', cy: 'yn dechrau gyda chwestiwn y mae trigolyn arall yn ei ateb' },
  'asking': { of: 'mentions', en: 'ask what others may know', cy: 'yn gofyn am yr hyn y gall eraill ei wybod' },
  'telling': { of: 'mentions', en: 'tell what somebody knows, or where to ask', cy: 'yn dweud beth y mae rhywun yn ei wybod, neu ble i ofyn' },
  'offering': { of: 'mentions', en: 'offer or ask for help', cy: 'yn cynnig cymorth neu’n gofyn amdano' },
  'thanking': { of: 'mentions', en: 'thank somebody', cy: 'yn diolch i rywun' },
  'comforting': { of: 'mentions', en: 'comfort somebody', cy: 'yn cysuro rhywun' },
  'campaigning': { of: 'mentions', en: 'call for action or report it', cy: 'yn galw am weithredu neu’n adrodd amdano' },
  'petitionLinks': { of: 'mentions', en: 'link to a petition', cy: 'yn cynnwys dolen i ddeiseb' },
  'topLink': { of: 'mentions', en: 'pass on one and the same link', cy: 'yn rhannu’r un ddolen' },
  'celebrating': { of: 'mentions', en: 'speak of events and celebration', cy: 'yn sôn am ddigwyddiadau a dathlu' },
  'daysToCome': { of: 'mentions', en: 'name a day or an hour', cy: 'yn enwi diwrnod neu awr' },
  'complaining': { of: 'mentions', en: 'say what is wrong', cy: 'yn dweud beth sydd o’i le' },
  'complainingOfSomebody': { of: 'mentions', en: 'say who should put it right', cy: 'yn dweud pwy ddylai ei unioni' },
  'negative': { of: 'mentions', en: 'are unhappy', cy: 'yn anfodlon' },
  'negativeOfCouncil': { of: 'mentions', en: 'are unhappy with the council', cy: 'yn anfodlon ar y cyngor' },
  'watching': { of: 'mentions', en: 'tell what is happening', cy: 'yn dweud beth sy’n digwydd' },
  'sighted': { of: 'mentions', en: 'tell where something is seen', cy: 'yn dweud ble y gwelir rhywbeth' },
  'placed': { of: 'mentions', en: 'name a place', cy: 'yn enwi lle' },
  'trading': { of: 'mentions', en: 'buy, sell or swap', cy: 'yn prynu, yn gwerthu neu’n cyfnewid' },
  'prices': { of: 'mentions', en: 'name a price', cy: 'yn enwi pris' },
  'livingHere': { of: 'mentions', en: 'speak of neighbours, streets and what is on the doorstep', cy: 'yn sôn am gymdogion, strydoedd a’r hyn sydd ar garreg y drws' },
  'namedAfterPlace': { of: 'mentions', en: 'are made where the name is the name of a place they speak of', cy: 'wedi’u gwneud mewn man sy’n dwyn enw lle y maent yn sôn amdano' },
  'liking': { of: 'mentions', en: 'speak of something people like', cy: 'yn sôn am rywbeth y mae pobl yn ei hoffi' },
  'practising': { of: 'mentions', en: 'speak of work or a craft', cy: 'yn sôn am waith neu grefft' },
  'circumstanced': { of: 'mentions', en: 'speak of a situation in life', cy: 'yn sôn am sefyllfa mewn bywyd' },
  'named for information-seeking': madeWhereNamed,
  'named for mutual-help': madeWhereNamed,
  'named for campaigning': madeWhereNamed,
  'named for events-and-celebration': madeWhereNamed,
  'named for complaint': madeWhereNamed,
  'named for place-watch': madeWhereNamed,
  'named for trade': madeWhereNamed,
  'named for interest': madeWhereNamed,
  'named for practice': madeWhereNamed,
  'named for circumstance': madeWhereNamed,
} as const satisfies Readonly<Partial<Record<TalkFeature, FeatureWords>>>

/** A feature that a score can rest on: one there are words for. */
export type ScoredFeature = keyof typeof featureWords

/** From what share on an amount is called what; most first. Welsh begins its sentence with the verb, so it stands here. */
const amounts = [
  { from: 0.8, mentions: { en: 'Nearly all mentions', cy: 'Mae bron pob un o’r sylwadau' }, conversations: { en: 'Nearly all conversations', cy: 'Mae bron pob un o’r sgyrsiau' } },
  { from: 0.55, mentions: { en: 'Most mentions', cy: 'Mae’r rhan fwyaf o’r sylwadau' }, conversations: { en: 'Most conversations', cy: 'Mae’r rhan fwyaf o’r sgyrsiau' } },
  { from: 0.4, mentions: { en: 'About half of the mentions', cy: 'Mae tua hanner y sylwadau' }, conversations: { en: 'About half of the conversations', cy: 'Mae tua hanner y sgyrsiau' } },
  { from: 0.2, mentions: { en: 'Many mentions', cy: 'Mae llawer o’r sylwadau' }, conversations: { en: 'Many conversations', cy: 'Mae llawer o’r sgyrsiau' } },
  { from: 0.05, mentions: { en: 'Some mentions', cy: 'Mae rhai o’r sylwadau' }, conversations: { en: 'Some conversations', cy: 'Mae rhai o’r sgyrsiau' } },
  { from: 0, mentions: { en: 'A few mentions', cy: 'Mae ambell un o’r sylwadau' }, conversations: { en: 'A few conversations', cy: 'Mae ambell un o’r sgyrsiau' } },
] as const satisfies readonly (Readonly<Record<About, Words>> & { readonly from: number })[]

/** How much shows a feature: amounts in words, so that a reason never gives away how few said something. */
export function amountWords(feature: ScoredFeature, share: number): Words {
  const amount = amounts.find(({ from }) => share >= from) ?? amounts[5]
  return joined(amount[featureWords[feature].of], featureWords[feature], ' ', '.')
}

/** Every such sentence. */
export function everyAmount(): Words[] {
  return Object.values(featureWords).flatMap((words) => amounts.map((amount) => joined(amount[words.of], words, ' ', '.')))
}

/** Why what is suggested is not sure. */
export const doubtWords = {
  'too-little': { en: 'There is too little to go by.', cy: 'Nid oes digon i fynd arno.' },
  'no-purpose': { en: 'No purpose stands out.', cy: 'Nid oes yr un diben yn sefyll allan.' },
  'nothing-shared': { en: 'Nothing its people share stands out.', cy: 'Nid oes dim y mae ei phobl yn ei rannu yn sefyll allan.' },
  'no-one-purpose': { en: 'No one purpose stands out.', cy: 'Nid oes un diben yn anad yr un arall yn sefyll allan.' },
  'no-one-thing-shared': { en: 'No one thing its people share stands out.', cy: 'Nid oes un peth yn anad dim arall y mae ei phobl yn ei rannu.' },
  'nearly-as-good': { en: 'The evidence for {guess} is nearly as good.', cy: 'Mae’r dystiolaeth bron cystal o blaid hyn: {guess}.' },
} as const satisfies Readonly<Record<string, Words>>

/** What a purpose, or what people share, is called within a sentence. */
export const guessWords: Readonly<Record<CommunityPurpose | CommunityTypology, Words>> = {
  'information-seeking': { en: 'information seeking', cy: 'chwilio am wybodaeth' },
  'mutual-help': { en: 'mutual help', cy: 'helpu ei gilydd' },
  'campaigning': { en: 'campaigning', cy: 'ymgyrchu' },
  'events-and-celebration': { en: 'events and celebration', cy: 'digwyddiadau a dathlu' },
  'complaint': { en: 'complaint', cy: 'cwyno' },
  'place-watch': { en: 'place watch', cy: 'cadw golwg ar le' },
  'trade': { en: 'trade', cy: 'prynu a gwerthu' },
  'place': { en: 'place', cy: 'lle' },
  'interest': { en: 'interest', cy: 'diddordeb' },
  'practice': { en: 'practice', cy: 'gwaith neu grefft' },
  'circumstance': { en: 'circumstance', cy: 'amgylchiadau bywyd' },
}
