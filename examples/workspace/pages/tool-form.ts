import type { BusinessProblem } from 'civic-cafe/council'
import { day, one, optional, text, words, type Field } from '../html/fields.js'
import type { Typed } from '../html/typed.js'
import { toolsOnOffer } from '../town/tools-on-offer.js'

/** What the choice of a tool is asked. */
export function toolFields(problems: readonly BusinessProblem[]): readonly Field[] {
  return [
    one('problemId', 'For which problem', [...problems.map(({ id, statement }) => ({ value: id, label: id, hint: statement })), { value: '', label: 'For no problem in particular' }]),
    one('tool', 'Tool', Object.keys(toolsOnOffer).map((tool) => ({ value: tool, label: tool, hint: tool === 'FriendFeed' ? 'Somebody saw it at a conference' : undefined }))),
    words('whyThisTool', 'Why this tool'),
    day('reviewOn', 'To be reviewed on', 'The day somebody asks whether it still earns its place'),
    text('lawfulBasis', 'Lawful basis', 'For example: UK GDPR Art 6(1)(e), public task'),
    optional(text('dpiaReference', 'Reference of the data protection impact assessment')),
  ]
}

/** The record behind the form. */
export function toolIn(typed: Typed): unknown {
  return { problemId: typed.text('problemId'), tool: typed.text('tool'), whyThisTool: typed.text('whyThisTool'), reviewOn: typed.day('reviewOn'), lawfulBasis: typed.text('lawfulBasis'), dpiaReference: typed.text('dpiaReference') }
}

const missing: Readonly<Record<string, string>> = {
  tool: 'Say which tool.',
  whyThisTool: 'Say why this tool.',
  reviewOn: 'Give the day with its month and year.',
  lawfulBasis: 'Say on what lawful basis.',
  reason: 'Say why it is given up.',
  decidedBy: 'Say which post decides.',
}

/** The field of a refusal, and what it says there. */
export function toolObstacle({ code, message, path }: { readonly code: string; readonly message: string; readonly path: string }): { readonly message: string; readonly field: string } {
  return { message: code === 'invalid-record' ? missing[path] ?? message : message, field: path }
}
