import { parseFeed as feedsmithParse } from 'feedsmith'
import RssParser from 'rss-parser'
import { parseFeed } from 'civic-cafe/sources'
import { reportsRss } from '../../examples/demo/world/wire/report-wire.js'
import { roundTime, worldWeeks } from '../../examples/demo/world/calendar.js'
import { writeReports } from '../../examples/demo/world/reports/reports.js'
import { peopleOf } from '../../examples/demo/world/residents.js'
import { contend } from './support/contender.js'

// The invented reports' feeds, week by week: no peer can read the broken ones, so none are broken.
const reports = writeReports(peopleOf(1), 1)
const bodies = Array.from({ length: 40 * worldWeeks }, (_, i) => reportsRss(reports, roundTime(1 + (i % worldWeeks)).getTime()))
const parser = new RssParser()
const items: Record<string, (body: string) => number | Promise<number>> = {
  'civic-cafe': async (body) => (await parseFeed(body)).items.length,
  'rss-parser': async (body) => (await parser.parseString(body)).items.length,
  feedsmith: (body) => (feedsmithParse(body).feed as { items?: unknown[] }).items?.length ?? 0,
}
const read = items[process.argv[2] ?? ''] ?? (() => 0)

await contend(async () => {
  let sum = 0
  for (const body of bodies) sum += await read(body)
  return sum
}, (sum) => ({ feeds: bodies.length, items: sum }), 3)
