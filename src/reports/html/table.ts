import type { Html } from './html.js'
import { html } from './html.js'

/** One cell: text, or markup; `numeric` sets it to the right. */
export type Cell = Html | string | { readonly content: Html | string; readonly numeric: true }

/** A table with a caption that says what it is about and what it covers. The first cell of a row is its heading. */
export function table({ id, caption, scope, columns, rows }: {
  readonly id: string
  readonly caption: string
  readonly scope?: string | undefined
  readonly columns: readonly (string | { readonly name: string; readonly numeric: true })[]
  readonly rows: readonly (readonly Cell[])[]
}): Html {
  return html`<div class="scroll" role="region" aria-labelledby="${id}" tabindex="0">
<table>
<caption id="${id}">${caption}${scope !== undefined && html`<span class="scope">${scope}</span>`}</caption>
<thead><tr>${columns.map((column) => (typeof column === 'string' ? html`<th scope="col">${column}</th>` : html`<th scope="col" class="number">${column.name}</th>`))}</tr></thead>
<tbody>
${rows.map((cells) => html`<tr>${cells.map((cell, place) => cellMarkup(cell, place === 0))}</tr>\n`)}</tbody>
</table>
</div>`
}

function cellMarkup(cell: Cell, heading: boolean): Html {
  const numeric = typeof cell === 'object' && 'numeric' in cell
  const content = numeric ? cell.content : cell
  if (heading) return html`<th scope="row">${content}</th>`
  return numeric ? html`<td class="number">${content}</td>` : html`<td>${content}</td>`
}
