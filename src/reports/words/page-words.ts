import type { Language } from '../../core/language.js'

/** Headings, captions and labels of the report's page: one place for every word of it. */
const english = {
  title: (council: string): string => `What we heard: ${council}`,
  kicker: 'Listening report',
  dated: (day: string): string => `As it stood on ${day}`,
  skip: 'Skip to the report',
  summary: { id: 'summary', heading: 'In a minute', heard: 'What we heard', means: 'What it means', next: 'What you may do next' },
  heard: {
    id: 'heard', heading: 'What we heard', picture: 'Mentions over time', caption: 'Mentions over time', from: 'From', to: 'To', mentions: 'Mentions',
    none: 'Nothing was heard in the time this report covers.',
    scope: (days: number, threshold: number): string => `All sources together. Each bar is ${days === 1 ? 'one day' : `${days} days`}; a dashed stub stands for fewer than ${threshold} mentions or people.`,
    languages: 'Languages', language: 'Language', languagesScope: 'As detected; languages of too few mentions or people are left out.',
    languageNames: { en: 'English', cy: 'Welsh', und: 'Could not be told' } as Readonly<Record<string, string>>,
    redactions: (about: number | null, words: string): string => about === 0 ? 'No personal data had to be taken out.' : `${about === null ? 'A few' : `${words.charAt(0).toUpperCase()}${words.slice(1)}`} pieces of personal data were taken out before anything was kept.`,
  },
  problems: {
    id: 'problems', heading: 'The problems, and what each tool was worth', caption: 'Business problems', scope: 'There is no such thing as an IT project, only business projects: everything starts here.',
    problem: 'Problem', owner: 'Owner', measure: 'How we will know', heard: 'Mentions',
    change: { from: (baseline: number): string => `from ${baseline}`, to: (target: number): string => `to ${target}`, by: (day: string): string => `by ${day}` },
    toolsHeading: 'Tools', toolsCaption: 'What each tool was worth', toolsScope: 'For the problem it was chosen for, over all runs so far, what only repeats another mention included.', tool: 'Tool', forProblem: 'For', brought: 'Mentions', useful: 'Of use', requests: 'Requests', advice: 'Advice', review: 'Review by',
    noTools: 'No tool is in use.',
    sourcesHeading: 'Sources that need a look', sourcesCaption: 'Sources that failed, fell silent or left gaps', sourcesScope: 'Everything else was read well.', source: 'Source', state: 'State', why: 'Why',
  },
  communities: {
    id: 'communities', heading: 'Communities that already exist', caption: 'Communities found', scope: 'By name, not by rank. The dots show the band of people; the bars, where the community meets.',
    community: 'Community', people: 'People', venues: 'Where it meets', purpose: 'For', role: 'Suggested part for the council',
    evidence: 'What speaks for that', typology: 'What its people share', history: 'Its history', places: 'Places it speaks of', presence: 'The council there', standing: 'Evidence', problems: 'Problems it bears on',
    bands: (band: string): string => `${band} people`,
  },
  nameless: {
    id: 'nameless', heading: 'Places heard without names', scope: 'Report sites and feeds name nobody: how many people speak there is not known.', caption: 'Places heard without names',
    venue: 'Place', mentions: 'Mentions', about: 'Most about', places: 'Most often in', none: 'None.',
  },
  relationships: { othersId: 'other-relationships', othersHeading: 'Relationships with communities not shown', othersScope: 'They are no longer found, or too few people were heard there lately for anything to be shown about them. What the council has promised them stands.' },
  caveats: { id: 'caveats', heading: 'Read this with care' },
  method: {
    id: 'method', heading: 'How this was made', caption: 'Methods and versions', what: 'What', version: 'Version', how: 'How',
    communities: 'Communities', communitiesHow: (seed: number, people: number): string => `Leiden communities of who talks with whom, kept only as far as the evidence certifies them; seed ${seed}, at least ${people} people`,
    counts: 'Counts of what was heard', countsHow: 'Without what the source deleted; rounded to 10, small counts held back',
  },
}

/** The words of the page in one language. */
export type PageWords = typeof english

const welsh: PageWords = {
  title: (council) => `Yr hyn a glywsom: ${council}`,
  kicker: 'Adroddiad gwrando',
  dated: (day) => `Fel yr oedd ar ${day}`,
  skip: 'Neidio i’r adroddiad',
  summary: { id: 'summary', heading: 'Mewn munud', heard: 'Yr hyn a glywsom', means: 'Beth mae’n ei olygu', next: 'Beth y gallwch ei wneud nesaf' },
  heard: {
    id: 'heard', heading: 'Yr hyn a glywsom', picture: 'Sylwadau dros amser', caption: 'Sylwadau dros amser', from: 'O', to: 'Hyd', mentions: 'Sylwadau',
    none: 'Ni chlywyd dim yn y cyfnod y mae’r adroddiad hwn yn ei gwmpasu.',
    scope: (days, threshold) => `Yr holl ffynonellau gyda’i gilydd. Nifer y diwrnodau ym mhob bar: ${days}. Mae bonyn â llinell doredig yn golygu llai na ${threshold} o sylwadau neu o bobl.`,
    languages: 'Ieithoedd', language: 'Iaith', languagesScope: 'Fel y’u canfuwyd; gadewir allan ieithoedd â rhy ychydig o sylwadau neu o bobl.',
    languageNames: { en: 'Saesneg', cy: 'Cymraeg', und: 'Ni ellid dweud' },
    redactions: (about, words) => about === 0 ? 'Nid oedd angen tynnu unrhyw ddata personol.' : `Nifer y darnau o ddata personol a dynnwyd cyn cadw dim: ${about === null ? 'ychydig' : words}.`,
  },
  problems: {
    id: 'problems', heading: 'Y problemau, a gwerth pob offeryn', caption: 'Problemau busnes', scope: 'Nid oes y fath beth â phrosiect TG, dim ond prosiectau busnes: yma y mae popeth yn dechrau.',
    problem: 'Y broblem', owner: 'Perchennog', measure: 'Sut y byddwn yn gwybod', heard: 'Sylwadau',
    change: { from: (baseline) => `o ${baseline}`, to: (target) => `i ${target}`, by: (day) => `erbyn ${day}` },
    toolsHeading: 'Offer', toolsCaption: 'Gwerth pob offeryn', toolsScope: 'Ar gyfer y broblem y dewiswyd ef ar ei chyfer, dros bob rhediad hyd yma, gan gynnwys yr hyn nad yw ond yn ailadrodd sylw arall.', tool: 'Offeryn', forProblem: 'Ar gyfer', brought: 'Sylwadau', useful: 'O ddefnydd', requests: 'Ceisiadau', advice: 'Cyngor', review: 'Adolygu erbyn',
    noTools: 'Nid oes offeryn ar waith.',
    sourcesHeading: 'Ffynonellau y mae angen edrych arnynt', sourcesCaption: 'Ffynonellau a fethodd, a aeth yn dawel neu a adawodd fylchau', sourcesScope: 'Darllenwyd popeth arall yn iawn.', source: 'Ffynhonnell', state: 'Cyflwr', why: 'Pam',
  },
  communities: {
    id: 'communities', heading: 'Cymunedau sy’n bodoli eisoes', caption: 'Y cymunedau a ganfuwyd', scope: 'Yn ôl enw, nid yn ôl safle. Mae’r dotiau’n dangos y band o bobl; mae’r bariau’n dangos lle mae’r gymuned yn cwrdd.',
    community: 'Cymuned', people: 'Pobl', venues: 'Lle mae’n cwrdd', purpose: 'Diben', role: 'Rhan a awgrymir i’r cyngor',
    evidence: 'Yr hyn sydd o blaid hynny', typology: 'Yr hyn sydd gan ei phobl yn gyffredin', history: 'Ei hanes', places: 'Lleoedd y mae’n sôn amdanynt', presence: 'Y cyngor yno', standing: 'Tystiolaeth', problems: 'Problemau y mae’n sôn amdanynt',
    bands: (band) => `${bandInWelsh(band)} o bobl`,
  },
  nameless: {
    id: 'nameless', heading: 'Mannau a glywyd heb enwau', scope: 'Nid yw safleoedd adrodd na ffrydiau’n enwi neb: ni wyddys faint o bobl sy’n siarad yno.', caption: 'Mannau a glywyd heb enwau',
    venue: 'Man', mentions: 'Sylwadau', about: 'Yn bennaf am', places: 'Amlaf yn', none: 'Dim.',
  },
  relationships: { othersId: 'other-relationships', othersHeading: 'Perthnasoedd â chymunedau na ddangosir', othersScope: 'Nid ydynt i’w cael mwyach, neu clywyd rhy ychydig o bobl yno’n ddiweddar i ddangos dim amdanynt. Mae’r hyn a addawodd y cyngor iddynt yn sefyll.' },
  caveats: { id: 'caveats', heading: 'Darllenwch hyn yn ofalus' },
  method: {
    id: 'method', heading: 'Sut y gwnaed hyn', caption: 'Dulliau a fersiynau', what: 'Beth', version: 'Fersiwn', how: 'Sut',
    communities: 'Cymunedau', communitiesHow: (seed, people) => `Cymunedau Leiden o bwy sy’n siarad â phwy, wedi’u cadw dim ond cyn belled ag y mae’r dystiolaeth yn eu hardystio; hedyn ${seed}, o leiaf ${people} o bobl`,
    counts: 'Cyfrif yr hyn a glywyd', countsHow: 'Heb yr hyn a ddilëwyd gan y ffynhonnell; wedi’i dalgrynnu i 10, gan ddal niferoedd bach yn ôl',
  },
}

/** A band of people in Welsh. */
export function bandInWelsh(band: string): string {
  return band.replace('under', 'llai na')
}

/** The words of the page, by language. */
export const pageWords: Readonly<Record<Language, PageWords>> = { en: english, cy: welsh }
