import type { Report } from 'civic-cafe/reports'

/** What a council officer would learn from the report, in ten lines at most. */
export function learned(report: Report): string[] {
  const { heard, means, next } = report.summary
  return [...heard.slice(0, 3), ...means.slice(0, 4), ...next].slice(0, 10)
}
