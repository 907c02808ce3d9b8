import { dayWords } from '../../core/day-words.js'
import type { Language } from '../../core/language.js'
import type { Html } from '../html/html.js'
import { html } from '../html/html.js'
import { intervalWords, numberWords } from '../html/numbers.js'
import { table } from '../html/table.js'
import { intervalBar } from '../pictures/interval-bar.js'
import { relationshipPageWords } from '../words/relationship-page-words.js'
import type { PageEngagement } from './relationship-page.js'

/** What came of an engagement: measured with its interval, or said not to have been. */
export function outcomeSection({ measurement, whatChanged, whatWeLearned, loopClosedOn }: NonNullable<PageEngagement['outcome']>, id: string, language: Language): Html {
  const { outcome: words } = relationshipPageWords[language]
  return html`${measurement.kind === 'not-measured' ? html`<p>${words.notMeasured} ${measurement.why}</p>` : table({
    id, caption: `${measurement.what}, ${measurement.unit}`, scope: words.caution,
    columns: [words.measured, { name: words.interval, numeric: true }, words.drawn, { name: words.before, numeric: true }, { name: words.rests, numeric: true }],
    rows: [[
      numberWords(measurement.value), { content: intervalWords(measurement.interval, language), numeric: true }, intervalBar(measurement.value, measurement.interval),
      { content: measurement.baseline === undefined ? '–' : numberWords(measurement.baseline), numeric: true }, { content: numberWords(measurement.n), numeric: true },
    ]],
  })}
<dl class="facts"><dt>${words.changed}</dt><dd>${whatChanged}</dd><dt>${words.learned}</dt><dd>${whatWeLearned}</dd><dt>${words.told}</dt><dd>${loopClosedOn === undefined ? words.notTold : dayWords(loopClosedOn, language)}</dd></dl>`
}
