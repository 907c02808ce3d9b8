import { dayWords } from '../../core/day-words.js'
import { londonDay } from '../../engagement/calendar/london-day.js'
import { html } from '../html/html.js'
import { list } from '../html/list.js'
import { page, part } from '../html/page.js'
import { panelsSection } from '../sections/panels-section.js'
import { nextSteps } from '../sections/relationship-section.js'
import { panelWords } from '../words/panel-words.js'
import { relationshipPageWords } from '../words/relationship-page-words.js'
import { engagementSection } from './engagement-section.js'
import { heldSections } from './held-sections.js'
import type { RelationshipPage } from './relationship-page.js'
import { stewardSection } from './steward-section.js'

/**
 * One relationship as an HTML page of its own, in its language: where it stands and why, what may be done next and what is
 * missing with the rule it comes from, who looks after it, promises with their due dates, control held, help asked and given, the
 * complaints' clock, the work on each problem and what came of it, and how it all came about. Made as `renderHtml` makes a report.
 *
 * @example
 * ```ts
 * await writeFile('relationship.html', renderRelationship(buildRelationship({ council, problems, now, relationship })))
 * ```
 */
export function renderRelationship(relationshipPage: RelationshipPage): string {
  const { language, council, at, relationship, engagements, panels } = relationshipPage
  const words = relationshipPageWords[language]
  const { communityName: name, stands, history } = relationship
  const panelsPart = { id: words.panels.id, heading: panelWords[language].heading }
  return page({
    language,
    kicker: words.kicker,
    title: words.title(name),
    dated: words.dated(council.name, dayWords(londonDay(at), language)),
    skip: words.skip,
    parts: [words.now, words.steward, words.promises, words.controls, words.help, words.complaints, words.work, ...(panels === undefined ? [] : [panelsPart]), words.history],
    content: html`${part(words.now, html`${list(stands)}${nextSteps(relationshipPage, 'next', name, relationship, 3)}`)}
${stewardSection(relationshipPage)}
${heldSections(relationshipPage)}
${part(words.work, engagements.length === 0 ? html`<p>${words.work.none}</p>` : engagements.map((engagement, place) => engagementSection(engagement, `work-${place + 1}`, language)))}
${panels !== undefined && part(panelsPart, panelsSection(panels, name, 'panels', language, 3))}
${part(words.history, history.length === 0 ? html`<p>${words.history.none}</p>` : list(history))}`,
    footer: `civic-cafe, ${relationshipPage.version}`,
  })
}
