import { isLeaving } from '../build/leaving.js'
import type { Html } from '../html/html.js'
import { html } from '../html/html.js'
import { list } from '../html/list.js'
import { table } from '../html/table.js'
import type { Report, ReportMove, ReportRelationship } from '../report.js'
import { relationshipWords } from '../words/relationship-words.js'

/** Where a relationship stands, what may be done next, and what every other step still needs. */
export function relationshipSection({ problems, language }: Pick<Report, 'problems' | 'language'>, key: string, name: string, relationship: ReportRelationship | undefined): Html {
  const words = relationshipWords[language]
  if (relationship === undefined) return html`<h4>${words.heading}</h4><p>${words.none}</p>`
  const { stands, may, notYet, engagements, history } = relationship
  const statementOf = (id: string): string => problems.find((problem) => problem.id === id)?.statement ?? id
  const stepOf = ({ words: step, problemId }: ReportMove): string => (problemId === undefined ? step : `${step}: ${statementOf(problemId)}`)
  const forward = may.filter(({ type }) => !isLeaving(type))
  return html`<h4>${words.heading}</h4>
${list(stands)}
${engagements.length > 0 && html`<h5>${words.engagements}</h5>${list(engagements.map((engagement) => html`${statementOf(engagement.problemId)}${list(engagement.stands)}`))}`}
<h5>${words.may}</h5>
${forward.length === 0 ? html`<p>${words.mayNone}</p>` : list(forward.map(stepOf))}
${may.length > forward.length && html`<p class="note">${words.reasonNeeded}</p>`}
${notYet.length > 0 && html`${table({
    id: `${key}-not-yet`, caption: words.notYetCaption(name), columns: [words.step, words.missing, words.rule],
    rows: notYet.map((move) => [stepOf(move), list(move.missing.map(({ message }) => message)), list([...new Set(move.missing.map(({ source }) => source))])]),
  })}`}
${history.length > 0 && html`<h5>${words.history}</h5>${list(history)}`}`
}
