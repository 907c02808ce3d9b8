import { franc } from 'franc-min'
import vader from 'vader-sentiment'
import { detectLanguage, measureSentiment } from 'civic-cafe/mentions'
import { measureRedaction } from '../mentions/personal-data/marked-line.js'
import { dataFolder } from '../support/data.js'
import { languageLines } from '../support/language-lines.js'
import { pearson, ratedTexts } from '../support/rated-texts.js'
import { contend } from './support/contender.js'

// franc answers in ISO 639-3, and in franc-min knows the languages with eight million speakers or more: 21 of the 27.
const iso3: Readonly<Record<string, string>> = {
  arb: 'ar', ben: 'bn', deu: 'de', ell: 'el', eng: 'en', spa: 'es', pes: 'fa', fra: 'fr', guj: 'gu', hin: 'hi', ita: 'it', pan: 'pa', pol: 'pl', por: 'pt', ron: 'ro', som: 'so', tam: 'ta', tur: 'tr', ukr: 'uk', urd: 'ur', cmn: 'zh',
}
const known = new Set(Object.values(iso3))
const sentences = dataFolder === undefined ? [] : languageLines('sentences')
const rated = dataFolder === undefined ? [] : ratedTexts()

function facts(languages: readonly string[], moods: readonly number[]): Record<string, number> {
  const accuracy = (counted: (language: string) => boolean): number => {
    const some = sentences.flatMap(({ language }, i) => counted(language) ? [languages[i] === language] : [])
    return some.filter(Boolean).length / some.length
  }
  if (dataFolder === undefined) return {}
  return {
    'language accuracy': accuracy(() => true),
    'of the 21 both know': accuracy((language) => known.has(language)),
    English: accuracy((language) => language === 'en'),
    Welsh: accuracy((language) => language === 'cy'),
    Irish: accuracy((language) => language === 'ga'),
    'sentiment r': pearson(rated.map(({ rating }) => rating), moods),
  }
}

if (process.argv[2] === 'civic-cafe') {
  await contend(() => ({ languages: sentences.map(({ text }) => detectLanguage(text).language), moods: rated.map(({ text }) => measureSentiment(text).score) }), ({ languages, moods }) => {
    // No peer takes out British personal data: it is measured alone.
    const { recall, precision, linesRight } = measureRedaction()
    return { ...facts(languages, moods), 'personal-data recall': recall, 'personal-data precision': precision, 'lines right': linesRight }
  })
} else {
  await contend(() => ({ languages: sentences.map(({ text }) => iso3[franc(text)] ?? 'und'), moods: rated.map(({ text }) => vader.SentimentIntensityAnalyzer.polarity_scores(text).compound) }), ({ languages, moods }) => facts(languages, moods))
}
