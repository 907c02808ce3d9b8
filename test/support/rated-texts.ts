import { readFileSync } from 'node:fs'
import { dataPath } from './data.js'

/** A recorded text and the mean of what people thought of its mood, −4 to 4. */
export interface RatedText {
  readonly rating: number
  readonly text: string
}

/** The recorded texts that people rated. */
export function ratedTexts(): RatedText[] {
  return readFileSync(dataPath('text', 'sentiment', 'tweets_human_mean.tsv'), 'utf8').split('\n').filter((line) => line !== '').map((line) => {
    const [, rating = '', ...text] = line.split('\t')
    return { rating: Number(rating), text: text.join('\t') }
  })
}

/** Pearson's r of two lists of the same length. */
export function pearson(a: readonly number[], b: readonly number[]): number {
  const mean = (list: readonly number[]): number => list.reduce((sum, value) => sum + value, 0) / list.length
  const [meanA, meanB] = [mean(a), mean(b)]
  const moment = (x: readonly number[], meanX: number, y: readonly number[], meanY: number): number =>
    x.reduce((sum, value, i) => sum + (value - meanX) * ((y[i] ?? 0) - meanY), 0)
  return moment(a, meanA, b, meanB) / Math.sqrt(moment(a, meanA, a, meanA) * moment(b, meanB, b, meanB))
}
