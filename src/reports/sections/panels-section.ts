import { dayWords } from '../../core/day-words.js'
import type { Figure } from '../../nurture/figure.js'
import type { Html } from '../html/html.js'
import { html } from '../html/html.js'
import { intervalWords, numberWords } from '../html/numbers.js'
import { table, type Cell } from '../html/table.js'
import { indexLine } from '../pictures/index-line.js'
import { positionSquare } from '../pictures/position-square.js'
import type { ReportPanels } from '../report.js'
import { pageWords } from '../words/page-words.js'

const words = pageWords.panels

/** Two panels of one community, each with its tables; the index and the position drawn for this community alone. */
export function panelsSection({ community, council, actions }: ReportPanels, name: string, key: string): Html {
  return html`<h4>${words.heading}</h4>
<p class="quiet">${words.scope}</p>
${community !== undefined && communityPanel(community, name, key)}
<h5>${words.council}</h5>
${council.figures.length === 0 ? html`<p>${council.words.join(' ')}</p>` : figureTable(council.figures, words.councilCaption(name), `${key}-council`)}
${actions.length > 0 && html`<h5>${words.actions}</h5>${actions.map(({ what, obstacle, because, asked }) =>
    html`<div class="action"><p><strong>${what}</strong></p><p>${words.removes} ${obstacle}</p><p class="quiet">${words.because} ${because}${asked && ` ${words.asked}`}</p></div>`)}`}`
}

function communityPanel(community: NonNullable<ReportPanels['community']>, name: string, key: string): Html {
  const { words: says, value, presence, dependency, position, windows } = community
  const drawn = value !== null || windows.some((window) => window.value !== null)
  return html`<h5>${words.community}</h5>
<p>${says}</p>
${drawn && html`<div class="pair"><figure><figcaption>${words.index}</figcaption>${indexLine(community, words.indexCaption(name))}</figure>
${presence !== null && dependency !== null && html`<figure><figcaption>${words.position}</figcaption>${positionSquare(presence, dependency, words.positionCaption(name))}</figure>`}</div>
${table({
    id: `${key}-index`, caption: words.indexCaption(name), scope: words.indexScope, columns: [words.window, { name: words.index, numeric: true }, { name: words.interval, numeric: true }],
    rows: [[words.now, ...valueCells(value, community.interval)], ...windows.toReversed().map((window) => [`${dayWords(window.from.slice(0, 10))} to ${dayWords(window.to.slice(0, 10))}`, ...valueCells(window.value, window.interval)])],
  })}
${position !== null && presence !== null && dependency !== null && table({
    id: `${key}-position`, caption: words.positionCaption(name), scope: words.positionScope, columns: [words.position, { name: words.presence, numeric: true }, { name: words.dependency, numeric: true }],
    rows: [[words.quadrants[position], { content: `${Math.round(presence * 100)}%`, numeric: true }, { content: `${Math.round(dependency * 100)}%`, numeric: true }]],
  })}`}
${figureTable(community.figures, words.communityCaption(name), `${key}-community`)}`
}

function figureTable(figures: readonly Figure[], caption: string, id: string): Html {
  return table({
    id, caption, columns: [words.figure, { name: words.value, numeric: true }, { name: words.interval, numeric: true }, words.says],
    rows: figures.map(({ id: figure, value, interval, words: says, caution }) => [
      pageWords.figures[figure] ?? figure, ...valueCells(value, interval), html`${says}${caution !== undefined && html`<br><span class="quiet">${caution}</span>`}`,
    ]),
  })
}

function valueCells(value: number | null, interval: readonly [number, number] | undefined): readonly Cell[] {
  return [
    { content: value === null ? words.tooLittle : numberWords(value), numeric: true },
    { content: value === null || interval === undefined ? words.noInterval : intervalWords(interval), numeric: true },
  ]
}
