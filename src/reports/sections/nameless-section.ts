import type { Html } from '../html/html.js'
import { html } from '../html/html.js'
import { list } from '../html/list.js'
import { safeLink } from '../html/safe-link.js'
import { table } from '../html/table.js'
import type { Report } from '../report.js'
import { pageWords } from '../words/page-words.js'

/** Places heard without anybody's name on it. */
export function namelessSection({ namelessVenues, problems, language }: Report): Html {
  const words = pageWords[language].nameless
  const statementOf = (id: string): string => problems.find((problem) => problem.id === id)?.statement ?? id
  return html`<section class="part" id="${words.id}" aria-labelledby="${words.id}-heading">
<h2 id="${words.id}-heading">${words.heading}</h2>
${namelessVenues.length === 0 ? html`<p>${words.none}</p>` : table({
    id: 'nameless-table', caption: words.caption, scope: words.scope, columns: [words.venue, { name: words.mentions, numeric: true }, words.about, words.places],
    rows: namelessVenues.map(({ name, kind, url, heard, places, tags, problems: about }) => [
      html`${safeLink(name, url)} <span class="quiet">${kind}</span>`, { content: heard.words, numeric: true },
      list([...about.map((problem) => `${statementOf(problem.id)} (${problem.heard.words})`), ...tags.map((tag) => `${tag.tag} (${tag.heard.words})`)]),
      list(places.map((place) => `${place.name} (${place.heard.words})`)),
    ]),
  })}
</section>`
}
