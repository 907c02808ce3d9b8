import { dayWords } from '../../core/day-words.js'
import type { Council } from '../../council/council.js'
import { londonDay } from '../../engagement/calendar/london-day.js'
import { html } from '../html/html.js'
import { list } from '../html/list.js'
import { page, part } from '../html/page.js'
import { table } from '../html/table.js'
import { logWords } from '../words/log-words.js'
import type { DecisionLog, LoggedDecision } from './decision-log.js'

/** A decision log as an HTML page, in the log's language; made as `renderHtml` makes a report. */
export function renderDecisionLog({ version, language, decisions, unreadable }: DecisionLog, { council }: { readonly council: Pick<Council, 'name'> }): string {
  const words = logWords[language]
  const day = (decision: LoggedDecision | undefined): string => (decision === undefined ? '' : dayWords(londonDay(decision.at), language))
  const { columns } = words
  return page({
    language,
    kicker: words.kicker,
    title: words.title(council.name),
    dated: decisions.length === 0 ? words.nothing : words.dated(day(decisions[0]), day(decisions.at(-1))),
    skip: words.skip,
    parts: [words.decisions, words.notes],
    content: html`${part(words.decisions, decisions.length === 0 ? html`<p>${words.nothing}</p>` : table({
      id: 'decisions-table', caption: words.caption, scope: words.scope, columns: [columns.reference, columns.at, columns.decidedBy, columns.words],
      rows: decisions.map((decision) => [
        decision.reference, day(decision), decision.decidedBy,
        html`${decision.words}${decision.withheld !== undefined && html`<br><span class="quiet">${decision.withheld}</span>`}`,
      ]),
    }))}
${part(words.notes, list([...words.careful, ...(unreadable === 0 ? [] : [words.unreadable(unreadable)])]))}`,
    footer: `civic-cafe, ${version}`,
  })
}
