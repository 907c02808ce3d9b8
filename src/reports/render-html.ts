import { createHash } from 'node:crypto'
import { londonDay } from '../engagement/calendar/london-day.js'
import { dayWords } from '../core/day-words.js'
import { langOf } from './html/lang-of.js'
import { html } from './html/html.js'
import { styles } from './html/styles.js'
import type { Report } from './report.js'
import { caveatsSection, methodSection, otherRelationships } from './sections/closing-sections.js'
import { communitiesSection } from './sections/communities-section.js'
import { heardSection } from './sections/heard-section.js'
import { namelessSection } from './sections/nameless-section.js'
import { problemsSection } from './sections/problems-section.js'
import { summarySection } from './sections/summary-section.js'
import { pageWords } from './words/page-words.js'

/**
 * A report as one HTML page that needs nothing else: no script, no font, no picture from anywhere. It reads on a phone, on
 * paper, in the dark and by ear; every picture has its table. Made to WCAG 2.2 AA (PSBAR 2018). Its own Content Security
 * Policy forbids everything but its styles.
 *
 * @example
 * ```ts
 * await writeFile('report.html', renderHtml(report))
 * ```
 */
export function renderHtml(report: Report): string {
  const words = pageWords[report.language]
  const title = words.title(report.council.name)
  const styleHash = createHash('sha256').update(styles).digest('base64')
  const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`
  const others = otherRelationships(report)
  const parts = [words.summary, words.problems, words.heard, words.communities, words.nameless, ...(others.markup === '' ? [] : [{ id: words.relationships.othersId, heading: words.relationships.othersHeading }]), words.caveats, words.method]
  const page = html`<html lang="${langOf(report.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${{ markup: styles }}</style>
</head>
<body>
<a class="skip" href="#report">${words.skip}</a>
<div class="page">
<header>
<p class="kicker">${words.kicker}</p>
<h1>${title}</h1>
<p class="quiet">${words.dated(dayWords(londonDay(report.at), report.language))}</p>
<nav aria-label="${words.contents}"><ul>${parts.map(({ id, heading }) => html`<li><a href="#${id}">${heading}</a></li>`)}</ul></nav>
</header>
<main id="report" tabindex="-1">
${summarySection(report)}
${problemsSection(report)}
${heardSection(report)}
${communitiesSection(report)}
${namelessSection(report)}
${others}
${caveatsSection(report)}
${methodSection(report)}
</main>
<footer><p>civic-cafe, ${report.version}</p></footer>
</div>
</body>
</html>`
  return `<!doctype html>\n${page.markup}\n`
}
