import { peopleOf } from '../../../examples/demo/world/residents.js'
import { writeReports } from '../../../examples/demo/world/reports/reports.js'
import type { SourceItem } from 'civic-cafe/sources'

/** Reports of the demo's world, over and over, for where the recordings are absent. */
export function inventedReports(count: number): SourceItem[] {
  const reports = writeReports(peopleOf(1), 1)
  return Array.from({ length: count }, (_, i): SourceItem => {
    const report = reports[i % reports.length]
    return {
      nativeId: String(i), kind: 'report', title: report?.title ?? '', html: `<p>${report?.detail ?? ''}</p><br><a href="https://reports.example/${i}?utm_source=rss">More</a>`,
      url: `https://reports.example/${i}?utm_source=rss`, publishedAt: '2025-10-01T10:00:00Z', venue: { nativeId: 'reports', name: 'Reports', kind: 'report-site' },
      ...(report !== undefined && { point: { lat: report.lat, lon: report.lon } }),
    }
  })
}
