import { londonDay } from '../../engagement/calendar/london-day.js'
import { dayWords } from '../../core/day-words.js'
import { elementId } from '../html/element-id.js'
import type { Html } from '../html/html.js'
import { html } from '../html/html.js'
import { list } from '../html/list.js'
import type { Report, ReportCommunity } from '../report.js'
import { pageWords } from '../words/page-words.js'
import { panelWords } from '../words/panel-words.js'
import { panelsSection } from './panels-section.js'
import { relationshipSection } from './relationship-section.js'

/** One community: what it is, what part is suggested, where the relationship stands, and the two panels. */
export function communitySection(report: Report, community: ReportCommunity): Html {
  const words = pageWords[report.language].communities
  const { id, name, people, standingWords, purpose, typology, places, problemIds, councilPresence, suggestedRole, history } = community
  const key = elementId('community', id)
  const statements = problemIds.map((problemId) => report.problems.find((problem) => problem.id === problemId)?.statement ?? problemId)
  const relationship = report.relationships.find(({ communityId }) => communityId === id)
  const panels = report.panels.find(({ communityId }) => communityId === id)
  return html`<section class="community" id="${key}" aria-labelledby="${key}-heading">
<h3 id="${key}-heading">${name}</h3>
<div class="role"><p>${words.role}: <strong>${suggestedRole.words}</strong></p>${list(suggestedRole.because)}</div>
<dl class="facts">
<dt>${words.people}</dt><dd>${words.bands(people)}</dd>
<dt>${words.purpose}</dt><dd>${purpose.words}</dd>
${purpose.because.length > 0 && html`<dt>${words.evidence}</dt><dd>${list(purpose.because)}</dd>`}
${typology !== undefined && html`<dt>${words.typology}</dt><dd>${typology.words}${list(typology.because)}</dd>`}
${statements.length > 0 && html`<dt>${words.problems}</dt><dd>${list(statements)}</dd>`}
${places.length > 0 && html`<dt>${words.places}</dt><dd>${places.join(', ')}</dd>`}
<dt>${words.presence}</dt><dd>${councilPresence}</dd>
<dt>${words.standing}</dt><dd>${standingWords}</dd>
${history.length > 0 && html`<dt>${words.history}</dt><dd>${list(history.map(({ at, words: what }) => `${dayWords(londonDay(at), report.language)}: ${what}`))}</dd>`}
</dl>
${relationshipSection(report, key, name, relationship)}
${panels !== undefined && html`<h4>${panelWords[report.language].heading}</h4>${panelsSection(panels, name, key, report.language, 5)}`}
</section>`
}
