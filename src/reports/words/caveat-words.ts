import type { Language } from '../../core/language.js'

/** What a report warns of. */
const english = {
  notEverybody: 'These are the people who speak in the places we read. They are not everybody, and some people cannot or do not speak there. Whose voices are missing is unknown unless somebody has looked.',
  smallCounts: (threshold: number): string => `Counts are rounded to the nearest 10, and nothing is shown about fewer than ${threshold} people or mentions.`,
  suppressed: 'Some communities were found that are too small to be shown.',
  noPeople: 'There is no name, handle or score of a person in this report, and there is no way to ask for one.',
  noRanking: 'Communities are listed by name. They are not ranked and must not be compared: each index is measured only against its own past.',
  index: 'The café index is this project’s own composite. It says how a conversation is held together, not whether it is right, kind or representative.',
  language: 'Mood, questions and purposes are read from words in English and Welsh; irony, images and other languages are read badly or not at all.',
  change: 'A difference over time does not say what caused it.',
}

const welsh: typeof english = {
  notEverybody: 'Dyma’r bobl sy’n siarad yn y mannau a ddarllenwn. Nid pawb mohonynt, ac mae rhai na allant siarad yno neu nad ydynt yn gwneud hynny. Ni wyddys lleisiau pwy sydd ar goll oni bai fod rhywun wedi edrych.',
  smallCounts: (threshold) => `Talgrynnir niferoedd i’r 10 agosaf, ac ni ddangosir dim am lai na ${threshold} o bobl neu o sylwadau.`,
  suppressed: 'Canfuwyd rhai cymunedau sy’n rhy fach i’w dangos.',
  noPeople: 'Nid oes enw, cyfrif na sgôr unrhyw berson yn yr adroddiad hwn, ac nid oes modd gofyn am un.',
  noRanking: 'Rhestrir cymunedau yn ôl enw. Nid ydynt wedi’u gosod mewn trefn ac ni ddylid eu cymharu: dim ond yn erbyn ei orffennol ei hun y mesurir pob mynegai.',
  index: 'Mesur cyfansawdd o waith y prosiect hwn ei hun yw mynegai’r caffi. Mae’n dweud sut y mae sgwrs yn dal ynghyd, nid a yw’n gywir, yn garedig neu’n gynrychioliadol.',
  language: 'Darllenir naws, cwestiynau a dibenion o eiriau Saesneg a Chymraeg; darllenir eironi, lluniau ac ieithoedd eraill yn wael neu ddim o gwbl.',
  change: 'Nid yw gwahaniaeth dros amser yn dweud beth a’i hachosodd.',
}

/** What a report warns of, by language. */
export const caveatWords: Readonly<Record<Language, typeof english>> = { en: english, cy: welsh }
