// Coverage of the café index's 95 % interval over 2,000 invented forums of each size, and its mean width.
// The truth is the mean index of 20,000 other forums of the same behaviour and size: see coverageOf.
import { coverageKinds, coverageOf } from '../nurture/support/coverage.js'
import { contend } from './support/contender.js'

const sizes = [10, 12, 20, 30, 50, 80]
const isEarlier = process.argv[2]?.endsWith(', version 1') === true
const asked = process.argv[2]?.replace(', version 1', '') ?? ''
const kind = Object.keys(coverageKinds).find((name): name is keyof typeof coverageKinds => name === asked)
if (kind === undefined) throw new Error(`There is no kind of forum called ${asked}.`)

await contend(
  () => sizes.map((threads) => ({ threads, ...coverageOf(kind, threads, { forums: 2000, truths: 20_000, resamples: 200, version: isEarlier ? 'cafe-index/1' : 'cafe-index/2' }) })),
  (rows) => ({
    ...Object.fromEntries(rows.map(({ threads, covered }) => [`${threads} threads: covered`, covered])),
    ...Object.fromEntries(rows.map(({ threads, width }) => [`${threads} threads: mean width`, width])),
    ...Object.fromEntries(rows.map(({ threads, truth }) => [`${threads} threads: mean truth`, truth])),
  }),
)
