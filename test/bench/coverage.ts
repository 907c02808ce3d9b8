// Coverage of the café index's 95 % interval over 2,000 invented forums of each size, and its mean width: of one kind of
// behaviour, or of every kind alike. The truth is the mean index of 20,000 other forums of the same kind and size: see coverageOf.
import { coverageKinds, coverageOf, type Coverage } from '../nurture/support/coverage.js'
import { contend } from './support/contender.js'

const sizes = [10, 12, 20, 30, 50, 80]
const isEarlier = process.argv[2]?.endsWith(', version 1') === true
const asked = process.argv[2]?.replace(', version 1', '') ?? ''
const kinds = Object.keys(coverageKinds).filter((name): name is keyof typeof coverageKinds => name === asked || asked === 'every kind')
if (kinds.length === 0) throw new Error(`There is no kind of forum called ${asked}.`)

function meanOf(rows: readonly Coverage[]): Coverage {
  const mean = (of: (row: Coverage) => number): number => rows.reduce((sum, row) => sum + of(row), 0) / rows.length
  return { covered: mean(({ covered }) => covered), width: mean(({ width }) => width), truth: mean(({ truth }) => truth) }
}

await contend(
  () => sizes.map((threads) => ({
    threads,
    ...meanOf(kinds.map((kind) => coverageOf(kind, threads, { forums: Math.ceil(2000 / kinds.length), truths: 20_000, resamples: 200, version: isEarlier ? 'cafe-index/1' : 'cafe-index/2' }))),
  })),
  (rows) => ({
    ...Object.fromEntries(rows.map(({ threads, covered }) => [`${threads} threads: covered`, covered])),
    ...Object.fromEntries(rows.map(({ threads, width }) => [`${threads} threads: mean width`, width])),
    ...Object.fromEntries(rows.map(({ threads, truth }) => [`${threads} threads: mean truth`, truth])),
  }),
)
