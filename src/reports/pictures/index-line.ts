import { dayWords } from '../../core/day-words.js'
import type { Html } from '../html/html.js'
import { html } from '../html/html.js'
import { at, numberWords } from '../html/numbers.js'
import type { ReportPanels, ReportWindow } from '../report.js'
import type { Language } from '../../core/language.js'
import { panelWords } from '../words/panel-words.js'

const width = 420
const left = 124
const right = 24
const row = 34

type Drawn = { readonly label: string; readonly value: number | null; readonly interval?: ReportWindow['interval']; readonly main: boolean }

/** The café index with its interval on a line from town council to café: now, and in the windows before, latest first. */
export function indexLine(community: NonNullable<ReportPanels['community']>, title: string, language: Language): Html {
  const words = panelWords[language]
  const rows: readonly Drawn[] = [
    { label: words.now, value: community.value, interval: community.interval, main: true },
    ...community.windows.toReversed().map(({ to, value, interval }): Drawn => ({ label: dayWords(to, language), value, interval, main: false })),
  ]
  const height = 64 + rows.length * row
  const x = (value: number): number => left + value * (width - left - right)
  return html`<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${title}">
<text class="small" x="${left}" y="14">0 ${words.townCouncil}</text><text class="small" x="${width - right}" y="14" text-anchor="end">${words.cafe} 1</text>
${[0, 0.25, 0.5, 0.75, 1].map((mark) => html`<path class="grid" d="M${at(x(mark))} 24V${height - 20}"/>`)}
${rows.map((drawn, place) => html`<text class="${drawn.main ? 'bold' : 'small'}" x="0" y="${48 + place * row + 5}">${drawn.label}</text>${mark(drawn, 48 + place * row, x, words.tooLittle)}`)}
</svg>`
}

function mark({ value, interval, main }: Drawn, y: number, x: (value: number) => number, tooLittle: string): Html {
  if (value === null) return html`<text class="small" x="${at(x(0) + 8)}" y="${y + 5}">${tooLittle}</text>`
  const cap = main ? 8 : 5
  return html`${interval !== undefined && html`<path class="${main ? 'stroke' : 'thin'}" d="M${at(x(interval[0]))} ${y}H${at(x(interval[1]))}M${at(x(interval[0]))} ${y - cap}V${y + cap}M${at(x(interval[1]))} ${y - cap}V${y + cap}"/>`}<circle class="mark" cx="${at(x(value))}" cy="${y}" r="${main ? 8 : 5}"/>${main && html`<text class="bold" x="${at(Math.min(x(value), width - 40))}" y="${y - 13}" text-anchor="middle">${numberWords(value)}</text>`}`
}
