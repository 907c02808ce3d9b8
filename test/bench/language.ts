import { franc } from 'franc-min'
import { detectLanguage } from 'civic-cafe/mentions'
import { dataFolder } from '../support/data.js'
import { languageLines, type LanguageLine } from '../support/language-lines.js'
import { contend } from './support/contender.js'

interface Detector {
  readonly language: (text: string) => string
  /** Whether it calls its answer sure, where it has a word for that. */
  readonly isSure?: (text: string) => boolean
}

// franc answers in ISO 639-3, and in franc-min knows the languages with eight million speakers or more: 21 of the 27.
const iso3: Readonly<Record<string, string>> = {
  arb: 'ar', ben: 'bn', deu: 'de', ell: 'el', eng: 'en', spa: 'es', pes: 'fa', fra: 'fr', guj: 'gu', hin: 'hi', ita: 'it', pan: 'pa', pol: 'pl', por: 'pt', ron: 'ro', som: 'so', tam: 'ta', tur: 'tr', ukr: 'uk', urd: 'ur', cmn: 'zh',
}
const detectors: Readonly<Record<string, () => Promise<Detector>>> = {
  'civic-cafe': async () => ({ language: (text) => detectLanguage(text).language, isSure: (text) => detectLanguage(text).confidence >= 0.8 }),
  'franc-min': async () => ({ language: (text) => iso3[franc(text)] ?? 'und' }),
  // Of each the largest build, which is the most accurate. eld knows neither Welsh, Irish, Esperanto nor Somali.
  eld: async () => {
    const { eld } = await import('eld/large')
    return { language: (text) => eld.detect(text).language || 'und', isSure: (text) => eld.detect(text).isReliable() }
  },
  tinyld: async () => {
    const { detect } = await import('tinyld/heavy')
    return { language: (text) => detect(text) || 'und' }
  },
}
/** What one of them lacks: franc-min the first six, eld Somali too, tinyld Punjabi too. What is left is what all were made for. */
const notEverybodys = new Set(['cy', 'eo', 'eu', 'ga', 'lt', 'sq', 'so', 'pa'])

const lines = dataFolder === undefined ? [] : (['sentences', 'word-pairs', 'single-words'] as const).map((length) => languageLines(length))
const [sentences = [], pairs = [], words = []] = lines
const lengths = [['sentences', sentences], ['word pairs', pairs], ['words', words]] as const
const home = [['Welsh', 'cy'], ['Irish', 'ga'], ['English', 'en']] as const
const isShort = ({ text }: LanguageLine): boolean => [...text].length < 20

function facts({ isSure }: Detector, answers: ReadonlyMap<LanguageLine, string>): Record<string, number> {
  const share = (of: readonly LanguageLine[], counts: (line: LanguageLine, answer: string) => boolean): number => of.filter((line) => counts(line, answers.get(line) ?? 'und')).length / of.length
  const isRight = ({ language }: LanguageLine, answer: string): boolean => answer === language
  const isWrong = ({ language }: LanguageLine, answer: string): boolean => answer !== language && answer !== 'und'
  const short = [...pairs, ...words].filter(isShort)
  if (dataFolder === undefined) return {}
  return {
    ...Object.fromEntries(lengths.map(([name, all]) => [name, share(all, isRight)])),
    ...Object.fromEntries(lengths.map(([name, all]) => [`${name} of the 19 languages all know`, share(all.filter(({ language }) => !notEverybodys.has(language)), isRight)])),
    ...Object.fromEntries(home.flatMap(([name, code]) => lengths.map(([length, all]) => [`${name} ${length}`, share(all.filter(({ language }) => language === code), isRight)]))),
    'wrong under 20 characters': share(short, isWrong),
    'wrong under 20 characters of the 19': share(short.filter(({ language }) => !notEverybodys.has(language)), isWrong),
    ...(isSure !== undefined && { 'surely wrong under 20 characters': share(short, (line, answer) => isWrong(line, answer) && isSure(line.text)) }),
  }
}

const detector = await detectors[process.argv[2] ?? '']?.()
if (detector === undefined) throw new Error('There is no such contender.')
await contend(() => new Map(lines.flat().map((line) => [line, detector.language(line.text)])), (answers) => facts(detector, answers), 2)
