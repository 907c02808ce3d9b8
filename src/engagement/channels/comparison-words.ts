import type { Language, Words } from '../../core/language.js'
import type { VoiceComparison } from '../records/voice-comparison.js'

type Told = Omit<VoiceComparison, 'words'>

interface Wording {
  readonly value: (value: string, low: string, high: string, n: number, population: string) => string
  readonly insufficient: Readonly<Record<NonNullable<VoiceComparison['insufficient']>, (population: string) => string>>
  readonly fewer: (groups: string) => string
  readonly hardly: (groups: string) => string
  readonly unknown: (percent: string, least: string, most: string) => string
  readonly few: string
  readonly and: string
}

const wordings: Readonly<Record<Language, Wording>> = {
  en: {
    value: (value, low, high, n, population) => `Who was heard is ${value} like the population (0 nothing alike, 1 the same; 95 % interval ${low} to ${high}, n = ${n}; ${population}).`,
    insufficient: {
      'too-few-people': (population) => `Too few people whose group is known were heard to compare them with the population (${population}).`,
      'all-unknown': (population) => `Nobody's group is known: who is missing from the population stays unknown (${population}).`,
      'too-few-per-group': (population) => `Too few people of most groups were heard to compare them with the population (${population}).`,
    },
    fewer: (groups) => `Heard less than their share: ${groups}.`,
    hardly: (groups) => `Hardly heard: ${groups}.`,
    unknown: (percent, least, most) => `The group of ${percent} % is unknown and stays so; whoever they are, the likeness is between ${least} and ${most}.`,
    few: 'The group of a few people is unknown.',
    and: 'and',
  },
  cy: {
    value: (value, low, high, n, population) => `Pa mor debyg yw'r bobl a glywyd i'r boblogaeth: ${value} (0 dim byd yn debyg, 1 yr un fath; cyfwng 95 %: ${low} hyd ${high}, n = ${n}; ${population}).`,
    insufficient: {
      'too-few-people': (population) => `Clywyd rhy ychydig o bobl y mae eu grŵp yn hysbys i'w cymharu â'r boblogaeth (${population}).`,
      'all-unknown': (population) => `Nid yw grŵp neb yn hysbys: mae'n parhau'n anhysbys pwy sydd ar goll o'r boblogaeth (${population}).`,
      'too-few-per-group': (population) => `Clywyd rhy ychydig o bobl o'r rhan fwyaf o'r grwpiau i'w cymharu â'r boblogaeth (${population}).`,
    },
    fewer: (groups) => `Wedi'u clywed yn llai na'u cyfran: ${groups}.`,
    hardly: (groups) => `Prin wedi'u clywed: ${groups}.`,
    unknown: (percent, least, most) => `Mae grŵp ${percent} % yn anhysbys ac yn aros felly; pwy bynnag ydynt, mae'r tebygrwydd rhwng ${least} a ${most}.`,
    few: 'Mae grŵp ychydig o bobl yn anhysbys.',
    and: 'a hefyd',
  },
}

/** A comparison in plain English and Welsh. */
export function comparisonWords(told: Told): Words {
  return { en: worded(told, wordings.en), cy: worded(told, wordings.cy) }
}

function worded({ value, interval, n, population, insufficient, groups, hardlyHeard, unknownShare, range }: Told, words: Wording): string {
  const fewer = groups.filter(({ standing }) => standing === 'fewer').map((each) => each.groups.join(` ${words.and} `))
  return [
    ...(value !== null && interval !== undefined && n !== null ? [words.value(figure(value), figure(interval[0]), figure(interval[1]), n, population)] : []),
    ...(insufficient === undefined ? [] : [words.insufficient[insufficient](population)]),
    ...(fewer.length === 0 ? [] : [words.fewer(fewer.join('; '))]),
    ...(hardlyHeard.length === 0 ? [] : [words.hardly(hardlyHeard.join('; '))]),
    ...(range === undefined || unknownShare === null ? [] : [words.unknown(String(Math.round(unknownShare * 100)), figure(range[0]), figure(range[1]))]),
    ...(unknownShare === null && insufficient !== 'too-few-people' ? [words.few] : []),
  ].join(' ')
}

function figure(share: number): string {
  return share.toFixed(2)
}
