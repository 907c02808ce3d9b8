import type { Language } from '../../core/language.js'
import type { Figure } from '../../nurture/figure.js'
import type { Html } from '../html/html.js'
import { html } from '../html/html.js'
import { intervalWords, numberWords } from '../html/numbers.js'
import { table, type Cell } from '../html/table.js'
import { intervalBar } from '../pictures/interval-bar.js'
import { figureName } from '../words/figure-words.js'
import { panelWords } from '../words/panel-words.js'

/** Figures with what they say; each that has an interval is drawn with it, in a row of its own scale. */
export function figureTable(figures: readonly Figure[], caption: string, id: string, language: Language): Html {
  const words = panelWords[language]
  const drawn = figures.some(({ value, interval }) => value !== null && interval !== undefined)
  return table({
    id, caption, ...(drawn && { scope: words.figureScope }), columns: [words.figure, { name: words.value, numeric: true }, { name: words.interval, numeric: true }, ...(drawn ? [words.drawn] : []), words.says],
    rows: figures.map(({ id: figure, value, interval, words: says, caution }) => [
      figureName(figure, language), ...valueCells(value, interval, language),
      ...(drawn ? [value === null || interval === undefined ? words.noInterval : intervalBar(value, interval)] : []),
      html`${says}${caution !== undefined && html`<br><span class="quiet">${caution}</span>`}`,
    ]),
  })
}

/** A value and its interval as two cells. */
export function valueCells(value: number | null, interval: readonly [number, number] | undefined, language: Language): readonly Cell[] {
  const words = panelWords[language]
  return [
    { content: value === null ? words.tooLittle : numberWords(value), numeric: true },
    { content: value === null || interval === undefined ? words.noInterval : intervalWords(interval, language), numeric: true },
  ]
}
