import type { Figure, NurtureScore } from 'civic-cafe/nurture'
import { kinds } from '../deeds/labels.js'
import { html, nothing, type Html } from '../html/html.js'
import { table } from '../html/table.js'

/** The community's panel and the council's own: side by side, never added together. */
export function panelsHtml({ community, council, actions }: NurtureScore): Html {
  return html`<h2>The community</h2>
<p>${community.words[0]}</p>
${figures('community-panel', 'How the community does, by itself', community.figures)}
<h2>The council’s own conduct</h2>
${council.figures.length === 0 ? html`<p>${council.words.join(' ')}</p>` : figures('council-panel', 'The panel a chief executive can be held to', council.figures)}
<h2>What might help</h2>
${actions.length === 0 ? html`<p>The panels suggest nothing.</p>` : actions.map(({ kind, what, obstacle, because }) => html`<div class="next"><h3>${kinds[kind]}: ${what}</h3><p>It removes: ${obstacle}</p><p class="quiet">${because}</p></div>`)}`
}

function figures(id: string, caption: string, of: readonly Figure[]): Html {
  return table(id, caption, ['Figure', 'Value', 'Between', 'From', 'In words'], of.map(({ id: figure, value, interval, n, words, caution }) => [
    titleOf(figure), value === null ? 'Too little to say' : String(rounded(value)), interval === undefined || value === null ? '–' : `${rounded(interval[0])} and ${rounded(interval[1])}`, String(n), html`${words}${caution === undefined ? nothing : html`<span class="scope">${caution}</span>`}`,
  ]))
}

const rounded = (value: number): number => Math.round(value * 100) / 100
const titleOf = (id: string): string => `${id.charAt(0).toUpperCase()}${id.slice(1).replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replaceAll('-', ' ')}`
