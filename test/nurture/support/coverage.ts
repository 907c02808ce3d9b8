import { seededRandom } from '../../../src/core/random.js'
import { sampleOf, type CafeSample } from '../../../src/nurture/cafe-sample.js'
import { estimateCafe, partIds } from '../../../src/nurture/estimate-cafe.js'
import { cafeFormulas } from '../../../src/nurture/formulas/cafe-formulas.js'
import type { CafeVersion } from '../../../src/nurture/formulas/versions.js'
import { conversationsOf } from '../../../src/nurture/talk/conversations-of.js'
import { forumOf, type ForumLaw } from './forums.js'

const ordinary = { residentsPerThread: 0.8, leastResidents: 16, councilBegins: 0.1, councilVisits: 0.4, councilAnswers: 0.4, host: 0, answered: 1, replies: 3, depth: 0.4, asks: 0.7 }

/** Kinds of forum whose intervals are looked at. */
export const coverageKinds = {
  'even': { ...ordinary, skew: 0 },
  'skewed': { ...ordinary, skew: 1 },
  'council-heavy': { ...ordinary, skew: 0.5, councilBegins: 0.35, councilVisits: 0.8, councilAnswers: 0.6 },
  'resident host': { ...ordinary, skew: 0.5, host: 0.5, councilVisits: 0.3 },
  'brief': { ...ordinary, skew: 0.3, replies: 2, depth: 0.1, councilVisits: 0.5 },
  'mixed': { ...ordinary, skew: 0.8, host: 0.2, replies: 4, depth: 0.6, councilVisits: 0.6, councilBegins: 0.2 },
  // Made to see where the interval breaks: these are hard for it. Looked at where something was chosen.
  'town hall': { ...ordinary, skew: 0.5, councilBegins: 0.5, councilVisits: 0.9, councilAnswers: 0.8 },
  'council hardly there': { ...ordinary, skew: 0.5, councilBegins: 0.02, councilVisits: 0.12 },
  'passers-by': { ...ordinary, skew: 0, residentsPerThread: 3 },
  // Few who meet often: everybody is held many times over.
  'few regulars': { ...ordinary, skew: 0, residentsPerThread: 0.2, leastResidents: 10 },
  // Not used to choose anything in the interval's formula, and written down before any coverage of theirs was looked at.
  'held out: half unanswered': { ...ordinary, skew: 0.6, councilVisits: 0.3, councilAnswers: 0.5, answered: 0.5, asks: 0.5 },
  'held out: few, at length': { ...ordinary, skew: 1.4, councilVisits: 0.3, replies: 8, depth: 0.7, asks: 0.4 },
  'held out: questions to the council': { ...ordinary, skew: 0.2, councilBegins: 0.05, councilVisits: 0.7, councilAnswers: 0.7, replies: 2.5, depth: 0.2, asks: 0.9 },
} satisfies Record<string, Omit<ForumLaw, 'residents'> & { readonly residentsPerThread: number; readonly leastResidents: number }>

/** How often intervals hold the truth, and how wide they are. */
export interface Coverage {
  readonly covered: number
  readonly width: number
  readonly truth: number
}

/**
 * Coverage of the index's interval over many forums of one behaviour and size.
 *
 * **The truth** is what the index of such forums is on average: the mean over `truths` other forums of the same behaviour
 * and the same number of threads with a reply, which are those that count, as the population's value is of a sample's. It is not the limit of one endless forum:
 * ties gather, so there everybody has talked with everybody. Where a forum is measured by three parts only (too few
 * questions), its truth is the mean over those that are measured by the same three.
 */
export function coverageOf(kind: keyof typeof coverageKinds, threads: number, { forums, truths, resamples, version = 'cafe-index/2' }: { readonly forums: number; readonly truths: number; readonly resamples: number; readonly version?: CafeVersion }): Coverage {
  const { residentsPerThread, leastResidents, ...behaviour } = coverageKinds[kind]
  const law = { ...behaviour, residents: Math.max(leastResidents, Math.round(threads * residentsPerThread)) }
  const means = truthByParts(samplesOf(law, threads, truths, 1))
  let covered = 0
  let width = 0
  let measured = 0
  let truthSum = 0
  for (const sample of samplesOf(law, threads, forums, 2)) {
    const estimate = estimateCafe(sample)
    const interval = cafeFormulas[version].intervals(sample, estimate, { seed: measured, resamples }).index
    const truth = means.get(partsOf(sample))
    if (interval === undefined || truth === undefined) throw new Error('Every forum that is measured has a truth and an interval.')
    measured++
    truthSum += truth
    width += interval[1] - interval[0]
    if (interval[0] <= truth && truth <= interval[1]) covered++
  }
  return { covered: covered / measured, width: width / measured, truth: truthSum / measured }
}

// Only forums that an index is given for: ten threads with a reply, ten residents, three parts. A thread without one does
// not count, so threads are drawn until there are as many as asked for that do.
function samplesOf(law: ForumLaw, threads: number, count: number, seed: number): CafeSample[] {
  const random = seededRandom(seed * 1000 + threads)
  let drawn = threads + 4
  const samples: CafeSample[] = []
  while (samples.length < count) {
    const conversations = conversationsOf(forumOf(law, drawn, random)).slice(0, threads)
    if (conversations.length < threads) {
      drawn = Math.ceil(drawn * 1.05)
      continue
    }
    const sample = sampleOf(conversations)
    if (sample.ties.residents >= 10 && estimateCafe(sample).index !== null) samples.push(sample)
  }
  return samples
}

function partsOf(sample: CafeSample): string {
  const { parts } = estimateCafe(sample)
  return partIds.filter((part) => parts[part] !== null).join(' ')
}

function truthByParts(samples: readonly CafeSample[]): Map<string, number> {
  const groups = new Map<string, number[]>()
  for (const sample of samples) {
    const { index } = estimateCafe(sample)
    const group = groups.get(partsOf(sample)) ?? []
    if (index !== null) group.push(index)
    groups.set(partsOf(sample), group)
  }
  return new Map([...groups].map(([parts, values]) => [parts, values.reduce((sum, value) => sum + value, 0) / values.length]))
}
