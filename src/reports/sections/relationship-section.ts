import type { Language } from '../../core/language.js'
import { isLeaving } from '../build/leaving.js'
import type { Html } from '../html/html.js'
import { html } from '../html/html.js'
import { heading, type Level } from '../html/heading.js'
import { list } from '../html/list.js'
import { table } from '../html/table.js'
import type { ReportMove, ReportRelationship } from '../report.js'
import { relationshipWords } from '../words/relationship-words.js'

type About = { readonly problems: readonly { readonly id: string; readonly statement: string }[]; readonly language: Language }

/** Where a relationship stands, what may be done next, what every other step still needs, and how it came here. */
export function relationshipSection(about: About, key: string, name: string, relationship: ReportRelationship | undefined): Html {
  const words = relationshipWords[about.language]
  if (relationship === undefined) return html`<h4>${words.heading}</h4><p>${words.none}</p>`
  const { stands, engagements, history } = relationship
  return html`<h4>${words.heading}</h4>
${list(stands)}
${engagements.length > 0 && html`<h5>${words.engagements}</h5>${list(engagements.map((engagement) => html`${statementOf(about, engagement.problemId)}${list(engagement.stands)}`))}`}
${nextSteps(about, key, name, relationship, 5)}
${history.length > 0 && html`<h5>${words.history}</h5>${list(history)}`}`
}

/**
 * What may be done next, and what every other step still needs with the rule it comes from.
 * @param level - of its heading, 2…6.
 */
export function nextSteps(about: About, key: string, name: string, { may, notYet }: ReportRelationship, level: Level): Html {
  const words = relationshipWords[about.language]
  const stepOf = ({ words: step, problemId }: ReportMove): string => (problemId === undefined ? step : `${step}: ${statementOf(about, problemId)}`)
  const forward = may.filter(({ type }) => !isLeaving(type))
  return html`${heading(level, words.may)}
${forward.length === 0 ? html`<p>${words.mayNone}</p>` : list(forward.map(stepOf))}
${may.length > forward.length && html`<p class="note">${words.reasonNeeded}</p>`}
${notYet.length > 0 && html`${table({
    id: `${key}-not-yet`, caption: words.notYetCaption(name), columns: [words.step, words.missing, words.rule],
    rows: notYet.map((move) => [stepOf(move), list(move.missing.map(({ message }) => message)), list([...new Set(move.missing.map(({ source }) => source))])]),
  })}`}`
}

function statementOf({ problems }: About, id: string): string {
  return problems.find((problem) => problem.id === id)?.statement ?? id
}
