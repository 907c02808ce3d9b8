import { dayWords } from '../../core/day-words.js'
import type { Language } from '../../core/language.js'
import { heading, type Level } from '../html/heading.js'
import type { Html } from '../html/html.js'
import { html } from '../html/html.js'
import { table } from '../html/table.js'
import { indexLine } from '../pictures/index-line.js'
import { positionSquare } from '../pictures/position-square.js'
import type { ReportPanels } from '../report.js'
import { panelWords } from '../words/panel-words.js'
import { figureTable, valueCells } from './figure-table.js'
import { tiesSection } from './ties-section.js'

type CommunityPanel = NonNullable<ReportPanels['community']>

/**
 * Two panels of one community, each with its tables; the index, the ties and the position drawn for this community alone.
 * @param level - of the panels' headings; one above them stands over both.
 */
export function panelsSection({ community, council, actions }: ReportPanels, name: string, key: string, language: Language, level: Level): Html {
  const words = panelWords[language]
  return html`<p class="quiet">${words.scope}</p>
${community !== undefined && communityPanel(community, name, key, language, level)}
${heading(level, words.council)}
${council.figures.length === 0 ? html`<p>${council.words.join(' ')}</p>` : figureTable(council.figures, words.councilCaption(name), `${key}-council`, language)}
${actions.length > 0 && html`${heading(level, words.actions)}${actions.map(({ what, obstacle, because, asked }) =>
    html`<div class="action"><p><strong>${what}</strong></p><p>${words.removes} ${obstacle}</p><p class="quiet">${words.because} ${because}${asked && ` ${words.asked}`}</p></div>`)}`}`
}

function communityPanel(community: CommunityPanel, name: string, key: string, language: Language, level: Level): Html {
  const words = panelWords[language]
  const { words: says, value, presence, dependency, position, windows, figures } = community
  const hasIndex = value !== null || windows.some((window) => window.value !== null)
  // A quiet place has its position and no index: the one is shown without the other.
  const place = position !== null && presence !== null && dependency !== null ? { position, presence, dependency } : undefined
  const day = (instant: string): string => dayWords(instant, language)
  return html`${heading(level, words.community)}
<p>${says}</p>
${(hasIndex || place !== undefined) && html`<div class="pair">${hasIndex && html`<figure><figcaption>${words.index}</figcaption>${indexLine(community, words.indexCaption(name), language)}</figure>`}
${place !== undefined && html`<figure><figcaption>${words.position}</figcaption>${positionSquare(place.presence, place.dependency, words.positionCaption(name), words)}</figure>`}</div>`}
${tiesSection(community, name, `${key}-ties`, language)}
${hasIndex && table({
    id: `${key}-index`, caption: words.indexCaption(name), scope: words.indexScope, columns: [words.window, { name: words.index, numeric: true }, { name: words.interval, numeric: true }],
    rows: [[words.now, ...valueCells(value, community.interval, language)], ...windows.toReversed().map((window) => [words.range(day(window.from), day(window.to)), ...valueCells(window.value, window.interval, language)])],
  })}
${place !== undefined && table({
    id: `${key}-position`, caption: words.positionCaption(name), scope: words.positionScope, columns: [words.position, { name: words.presence, numeric: true }, { name: words.dependency, numeric: true }],
    rows: [[words.quadrants[place.position], { content: `${Math.round(place.presence * 100)}%`, numeric: true }, { content: `${Math.round(place.dependency * 100)}%`, numeric: true }]],
  })}
${figureTable(figures, words.communityCaption(name), `${key}-community`, language)}`
}
