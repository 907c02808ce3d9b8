import type { Language } from '../../core/language.js'

/** People of whom there may be too few. */
type Who = 'residents' | 'beginners' | 'talkers' | 'newcomers'

/** Every word of the context measures in one language. */
interface MeasureWords {
  readonly tooFew: (who: Who, floor: number) => string
  readonly firstReply: { readonly median: (hours: number, low: number | null, high: number | null) => string; readonly never: string; readonly caution: string }
  readonly newcomers: { readonly rate: (value: number) => string; readonly caution: string }
  readonly evenness: (value: number) => string
  readonly evennessCaution: string
  readonly absence: { readonly many: (people: number) => string; readonly few: (floor: number) => string; readonly caution: string }
  readonly host: (value: number) => string
  readonly hostCaution: string
  readonly reciprocity: (value: number) => string
  readonly topics: (value: number, tags: number) => string
  readonly topicsNone: string
  readonly topicsCaution: string
  readonly trend: { readonly up: (from: string, to: string) => string; readonly down: (from: string, to: string) => string; readonly same: (from: string, to: string) => string; readonly none: string; readonly caution: string }
}

const signed = (value: number): string => value.toFixed(2).replace('-', '−')
const percent = (value: number): string => `${Math.round(value * 100)}%`

type Units = Readonly<Record<'minutes' | 'hours' | 'days', (count: number) => string>>
const english: Units = { minutes: (n) => `${n} minutes`, hours: (n) => `${n} hours`, days: (n) => `${n} days` }
// The noun stays singular after a number, and softens after two.
const welsh: Units = { minutes: (n) => (n === 2 ? '2 funud' : `${n} munud`), hours: (n) => `${n} awr`, days: (n) => (n === 2 ? '2 ddiwrnod' : `${n} diwrnod`) }

/** A wait in the unit people would use. */
function wait(hours: number, units: Units): string {
  if (hours < 1) return units.minutes(Math.max(1, Math.round(hours * 60)))
  if (hours < 48) return units.hours(hours < 10 ? Math.round(hours * 10) / 10 : Math.round(hours))
  return units.days(Math.round(hours / 24))
}

function bounds(low: number | null, high: number | null, units: Units, atLeast: string, between: string, and: string): string {
  if (low === null) return ''
  if (high === null) return ` (${atLeast} ${wait(low, units)})`
  return wait(low, units) === wait(high, units) ? '' : ` (${between} ${wait(low, units)} ${and} ${wait(high, units)})`
}

const fewEnglish: Readonly<Record<Who, string>> = { residents: 'residents', beginners: 'residents beginning conversations', talkers: 'residents in conversation with each other', newcomers: 'newcomers' }
const fewWelsh: Readonly<Record<Who, string>> = { residents: 'drigolion', beginners: 'drigolion yn dechrau sgyrsiau', talkers: 'drigolion mewn sgwrs â’i gilydd', newcomers: 'newydd-ddyfodiaid' }

/** What the context measures say: one place for every word of them. */
export const measureWords: Readonly<Record<Language, MeasureWords>> = {
  en: {
    tooFew: (who, floor) => `Too little to say: fewer than ${floor} ${fewEnglish[who]}.`,
    firstReply: {
      median: (hours, low, high) => `Half of the conversations residents begin have a first reply within ${wait(hours, english)}${bounds(low, high, english, 'at least', 'between', 'and')}.`,
      never: 'Fewer than half of the conversations residents begin get a reply.',
      caution: 'Conversations still waiting count as waiting; leaving them out would flatter.',
    },
    newcomers: {
      rate: (value) => `About ${percent(value)} of those who speak for the first time speak again within 30 days.`,
      caution: 'Rounded to 5%, and drawn towards one half where newcomers are few. Elsewhere any reply to a first message went with a higher return, 44% to 56%.',
    },
    evenness: (value) => `Evenness of voices ${value.toFixed(2)}: 1 is everybody saying as much, 0 one person saying everything.`,
    evennessCaution: 'Uneven is usual: a few people write much wherever people talk.',
    absence: {
      many: (people) => `At least ${people} residents together write half of what is said.`,
      few: (floor) => `Fewer than ${floor} residents write half of what is said: it rests on few shoulders.`,
      caution: 'Says how many would have to fall silent, never who.',
    },
    host: (value) => `Dependence on a host ${value.toFixed(2)}: 1 is all talk running through one resident, 0 nobody at the centre.`,
    hostCaution: 'A good host is not a fault; the question is what happens when the host is away.',
    reciprocity: (value) => `Reciprocity ${signed(value)}: ${value > 0.05
      ? 'residents answer each other back more often than chance would have it.'
      : value < -0.05 ? 'answers go one way more often than chance would have it.' : 'residents answer each other back about as often as chance would have it.'}`,
    topics: (value, tags) => `Evenness of topics ${value.toFixed(2)} over ${tags} tags: 1 is every topic talked about alike, 0 only one.`,
    topicsNone: 'No topics: the conversations carry too few tags.',
    topicsCaution: 'Off-topic talk is no fault: over half of political threads in general forums led to action (Graham, Jackson & Wright 2015).',
    trend: {
      up: (from, to) => `The café index is higher than from ${from} to ${to}; the difference is more than chance would explain.`,
      down: (from, to) => `The café index is lower than from ${from} to ${to}; the difference is more than chance would explain.`,
      same: (from, to) => `No clear change of the café index against that of ${from} to ${to}.`,
      none: 'No trend: there are not two windows, one after the other, with enough talk.',
      caution: 'A difference in time. It does not say what caused it.',
    },
  },
  cy: {
    tooFew: (who, floor) => `Rhy ychydig i ddweud: llai na ${floor} o ${fewWelsh[who]}.`,
    firstReply: {
      median: (hours, low, high) => `Mae hanner y sgyrsiau y mae trigolion yn eu dechrau yn cael ateb cyntaf o fewn ${wait(hours, welsh)}${bounds(low, high, welsh, 'o leiaf', 'o', 'hyd')}.`,
      never: 'Mae llai na hanner y sgyrsiau y mae trigolion yn eu dechrau yn cael ateb.',
      caution: 'Mae sgyrsiau sy’n dal i aros yn cael eu cyfrif fel rhai sy’n aros; byddai eu hepgor yn rhoi darlun rhy ffafriol.',
    },
    newcomers: {
      rate: (value) => `Mae tua ${percent(value)} o’r rhai sy’n siarad am y tro cyntaf yn siarad eto o fewn 30 diwrnod.`,
      caution: 'Wedi’i dalgrynnu i 5%, a’i dynnu tuag at hanner lle mae newydd-ddyfodiaid yn brin. Mewn mannau eraill, lle cafodd neges gyntaf unrhyw ateb, daeth mwy o bobl yn ôl: 56% yn hytrach na 44%.',
    },
    evenness: (value) => `Cydbwysedd y lleisiau: ${value.toFixed(2)}. Ystyr 1 yw bod pawb yn dweud yr un faint, ac ystyr 0 yw bod un person yn dweud popeth.`,
    evennessCaution: 'Mae anghydbwysedd yn arferol: lle bynnag y mae pobl yn siarad, ychydig ohonynt sy’n ysgrifennu llawer.',
    absence: {
      many: (people) => `Rhyngddynt, mae o leiaf ${people} o drigolion yn ysgrifennu hanner yr hyn a ddywedir.`,
      few: (floor) => `Llai na ${floor} o drigolion sy’n ysgrifennu hanner yr hyn a ddywedir: mae’n gorffwys ar ysgwyddau ychydig o bobl.`,
      caution: 'Mae’n dweud faint o bobl a fyddai’n gorfod tewi, byth pwy.',
    },
    host: (value) => `Dibyniaeth ar westeiwr: ${value.toFixed(2)}. Ystyr 1 yw bod y sgwrs i gyd yn mynd drwy un trigolyn, ac ystyr 0 yw nad oes neb yn y canol.`,
    hostCaution: 'Nid bai yw cael gwesteiwr da; y cwestiwn yw beth sy’n digwydd pan fydd y gwesteiwr i ffwrdd.',
    reciprocity: (value) => `Dwyochredd: ${signed(value)}. ${value > 0.05
      ? 'Mae trigolion yn ateb ei gilydd yn ôl yn amlach nag y byddent ar hap.'
      : value < -0.05 ? 'Mae atebion yn mynd un ffordd yn amlach nag y byddent ar hap.' : 'Mae trigolion yn ateb ei gilydd yn ôl tua mor aml ag y byddent ar hap.'}`,
    topics: (value, tags) => `Cydbwysedd y pynciau: ${value.toFixed(2)}. Nifer y tagiau: ${tags}. Ystyr 1 yw bod cymaint o sôn am bob pwnc, ac ystyr 0 yw mai am un yn unig y mae sôn.`,
    topicsNone: 'Dim pynciau: rhy ychydig o dagiau sydd ar y sgyrsiau.',
    topicsCaution: 'Nid bai yw crwydro oddi ar y pwnc: arweiniodd dros hanner yr edeifion gwleidyddol mewn fforymau cyffredinol at weithredu (Graham, Jackson & Wright 2015).',
    trend: {
      up: (from, to) => `Mae mynegai’r caffi yn uwch nag yn y cyfnod o ${from} hyd ${to}; mae’r gwahaniaeth yn fwy nag y byddai siawns yn ei egluro.`,
      down: (from, to) => `Mae mynegai’r caffi yn is nag yn y cyfnod o ${from} hyd ${to}; mae’r gwahaniaeth yn fwy nag y byddai siawns yn ei egluro.`,
      same: (from, to) => `Nid oes newid clir ym mynegai’r caffi o’i gymharu â’r cyfnod o ${from} hyd ${to}.`,
      none: 'Dim tuedd: nid oes dau gyfnod, y naill ar ôl y llall, â digon o sgwrs.',
      caution: 'Gwahaniaeth mewn amser. Nid yw’n dweud beth a’i hachosodd.',
    },
  },
}
