import type { Html } from '../html/html.js'
import { html } from '../html/html.js'
import { elementId } from '../html/element-id.js'
import { list } from '../html/list.js'
import { table } from '../html/table.js'
import type { Report } from '../report.js'
import { pageWords } from '../words/page-words.js'
import { panelWords } from '../words/panel-words.js'
import { panelsSection } from './panels-section.js'
import { relationshipSection } from './relationship-section.js'

/** Relationships whose community is too small to be shown: the council's side of them only. */
export function otherRelationships(report: Report): Html {
  const words = pageWords[report.language].relationships
  const others = report.relationships.filter(({ communityId }) => !report.communities.some(({ id }) => id === communityId))
  if (others.length === 0) return html``
  return html`<section class="part" id="${words.othersId}" aria-labelledby="${words.othersId}-heading">
<h2 id="${words.othersId}-heading">${words.othersHeading}</h2>
<p>${words.othersScope}</p>
${others.map((relationship) => {
    const { communityId, communityName: name } = relationship
    const key = elementId('other', communityId)
    const panels = report.panels.find((each) => each.communityId === communityId)
    return html`<section class="community" aria-labelledby="${key}-heading"><h3 id="${key}-heading">${name}</h3>${relationshipSection(report, key, name, relationship)}${panels !== undefined && html`<h4>${panelWords[report.language].heading}</h4>${panelsSection(panels, name, key, report.language, 5)}`}</section>`
  })}
</section>`
}

/** What to be careful about. */
export function caveatsSection({ caveats, language }: Report): Html {
  const words = pageWords[language].caveats
  return html`<section class="part" id="${words.id}" aria-labelledby="${words.id}-heading"><h2 id="${words.id}-heading">${words.heading}</h2>${list(caveats)}</section>`
}

/** How it was made. */
export function methodSection({ method, language }: Report): Html {
  const words = pageWords[language].method
  return html`<section class="part" id="${words.id}" aria-labelledby="${words.id}-heading"><h2 id="${words.id}-heading">${words.heading}</h2>
${table({ id: 'method-table', caption: words.caption, columns: [words.what, words.version, words.how], rows: method.map(({ what, version, how }) => [what, version, how]) })}</section>`
}
