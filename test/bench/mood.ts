import { measureSentiment } from 'civic-cafe/mentions'
import { heldOut, lookedAt, lookedAtLater, writtenLast } from '../mentions/sentiment/council-sentences.js'
import { dataFolder } from '../support/data.js'
import { moodPeers } from '../support/mood-peers.js'
import { pearson, ratedTexts, type RatedText } from '../support/rated-texts.js'
import { contend } from './support/contender.js'

const measures: Readonly<Record<string, (text: string) => number>> = { 'civic-cafe': (text) => measureSentiment(text).score, ...moodPeers }
const measureMood = measures[process.argv[2] ?? '']
if (measureMood === undefined) throw new Error('There is no such contender.')

// The tweets are those vader-sentiment's lexicon was made with.
const tweets = dataFolder === undefined ? [] : ratedTexts()
const council = [...lookedAt, ...heldOut]
const sets: readonly (readonly [name: string, texts: readonly RatedText[]])[] = [
  ['tweets', tweets], ['200 council sentences', council], ['the 100 looked at', lookedAt], ['the 100 held out', heldOut], ['100 looked at later', lookedAtLater], ['80 written last', writtenLast],
]

await contend(() => new Map(sets.map(([name, texts]) => [name, texts.map(({ text }) => measureMood(text))])), (moods) =>
  Object.fromEntries(sets.filter(([, texts]) => texts.length > 0).map(([name, texts]) => [`r of ${name}`, pearson(texts.map(({ rating }) => rating), moods.get(name) ?? [])])), 3)
