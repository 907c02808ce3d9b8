// npm run bench: speed, memory and quality beside the peers, each contender in a process of its own, in one run.
import { measure, type Measurement } from './support/contender.js'

interface Contest {
  readonly title: string
  readonly script: string
  /** The first is ours. */
  readonly contenders: readonly string[]
}

const contests: readonly Contest[] = [
  { title: 'Normalising reports (every part on) against html-to-text + franc-min + vader-sentiment', script: 'normalise.ts', contenders: ['civic-cafe', 'composition'] },
  { title: 'Quality: language of 8,100 sentences, mood of 2,100 rated texts, personal data of 250 lines', script: 'quality.ts', contenders: ['civic-cafe', 'franc-min + vader'] },
  { title: "Near duplicates of 100,000 reports, and of 1,000 against natural's Dice coefficient, which compares two at a time", script: 'duplicates.ts', contenders: ['civic-cafe', 'civic-cafe, 1,000', "natural's Dice, 1,000"] },
  { title: 'Reading feeds', script: 'feeds.ts', contenders: ['civic-cafe', 'rss-parser', 'feedsmith'] },
  { title: '1,000 feeds on 50 hosts, polled twice: one in twenty in trouble, then 5 % of every kind of trouble', script: 'polite.ts', contenders: ['one-in-twenty', 'every-kind-everywhere'] },
  { title: 'Communities of 100,000 nodes and 1,000,000 edges, from the edge list', script: 'leiden.ts', contenders: ['civic-cafe', 'graphology-louvain'] },
  { title: 'Broken inputs to everything that reads what the world sends', script: 'fuzz.ts', contenders: ['civic-cafe'] },
]

const line = ({ ms, peakMegabytes, facts }: Measurement, ours: Measurement): string =>
  `${ms.toFixed(0).padStart(7)} ms ${peakMegabytes.toFixed(0).padStart(5)} MB  time ratio ${(ours.ms / ms).toFixed(2)}  ${Object.entries(facts).map(([name, value]) => `${name} ${Number.isInteger(value) ? value.toLocaleString('en-GB') : value.toFixed(3)}`).join(', ')}`

for (const { title, script, contenders } of contests) {
  console.log(`\n${title}`)
  let ours: Measurement | undefined
  for (const contender of contenders) {
    const measurement = await measure(script, contender)
    ours ??= measurement
    console.log(`  ${contender.padEnd(24)}${line(measurement, ours)}`)
  }
}
