import { wordsOf } from '../../../src/communities/text/words.js'
import { createStemmer } from '../../../src/communities/text/stemmer.js'
import { stopwords } from '../../../src/communities/text/stopwords.js'

/**
 * The k highest cosines of some texts with all others, by the definition: (1 + ln tf) · ln(N/df), every text compared with
 * every other. Written without a glance at the index it is to judge.
 */
export function everyCosine(texts: readonly { readonly text: string }[], sample: readonly number[], k: number): number[][] {
  const stop = stopwords()
  const stem = createStemmer()
  const counted = texts.map(({ text }) => {
    const counts = new Map<string, number>()
    for (const word of wordsOf(text)) if (!stop.has(word)) counts.set(stem(word), (counts.get(stem(word)) ?? 0) + 1)
    return counts
  })
  const frequency = new Map<string, number>()
  for (const counts of counted) for (const term of counts.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1)
  const vectors = counted.map((counts) => {
    const weights = [...counts].flatMap(([term, count]) => {
      const df = frequency.get(term) ?? 0
      return df > 1 ? [[term, (1 + Math.log(count)) * Math.log(texts.length / df)] as const] : []
    })
    const length = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight * weight, 0))
    return weights.map(([term, weight]) => [term, weight / length] as const)
  })
  return sample.map((own) => {
    const query = new Map(vectors[own])
    const cosines = vectors.flatMap((vector, other) => {
      if (other === own) return []
      let cosine = 0
      for (const [term, weight] of vector) cosine += weight * (query.get(term) ?? 0)
      return cosine > 0 ? [cosine] : []
    })
    return cosines.sort((a, b) => b - a).slice(0, k)
  })
}
