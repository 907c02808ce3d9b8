import dice from 'natural/lib/natural/distance/dice_coefficient.js'
import jaroWinkler from 'natural/lib/natural/distance/jaro-winkler_distance.js'
import levenshtein from 'natural/lib/natural/distance/levenshtein_distance.js'
import { groupNearDuplicates } from 'civic-cafe/mentions'
import { exactPairs } from '../mentions/duplicates/exact-groups.js'
import { dataFolder } from '../support/data.js'
import { realReports } from '../support/real-reports.js'
import { contend } from './support/contender.js'

interface Document {
  readonly id: string
  readonly text: string
}

type Pair = readonly [string, string]

// The recorded reports and copies of them with one word changed. Where there are no recordings there is nothing to do.
const real: readonly Document[] = dataFolder === undefined ? [] : realReports()
const copies = (count: number): Document[] => Array.from({ length: real.length === 0 ? 0 : count }, (_, i): Document => {
  const words = (real[(i * 7919) % real.length]?.text ?? '').split(' ')
  words[(i * 31) % words.length] = `edited${i % 97}`
  return { id: `copy-${i}`, text: words.join(' ') }
})

/** So many reports, as many as can be of those that have a near duplicate among the first thousand, then others. */
function few(count: number): Document[] {
  const first = real.slice(0, 1000)
  const paired = new Set(exactPairs(first, 0.8).flat())
  return [...first.filter(({ id }) => paired.has(id)), ...first.filter(({ id }) => !paired.has(id))].slice(0, count)
}

const grouped = (documents: readonly Document[]): Pair[] => groupNearDuplicates(documents).flatMap((ids) => ids.flatMap((a, i) => ids.slice(0, i).map((b): Pair => [b, a])))
/** natural compares two texts at a time: every pair is looked at. */
const compared = (documents: readonly Document[], isSame: (a: string, b: string) => boolean): Pair[] =>
  documents.flatMap((a, i) => documents.slice(0, i).flatMap((b): Pair[] => isSame(a.text, b.text) ? [[b.id, a.id]] : []))

function facts(documents: readonly Document[], found: readonly Pair[], truth: readonly Pair[]): Record<string, number> {
  const keys = new Set(found.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]))
  const right = truth.filter(([a, b]) => keys.has(`${a} ${b}`)).length
  return dataFolder === undefined ? {} : { reports: documents.length, 'pairs found': found.length, 'recall at Jaccard .8': right / truth.length, 'of the pairs found': right / found.length }
}

// Each distance with the threshold that is usual for it; Levenshtein's as a share of the longer text.
const contenders: Readonly<Record<string, readonly [count: number, find: (documents: readonly Document[]) => Pair[]]>> = {
  'civic-cafe, 300': [300, grouped],
  "natural's Dice, 300": [300, (documents) => compared(documents, (a, b) => dice(a, b) >= 0.8)],
  "natural's Jaro-Winkler, 300": [300, (documents) => compared(documents, (a, b) => jaroWinkler(a, b) >= 0.9)],
  'civic-cafe, 80': [80, grouped],
  "natural's Levenshtein, 80": [80, (documents) => compared(documents, (a, b) => 1 - levenshtein.LevenshteinDistance(a, b) / Math.max(a.length, b.length) >= 0.8)],
}

const [count, find] = contenders[process.argv[2] ?? ''] ?? []
if (count === undefined || find === undefined) {
  const all = [...real, ...copies(60_000)]
  await contend(() => groupNearDuplicates(all), (groups) => {
    const found = groups.flatMap((ids) => ids.flatMap((a, i) => ids.slice(0, i).map((b): Pair => [b, a])))
    const keys = new Set(found.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]))
    const truth = exactPairs(real.slice(0, 20_000), 0.8)
    return dataFolder === undefined ? {} : { reports: all.length, groups: groups.length, 'recall at Jaccard .8': truth.filter(([a, b]) => keys.has(`${a} ${b}`)).length / truth.length }
  }, 3)
} else {
  const documents = few(count)
  await contend(() => find(documents), (found) => facts(documents, found, exactPairs(documents, 0.8)))
}
