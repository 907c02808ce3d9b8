// npm run bench: speed, memory and quality beside the peers, each contender in a process of its own, in one run.
// npm run bench -- language mood: only what those scripts measure.
import { measure, type Measurement } from './support/contender.js'
import { growthPlot } from './support/growth-plot.js'

interface Contest {
  readonly title: string
  readonly script: string
  /** The first is ours. */
  readonly contenders: readonly string[]
  /** The fact that says how large a contender's task is, where they are drawn to show how time grows with it. */
  readonly growsWith?: string
}

const contests: readonly Contest[] = [
  { title: 'Normalising the 40,000 recorded reports, every part on, against html-to-text, franc-min, vader-sentiment and normalize-url one after the other', script: 'normalise.ts', contenders: ['civic-cafe', 'composition', 'composition, compiled'] },
  { title: 'Language of 8,100 sentences, 8,100 word pairs and 8,100 words in 27 languages: the share that is told', script: 'language.ts', contenders: ['civic-cafe', 'franc-min', 'eld', 'tinyld'] },
  { title: "Mood of 2,100 rated tweets and 380 rated sentences about councils: Pearson's r", script: 'mood.ts', contenders: ['civic-cafe', 'vader-sentiment', 'natural'] },
  { title: 'Personal data of 478 invented lines, which no peer looks for', script: 'redaction.ts', contenders: ['civic-cafe'] },
  { title: 'Text of 10,126 recorded pieces of HTML: the share in which both find the same words, and of all words those in common', script: 'html.ts', contenders: ['civic-cafe', 'html-to-text'] },
  { title: "Near duplicates of 100,000 reports, and of few against natural's distances, which compare two at a time", script: 'duplicates.ts', contenders: ['civic-cafe', 'civic-cafe, 300', "natural's Dice, 300", "natural's Jaro-Winkler, 300", 'civic-cafe, 80', "natural's Levenshtein, 80"] },
  { title: 'Reading feeds', script: 'feeds.ts', contenders: ['civic-cafe', 'rss-parser', 'feedsmith'] },
  { title: '1,000 feeds on 50 hosts, polled twice: one in twenty in trouble, then 5 % of every kind of trouble', script: 'polite.ts', contenders: ['one-in-twenty', 'every-kind-everywhere'] },
  { title: 'Listening to 40,000 reports that come 10,000 at a time, while a server in the same process answers', script: 'listening.ts', contenders: ['memory', 'pglite', 'postgres'] },
  { title: 'Memory over a million mentions streamed, each with words, links, people and venues never seen before', script: 'flat.ts', contenders: ['listen', 'normaliser'] },
  { title: 'What 49 labelled communities are for and what their people share: macro-F1, and agreement on the role, of the half the rules were made with and of the half held out', script: 'purpose.ts', contenders: ['civic-cafe', 'places without names', 'strict'] },
  { title: 'Identifying communities from mentions in memory: a recorded forum', script: 'identify.ts', contenders: ['the forum'] },
  { title: 'Identifying communities of invented towns', script: 'identify.ts', contenders: ['10,000', '30,000', '100,000', '300,000', '1,000,000'], growsWith: 'mentions' },
  { title: 'The ten nearest of 100,000 texts, exactly, and of 500 of them by comparing each with all', script: 'nearest-texts.ts', contenders: ['civic-cafe', 'every pair, of 500'] },
  { title: 'Communities of 100,000 nodes and 1,000,000 edges (a tenth of it where a peer is slow), from the edge list', script: 'leiden.ts', contenders: ['civic-cafe, 100,000', 'graphology-louvain', 'ngraph.leiden', 'igraph', 'civic-cafe, 10,000', 'jlouvain, 10,000'] },
  { title: 'Communities reported in graphs rewired so that there are none', script: 'nulls.ts', contenders: ['civic-cafe', 'civic-cafe, leiden', 'graphology-louvain', 'ngraph.leiden', 'jlouvain', 'igraph'] },
  { title: 'Communities planted, found again: adjusted Rand index', script: 'planted.ts', contenders: ['civic-cafe', 'civic-cafe, leiden', 'graphology-louvain', 'ngraph.leiden', 'igraph'] },
  { title: 'The same communities when edges come in another order, and when one in a hundred is new: adjusted Rand index to before', script: 'stability.ts', contenders: ['civic-cafe', 'civic-cafe, leiden', 'graphology-louvain', 'ngraph.leiden', 'igraph'] },
  { title: 'Labels: how many conversations of the real forum that they were not chosen by five terms tell the category, or the community, of', script: 'labels.ts', contenders: ['civic-cafe', 'c-TF-IDF', 'raw frequency'] },
  { title: 'What happened to planted groups over two years, told month by month: born, grew, shrank, parted, merged, silent, ended', script: 'history.ts', contenders: ['civic-cafe', 'from nothing each month'] },
  { title: 'A whole forum over nine years, month by month, a year at a time', script: 'forum-years.ts', contenders: ['civic-cafe', 'from nothing each month'] },
  { title: 'A whole forum identified while a server is to go on answering', script: 'identify-off-thread.ts', contenders: ['in a thread', 'here'] },
  { title: 'Replaying 100,000 relationships with 50 events each', script: 'replay.ts', contenders: ['replay', 'the whole ledger'] },
  { title: "The café index's 95 % interval over 2,000 invented forums of each size: how often it holds the truth, and how wide it is", script: 'coverage.ts', contenders: ['every kind', 'even', 'skewed', 'council-heavy', 'resident host', 'brief', 'mixed', 'town hall', 'council hardly there', 'passers-by', 'few regulars', 'held out: half unanswered', 'held out: few, at length', 'held out: questions to the council', 'council-heavy, version 1'] },
  { title: 'Four kinds of forum made by behaviour, 1,000 of each, 30 threads: the share that is placed where it was made to be', script: 'positions.ts', contenders: ['made', 'heldOut'] },
  { title: 'The café index of a whole forum over nine years, its staff declared as the council', script: 'forum-index.ts', contenders: ['civic-cafe'] },
  { title: 'Broken inputs to everything that reads what the world sends', script: 'fuzz.ts', contenders: ['civic-cafe'] },
]

const shown = (value: number | undefined): string => value === undefined ? '–' : Number.isInteger(value) && value > 1 ? value.toLocaleString('en-GB') : value.toFixed(3)
const only = process.argv.slice(2)

for (const { title, script, contenders, growsWith } of contests) {
  if (only.length > 0 && !only.includes(script.replace('.ts', ''))) continue
  console.log(`\n${title}`)
  const measurements: Measurement[] = []
  let ours: Measurement | undefined
  for (const contender of contenders) {
    const measurement = await measure(script, contender)
    measurements.push(measurement)
    // A contest may hold several sizes: each peer is compared to ours of the same.
    if (ours === undefined || contender.startsWith('civic-cafe')) ours = measurement
    console.log(`  ${contender.padEnd(28)}${measurement.ms.toFixed(0).padStart(7)} ms ${measurement.peakMegabytes.toFixed(0).padStart(5)} MB  time ratio ${(ours.ms / measurement.ms).toFixed(3)} (of the processor ${(ours.cpuMs / measurement.cpuMs).toFixed(3)})`)
  }
  const widths = contenders.map((contender) => Math.max(contender.length, 9) + 2)
  console.log(`  ${' '.repeat(58)}${contenders.map((contender, i) => contender.padStart(widths[i] ?? 0)).join('')}`)
  for (const fact of new Set(measurements.flatMap(({ facts }) => Object.keys(facts)))) {
    console.log(`  ${fact.padEnd(58)}${measurements.map(({ facts }, i) => shown(facts[fact]).padStart(widths[i] ?? 0)).join('')}`)
  }
  // Time on the processor: what else runs meanwhile does not show.
  if (growsWith !== undefined) console.log(growthPlot(measurements.map(({ facts }) => ({ size: facts[growsWith] ?? 0, value: facts['CPU, ms'] ?? 0 })), 'CPU time'))
}
