import { day, lines, number, optional, text, words, type Field } from '../html/fields.js'
import type { Typed } from '../html/typed.js'

/** What a business problem is asked. */
export const problemFields: readonly Field[] = [
  text('id', 'A short name for it', 'For example: missed bins'),
  words('statement', 'What is wrong, for people', 'In one or two sentences, without naming a tool or a platform'),
  text('affectedPeople', 'Who is affected, and how many'),
  text('desiredOutcome', 'What it looks like when it is solved'),
  words('whatPeopleNeedToDo', 'What people need to do'),
  text('what', 'What is measured', 'Something that gets better for people. Followers solve nothing.'),
  text('unit', 'In which unit'),
  optional(number('baseline', 'What it is now')),
  optional(number('target', 'What it should be')),
  optional(day('by', 'By when')),
  text('owner', 'Who owns it', 'A post, such as Head of Waste Services'),
  words('withoutSocialMedia', 'What the council would do if social media did not exist'),
  lines('terms', 'Words people use when they talk about it', 'One a line, in any language'),
]

const missing: Readonly<Record<string, string>> = {
  id: 'Give it a short name.',
  statement: 'Say what is wrong.',
  affectedPeople: 'Say who is affected.',
  desiredOutcome: 'Say what it looks like when it is solved.',
  whatPeopleNeedToDo: 'Say what people need to do.',
  what: 'Say what is measured.',
  unit: 'Say in which unit.',
  baseline: 'What it is now is a number.',
  target: 'What it should be is a number.',
  by: 'Give the day with its month and year.',
  owner: 'Say which post owns it.',
  withoutSocialMedia: 'Say what would be done without social media.',
  terms: 'Give at least one word.',
  decidedBy: 'Say which post decides.',
}

/** The record behind the form. */
export function problemIn(typed: Typed): unknown {
  return {
    id: typed.text('id')?.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, ''),
    ...Object.fromEntries(['statement', 'affectedPeople', 'desiredOutcome', 'whatPeopleNeedToDo', 'owner', 'withoutSocialMedia'].map((name) => [name, typed.text(name)])),
    measure: { what: typed.text('what'), unit: typed.text('unit'), baseline: typed.number('baseline'), target: typed.number('target'), by: typed.day('by') },
    terms: typed.lines('terms'),
  }
}

/** The field of a refusal, and what it says there. */
export function problemObstacle({ code, message, path }: { readonly code: string; readonly message: string; readonly path: string }): { readonly message: string; readonly field: string } {
  const field = path.startsWith('terms') ? 'terms' : path.split('.').at(-1) ?? path
  return { message: code === 'invalid-record' ? missing[field] ?? message : message, field }
}
