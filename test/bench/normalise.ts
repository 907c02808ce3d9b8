import { franc } from 'franc-min'
import { compile, convert } from 'html-to-text'
import normalizeUrl from 'normalize-url'
import vader from 'vader-sentiment'
import { createGazetteer, defineCouncil, defineProblems } from 'civic-cafe/council'
import { createNormaliser } from 'civic-cafe/mentions'
import { recordedCouncil, recordedProblems } from '../../examples/demo/recordings/setting.js'
import { dataFolder, dataPath } from '../support/data.js'
import { contend } from './support/contender.js'
import { inventedReports } from './support/invented-reports.js'
import { recordedReports } from './support/recorded-reports.js'
import type { SourceItem } from 'civic-cafe/sources'

const items: readonly SourceItem[] = dataFolder === undefined ? inventedReports(40_000) : recordedReports()
const characters = items.reduce((sum, { html = '' }) => sum + html.length, 0) / items.length

if (process.argv[2] === 'civic-cafe') {
  const council = defineCouncil(dataFolder === undefined ? { id: 'invented', name: 'Invented', languages: ['en-GB'], accounts: [] } : recordedCouncil(dataPath()))
  const normaliser = createNormaliser({ council, problems: defineProblems(recordedProblems), pseudonymKey: 'a-key-of-sixteen-bytes', retention: { days: 30 }, gazetteer: createGazetteer(council.places ?? []) })
  const context = { source: { id: 'fixmystreet:https://reports.example/rss' }, retrievedAt: '2026-01-01T00:00:00Z' }
  await contend(() => items.filter((item) => normaliser.normalise(item, context) !== undefined).length, (kept) => ({ mentions: kept, 'characters each': Math.round(characters) }), 3)
} else {
  // Compiled once html-to-text is over ten times as fast as called text by text, as it is in most applications.
  const textOf = process.argv[2] === 'composition, compiled' ? compile() : convert
  await contend(() => items.filter(({ html = '', url = '' }) => {
    const text = textOf(html)
    return franc(text) !== '' && vader.SentimentIntensityAnalyzer.polarity_scores(text).compound <= 1 && normalizeUrl(url) !== ''
  }).length, (kept) => ({ mentions: kept, 'characters each': Math.round(characters) }), 2)
}
