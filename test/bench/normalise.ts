import { franc } from 'franc-min'
import { convert } from 'html-to-text'
import vader from 'vader-sentiment'
import { createGazetteer, defineCouncil, defineProblems } from 'civic-cafe/council'
import { createNormaliser } from 'civic-cafe/mentions'
import { council, problems } from '../../examples/demo/world/council.js'
import { roundTime, worldWeeks } from '../../examples/demo/world/calendar.js'
import { writeReports } from '../../examples/demo/world/reports/reports.js'
import { peopleOf } from '../../examples/demo/world/residents.js'
import { contend } from './support/contender.js'
import type { SourceItem } from 'civic-cafe/sources'

const reports = writeReports(peopleOf(1), 1)
const items = Array.from({ length: 20_000 }, (_, i): SourceItem => {
  const report = reports[i % reports.length]
  return {
    nativeId: String(i), kind: 'report', title: report?.title ?? '', html: `<p>${report?.detail ?? ''}</p><br><a href="https://reports.example/${i}?utm_source=rss">More</a>`,
    url: `https://reports.example/${i}?utm_source=rss`, publishedAt: '2025-10-01T10:00:00Z', venue: { nativeId: 'reports', name: 'Reports', kind: 'report-site' },
    ...(report !== undefined && { point: { lat: report.lat, lon: report.lon } }),
  }
})

if (process.argv[2] === 'civic-cafe') {
  const parsed = defineCouncil(council)
  const normaliser = createNormaliser({ council: parsed, problems: defineProblems(problems), pseudonymKey: 'a-key-of-sixteen-bytes', retention: { days: 30 }, gazetteer: createGazetteer(parsed.places ?? []), now: () => roundTime(worldWeeks) })
  const context = { source: { id: 'fixmystreet:https://reports.example/rss' }, retrievedAt: '2025-12-01T00:00:00Z' }
  await contend(() => items.filter((item) => normaliser.normalise(item, context) !== undefined).length, (kept) => ({ mentions: kept, 'characters each': Math.round(items.reduce((sum, { html = '' }) => sum + html.length, 0) / items.length) }), 3)
} else {
  await contend(() => items.filter(({ html = '' }) => {
    const text = convert(html)
    return franc(text) !== '' && vader.SentimentIntensityAnalyzer.polarity_scores(text).compound <= 1
  }).length, (kept) => ({ mentions: kept }), 3)
}
