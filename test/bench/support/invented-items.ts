import { seededRandom } from '../../../src/core/random.js'
import { writeReports } from '../../../examples/demo/world/reports/reports.js'
import { peopleOf } from '../../../examples/demo/world/residents.js'
import type { SourceItem } from 'civic-cafe/sources'

/**
 * Reports without end, each with words, links, an author, somebody addressed and often a venue that were never seen before:
 * whatever remembers what it read grows with them.
 */
export function* inventedItems(count: number, seed = 1): Generator<SourceItem> {
  const reports = writeReports(peopleOf(1), seed)
  const random = seededRandom(seed)
  const word = (): string => Array.from({ length: 2 + Math.floor(random() * 3) }, () => syllables[Math.floor(random() * syllables.length)] ?? '').join('')
  for (let i = 0; i < count; i++) {
    const report = reports[i % reports.length]
    const [handle, friend, road, shop] = [`${word()}_${i}`, `${word()}${i}`, word(), word()]
    const venue = `${word()}-${Math.floor(i / 3)}`
    yield {
      nativeId: `n${i}`,
      kind: 'report',
      title: `${report?.title ?? ''} by ${road}`,
      html: `<p>${report?.detail ?? ''} Near <b>${road} ${shop}</b>, @${friend} and ${handle} saw the ${word()} too.</p><a href="https://${shop}.example/${word()}/${i}?utm_source=rss&amp;page=${i}">More</a> #${word()}${i}`,
      url: `https://reports.example/${word()}/${i}?utm_source=rss`,
      publishedAt: new Date(Date.UTC(2025, 0, 1) + i * 1000).toISOString(),
      author: { handle, displayName: `${word()} ${word()}${i}` },
      addressed: [friend],
      venue: { nativeId: venue, name: `The ${venue}`, kind: 'forum', url: `https://${venue}.example/` },
      thread: `t${Math.floor(i / 5)}`,
      tags: [`${word()}${i}`],
      ...(report !== undefined && { point: { lat: report.lat + random() / 100, lon: report.lon + random() / 100 } }),
    }
  }
}

const syllables = ['ba', 'ken', 'dor', 'wyn', 'mar', 'ley', 'sto', 'pen', 'ru', 'fal', 'tho', 'grim', 'ash', 'by', 'cot', 'el', 'vin', 'lo', 'ham', 'ter']
