import { nearestTexts } from 'civic-cafe/communities'
import { contend } from './support/contender.js'
import { everyCosine } from './support/every-cosine.js'
import { inventedTalk } from './support/invented-talk.js'

const k = 10
const texts = inventedTalk({ mentions: 100_000 }).mentions.map(({ id, text }) => ({ id, text }))
/** Comparing all with all would take a quarter of an hour: so many of them are compared with all. */
const sample = Array.from({ length: 500 }, (_, i) => i * 200)

let cpu = 0
const measured = <Result>(work: () => Result) => (): Result => {
  const before = process.cpuUsage()
  const result = work()
  const { user, system } = process.cpuUsage(before)
  cpu = (user + system) / 1000
  return result
}

if (process.argv[2] === 'civic-cafe') {
  await contend(measured(() => nearestTexts(texts, { k })), (found) => {
    const neighboursOf = new Map(found.map(({ id, neighbours }) => [id, neighbours]))
    const truth = everyCosine(texts, sample, k)
    // As good as any other is whatever is as alike as the k-th: of equals it does not matter which.
    const hits = truth.map((similarities, i) => {
      const least = (similarities.at(-1) ?? 0) - 1e-9
      return (neighboursOf.get(texts[sample[i] ?? 0]?.id ?? '') ?? []).filter(({ similarity }, place) => similarity >= least && Math.abs(similarity - (similarities[place] ?? -1)) < 1e-9).length
    })
    const wanted = truth.reduce((sum, similarities) => sum + similarities.length, 0)
    return { texts: texts.length, 'CPU, ms': Math.round(cpu), [`recall of the ${k} nearest, of ${sample.length} texts`]: hits.reduce((a, b) => a + b, 0) / wanted }
  }, 2)
} else {
  await contend(measured(() => everyCosine(texts, sample, k)), (found) => ({ texts: found.length, 'CPU, ms': Math.round(cpu), 'ms for all texts, at this rate': Math.round((cpu * texts.length) / sample.length) }))
}
