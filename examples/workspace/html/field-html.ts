import type { Field, Option } from './fields.js'
import { html, nothing, type Html } from './html.js'
import type { Typed } from './typed.js'

/** One question with its label, its hint and what is wrong with the answer. */
export function fieldHtml(field: Field, typed: Typed, errors: readonly string[]): Html {
  const { name, label, hint, optional = false } = field
  const about = [...(hint === undefined ? [] : [`${name}-hint`]), ...(errors.length === 0 ? [] : [`${name}-error`])].join(' ')
  const described = about === '' ? nothing : html` aria-describedby="${about}"`
  const invalid = errors.length === 0 ? nothing : html` aria-invalid="true"`
  const title = `${label}${optional ? ' (optional)' : ''}`
  const above = html`${hint === undefined ? nothing : html`<span class="hint" id="${name}-hint">${hint}</span>`}${errors.length === 0 ? nothing : html`<span class="error" id="${name}-error"><span class="hidden">Error: </span>${errors.join(' ')}</span>`}`
  const frame = (inside: Html): Html => html`<div class="field${errors.length === 0 ? '' : ' wrong'}">${inside}</div>`
  switch (field.kind) {
    case 'text':
    case 'number':
      return frame(html`<label for="${name}">${title}</label>${above}<input id="${name}" name="${name}" value="${typed.raw(name)}"${field.kind === 'number' ? html` inputmode="decimal" class="short"` : nothing} autocomplete="off"${described}${invalid}>`)
    case 'words':
    case 'lines':
      return frame(html`<label for="${name}">${title}</label>${above}<textarea id="${name}" name="${name}" rows="${field.kind === 'lines' ? 4 : 3}"${described}${invalid}>${`\n${typed.raw(name)}`}</textarea>`)
    case 'day':
      return frame(html`<fieldset id="${name}" tabindex="-1"${described}><legend>${title}</legend>${above}<div class="day">${(['day', 'month', 'year'] as const).map((part) => dayPart(name, part, typed, invalid))}</div></fieldset>`)
    case 'one':
    case 'some':
      return frame(html`<fieldset id="${name}" tabindex="-1"${described}><legend>${title}</legend>${above}${field.options.map((option, n) => choice(field.kind === 'one' ? 'radio' : 'checkbox', name, option, n, typed.all(name)))}</fieldset>`)
  }
}

function dayPart(name: string, part: 'day' | 'month' | 'year', typed: Typed, invalid: Html): Html {
  const id = `${name}-${part}`
  return html`<div><label for="${id}">${{ day: 'Day', month: 'Month', year: 'Year' }[part]}</label><input id="${id}" name="${id}" value="${typed.raw(id)}" inputmode="numeric" autocomplete="off" class="${part}"${invalid}></div>`
}

function choice(type: 'radio' | 'checkbox', name: string, { value, label, hint }: Option, n: number, chosen: readonly string[]): Html {
  const id = `${name}-${n}`
  return html`<div class="choice"><input type="${type}" id="${id}" name="${name}" value="${value}"${chosen.includes(value) ? html` checked` : nothing}${hint === undefined ? nothing : html` aria-describedby="${id}-hint"`}><label for="${id}">${label}</label>${hint === undefined ? nothing : html`<span class="hint" id="${id}-hint">${hint}</span>`}</div>`
}
