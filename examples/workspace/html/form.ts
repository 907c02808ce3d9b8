import { fieldHtml } from './field-html.js'
import type { Field } from './fields.js'
import { html, nothing, type Html } from './html.js'
import type { Obstacle } from './obstacle.js'
import type { Typed } from './typed.js'

/** A form: what it asks, what was typed so far, and what was wrong with that. */
export interface Form {
  readonly action: string
  readonly fields: readonly Field[]
  readonly typed: Typed
  readonly obstacles: readonly Obstacle[]
  readonly submit: string
  /** The version of what the officer sees: a decision on anything else is a conflict. */
  readonly seen?: number | undefined
}

/** Whoever decides signs with a post, never with a name. */
const signature: Field = { kind: 'text', name: 'decidedBy', label: 'Your post', hint: 'The post that decides, such as Head of Communities. Never a name.' }

/** A form and its signature. Everything typed is there again when it was refused. */
export function formHtml({ action, fields, typed, obstacles, submit, seen }: Form): Html {
  return html`<form method="post" action="${action}" novalidate>
${seen === undefined ? nothing : html`<input type="hidden" name="seen" value="${seen}">`}
${[...fields, signature].map((field) => fieldHtml(field, typed, obstacles.filter((obstacle) => obstacle.field === field.name).map(({ message }) => message)))}
<p><button type="submit">${submit}</button></p>
</form>`
}

/** Obstacles are linked to fields there are. */
export function isAsked(fields: readonly Field[], name: string | undefined): boolean {
  return name === signature.name || fields.some((field) => field.name === name)
}
