import type { Language } from '../../core/language.js'

const english = {
  'cafe-index': 'Café index', 'peerShare': 'Ties among residents', 'survival': 'Would survive without the council', 'residentInitiative': 'Begun by residents', 'peerAnswers': 'Answered by residents',
  'cafe-index-change': 'Change of the index', 'cafe-index-since-previous': 'Since the score before', 'civility': 'Civility', 'time-to-first-reply-hours': 'First reply, hours', 'newcomer-return-30-days': 'Newcomers who return', 'evenness-of-voices': 'Evenness of voices', 'absence-factor': 'Write half of it',
  'host-dependency': 'Dependence on a host', 'reciprocity': 'Answering back', 'evenness-of-topics': 'Evenness of topics', 'commitments-kept': 'Promises kept', 'loops-closed': 'People told what became of it', 'help-given': 'Help given for help asked',
  'recognition': 'Recognised this year', 'control-handed-over': 'Controls handed over', 'plan-recognition': 'Named in plans', 'steward-continuity-days': 'Steward, days', 'offline-fit': 'Can be joined offline',
  'missing-voices-acted-on': 'Missing voices acted on', 'complaints-acknowledged': 'Complaints acknowledged in time',
}

const welsh: Readonly<Record<keyof typeof english, string>> = {
  'cafe-index': 'Mynegai’r caffi', 'peerShare': 'Cysylltiadau ymysg trigolion', 'survival': 'Byddai’n goroesi heb y cyngor', 'residentInitiative': 'Wedi’i ddechrau gan drigolion', 'peerAnswers': 'Wedi’i ateb gan drigolion',
  'cafe-index-change': 'Newid yn y mynegai', 'cafe-index-since-previous': 'Ers y sgôr flaenorol', 'civility': 'Cwrteisi', 'time-to-first-reply-hours': 'Ateb cyntaf, oriau', 'newcomer-return-30-days': 'Newydd-ddyfodiaid sy’n dychwelyd', 'evenness-of-voices': 'Cydbwysedd lleisiau', 'absence-factor': 'Yn ysgrifennu hanner ohono',
  'host-dependency': 'Dibyniaeth ar westeiwr', 'reciprocity': 'Ateb yn ôl', 'evenness-of-topics': 'Cydbwysedd pynciau', 'commitments-kept': 'Addewidion a gadwyd', 'loops-closed': 'Pobl yn cael gwybod beth a ddaeth ohono', 'help-given': 'Cymorth a roddwyd o’r cymorth y gofynnwyd amdano',
  'recognition': 'Cydnabyddiaeth eleni', 'control-handed-over': 'Rheolaeth a drosglwyddwyd', 'plan-recognition': 'Wedi’i henwi mewn cynlluniau', 'steward-continuity-days': 'Stiward, diwrnodau', 'offline-fit': 'Gellir ymuno all-lein',
  'missing-voices-acted-on': 'Gweithredu ar leisiau coll', 'complaints-acknowledged': 'Cwynion a gydnabuwyd mewn pryd',
}

const figureWords: Readonly<Record<Language, Readonly<Record<string, string>>>> = { en: english, cy: welsh }

/** What a figure of the panels is called; one that is not known here goes by its id. Civility has the name of its measure in its id. */
export function figureName(id: string, language: Language): string {
  return figureWords[language][id.startsWith('civility-') ? 'civility' : id] ?? id
}
