import type { Language } from '../../core/language.js'
import type { CafePosition } from '../../nurture/cafe-position.js'

const quadrants: Readonly<Record<Language, Readonly<Record<CafePosition, string>>>> = {
  en: { 'quiet': 'Quiet', 'independent-cafe': 'Independent café', 'guest-in-the-cafe': 'Guest in the café', 'online-town-council': 'Online town council' },
  cy: { 'quiet': 'Tawel', 'independent-cafe': 'Caffi annibynnol', 'guest-in-the-cafe': 'Gwestai yn y caffi', 'online-town-council': 'Cyngor tref ar-lein' },
}

/** What stands around the figures of the two panels. */
const english = {
  heading: 'Nurture: two panels', scope: 'Side by side, never added together. The community is compared only with its own past.',
  community: 'The community', council: 'The council’s own conduct', figure: 'Figure', value: 'Value', interval: '95% interval', drawn: 'Drawn', says: 'What it says', tooLittle: 'no figure',
  communityCaption: (name: string): string => `How “${name}” does, by itself`, councilCaption: (name: string): string => `What the council does with “${name}”`,
  figureScope: 'A figure with an interval is drawn: the point is the value, the line its 95% interval, on the scale written below it. Scales differ from row to row.',
  index: 'Café index', indexCaption: (name: string): string => `Café index of “${name}”, over the whole time and in rolling windows`, indexScope: 'The line is the 95% interval. Windows are 90 days long and overlap.', window: 'Window', now: 'Whole time', noInterval: 'none',
  range: (from: string, to: string): string => `${from} to ${to}`,
  townCouncil: 'town council online', cafe: 'community café',
  position: 'Position', positionCaption: (name: string): string => `Position of “${name}”`, positionScope: 'Council present: share of conversations it speaks in. Not carried by residents: 1 − index where the council is there; where it is hardly there, the share of what residents began that no other resident answered.', presence: 'Council present', dependency: 'Not carried by residents',
  quadrants: quadrants.en,
  ties: {
    heading: 'Who holds the talk together', caption: (name: string): string => `Ties in “${name}”, and the council’s place among them`,
    scope: 'All residents are drawn as one body and the council as one square: nobody is drawn by themselves.',
    residents: 'Residents', council: 'The council', part: 'What is drawn', share: 'Share',
    among: 'Ties residents have with each other', with: 'Ties residents have with the council: the band, wider for more', survives: 'Linked pairs of residents that would stay linked without the council: the whole part of the ring',
    presence: 'Conversations the council speaks in: the square, larger for more, dashed where it is hardly there', dependency: 'How far the talk depends on the council: the nearer the middle, the more; inside the ring is more than half',
  },
  actions: 'What might help', asked: 'They asked for it.', removes: 'It takes away:', because: 'Because:',
}

/** The words around the panels in one language. */
export type PanelWords = typeof english

const welsh: PanelWords = {
  heading: 'Meithrin: dau banel', scope: 'Ochr yn ochr, a byth wedi’u hadio at ei gilydd. Dim ond â’i gorffennol ei hun y cymharir y gymuned.',
  community: 'Y gymuned', council: 'Ymddygiad y cyngor ei hun', figure: 'Ffigur', value: 'Gwerth', interval: 'Cyfwng 95%', drawn: 'Llun', says: 'Beth mae’n ei ddweud', tooLittle: 'dim ffigur',
  communityCaption: (name) => `Hynt “${name}”, ar ei phen ei hun`, councilCaption: (name) => `Yr hyn y mae’r cyngor yn ei wneud gyda “${name}”`,
  figureScope: 'Darlunnir pob ffigur sydd â chyfwng: y pwynt yw’r gwerth, a’r llinell yw ei gyfwng 95%, ar y raddfa a ysgrifennwyd oddi tano. Mae’r raddfa’n newid o res i res.',
  index: 'Mynegai’r caffi', indexCaption: (name) => `Mynegai’r caffi ar gyfer “${name}”, dros y cyfnod cyfan ac mewn ffenestri treigl`, indexScope: 'Y llinell yw’r cyfwng 95%. Mae’r ffenestri’n 90 diwrnod o hyd ac yn gorgyffwrdd.', window: 'Ffenestr', now: 'Cyfnod cyfan', noInterval: 'dim',
  range: (from, to) => `${from} hyd ${to}`,
  townCouncil: 'cyngor tref ar-lein', cafe: 'caffi cymunedol',
  position: 'Safle', positionCaption: (name) => `Safle “${name}”`, positionScope: 'Y cyngor yn bresennol: cyfran y sgyrsiau y mae’n siarad ynddynt. Heb ei chynnal gan drigolion: 1 − y mynegai lle mae’r cyngor yno; lle mai prin y mae yno, y gyfran o’r hyn a ddechreuodd trigolion na chafodd ateb gan yr un trigolyn arall.', presence: 'Y cyngor yn bresennol', dependency: 'Heb ei chynnal gan drigolion',
  quadrants: quadrants.cy,
  ties: {
    heading: 'Pwy sy’n dal y sgwrs ynghyd', caption: (name) => `Cysylltiadau yn “${name}”, a lle’r cyngor yn eu plith`,
    scope: 'Darlunnir yr holl drigolion fel un corff a’r cyngor fel un sgwâr: ni ddarlunnir neb ar ei ben ei hun.',
    residents: 'Trigolion', council: 'Y cyngor', part: 'Yr hyn a ddarlunnir', share: 'Cyfran',
    among: 'Cysylltiadau trigolion â’i gilydd', with: 'Cysylltiadau trigolion â’r cyngor: po letaf y band, mwyaf ohonynt', survives: 'Parau cysylltiedig o drigolion a arhosai’n gysylltiedig heb y cyngor: rhan gyfan y cylch',
    presence: 'Sgyrsiau y mae’r cyngor yn siarad ynddynt: po fwyaf y sgwâr, mwyaf ohonynt; mae llinell doredig yn golygu mai prin y mae’r cyngor yno', dependency: 'I ba raddau y mae’r sgwrs yn dibynnu ar y cyngor: po agosaf at y canol, mwyaf y ddibyniaeth; y tu mewn i’r cylch, mae’n fwy na hanner',
  },
  actions: 'Beth allai helpu', asked: 'Gofynnodd y gymuned amdano.', removes: 'Mae’n cael gwared ar:', because: 'Oherwydd:',
}

/** The words around the panels, by language. */
export const panelWords: Readonly<Record<Language, PanelWords>> = { en: english, cy: welsh }
