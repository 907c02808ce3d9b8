import dice from 'natural/lib/natural/distance/dice_coefficient.js'
import { groupNearDuplicates } from 'civic-cafe/mentions'
import { exactPairs } from '../mentions/duplicates/exact-groups.js'
import { dataFolder } from '../support/data.js'
import { realReports } from '../support/real-reports.js'
import { contend } from './support/contender.js'

interface Document {
  readonly id: string
  readonly text: string
}

// The recorded reports and copies of them with one word changed. Where there are no recordings there is nothing to do.
const real: readonly Document[] = dataFolder === undefined ? [] : realReports()
const copies = Array.from({ length: real.length === 0 ? 0 : 60_000 }, (_, i): Document => {
  const words = (real[(i * 7919) % real.length]?.text ?? '').split(' ')
  words[(i * 31) % words.length] = `edited${i % 97}`
  return { id: `copy-${i}`, text: words.join(' ') }
})
const all = [...real, ...copies]
// natural compares two texts at a time: all pairs of few.
const few = real.slice(0, 1000)
const truth = exactPairs(few, 0.8)

const pairsOf = (groups: readonly (readonly string[])[]): Set<string> => new Set(groups.flatMap((ids) => ids.flatMap((a, i) => ids.slice(0, i).map((b) => `${b} ${a}`))))
const recall = (groups: readonly (readonly string[])[], pairs: readonly (readonly [string, string])[]): number => {
  const found = pairsOf(groups)
  return pairs.filter(([a, b]) => found.has(`${a} ${b}`) || found.has(`${b} ${a}`)).length / pairs.length
}
const facts = (documents: readonly Document[], groups: readonly (readonly string[])[], pairs: readonly (readonly [string, string])[]): Record<string, number> =>
  dataFolder === undefined ? {} : { reports: documents.length, groups: groups.length, 'recall at Jaccard .8': recall(groups, pairs) }

const [, , contender] = process.argv
if (contender === 'civic-cafe') {
  await contend(() => groupNearDuplicates(all), (groups) => facts(all, groups, exactPairs(real.slice(0, 20_000), 0.8)), 3)
} else if (contender === 'civic-cafe, 1,000') {
  await contend(() => groupNearDuplicates(few), (groups) => facts(few, groups, truth), 3)
} else {
  await contend(() => few.flatMap((a, i) => few.slice(0, i).flatMap((b) => dice(a.text, b.text) >= 0.8 ? [[b.id, a.id]] : [])), (pairs) => facts(few, pairs, truth))
}
