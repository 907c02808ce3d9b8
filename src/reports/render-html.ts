import { dayWords } from '../core/day-words.js'
import { londonDay } from '../engagement/calendar/london-day.js'
import { html } from './html/html.js'
import { page } from './html/page.js'
import type { Report } from './report.js'
import { caveatsSection, methodSection, otherRelationships } from './sections/closing-sections.js'
import { communitiesSection } from './sections/communities-section.js'
import { heardSection } from './sections/heard-section.js'
import { namelessSection } from './sections/nameless-section.js'
import { problemsSection } from './sections/problems-section.js'
import { summarySection } from './sections/summary-section.js'
import { pageWords } from './words/page-words.js'

/**
 * A report as one HTML page that needs nothing else, in the report's language: no script, no font, no picture from anywhere. It
 * reads on a phone, on paper, in the dark and by ear; every picture has its table. Made to WCAG 2.2 AA (PSBAR 2018). Its own
 * Content Security Policy forbids everything but its styles.
 *
 * @example
 * ```ts
 * await writeFile('report.html', renderHtml(report))
 * ```
 */
export function renderHtml(report: Report): string {
  const { language } = report
  const words = pageWords[language]
  const others = otherRelationships(report)
  return page({
    language,
    kicker: words.kicker,
    title: words.title(report.council.name),
    dated: words.dated(dayWords(londonDay(report.at), language)),
    skip: words.skip,
    parts: [words.summary, words.problems, words.heard, words.communities, words.nameless, ...(others.markup === '' ? [] : [{ id: words.relationships.othersId, heading: words.relationships.othersHeading }]), words.caveats, words.method],
    content: html`${summarySection(report)}
${problemsSection(report)}
${heardSection(report)}
${communitiesSection(report)}
${namelessSection(report)}
${others}
${caveatsSection(report)}
${methodSection(report)}`,
    footer: `civic-cafe, ${report.version}`,
  })
}
