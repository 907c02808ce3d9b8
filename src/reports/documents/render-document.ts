import type { Html } from '../html/html.js'
import { html } from '../html/html.js'
import { list } from '../html/list.js'
import { page, part } from '../html/page.js'
import { table } from '../html/table.js'
import { documentWords } from '../words/document-words.js'
import { dpiaWords } from '../words/dpia-words.js'
import { noticeWords } from '../words/notice-words.js'
import type { CouncilDocument, DocumentEntry } from './document.js'

/**
 * A document as an HTML page in its language, made as `renderHtml` makes a report. What the council must still write is marked in words
 * and by a frame, and listed at the end.
 */
export function renderDocument({ version, language, title, council, caution, sections, missing }: CouncilDocument): string {
  const words = documentWords[language]
  const { kicker, skip } = version === 'transparency-notice/1' ? noticeWords[language] : dpiaWords[language]
  return page({
    language,
    kicker: `${words.draft}: ${kicker}`,
    title,
    dated: council,
    skip,
    parts: [...sections.map(({ id, heading }) => ({ id, heading })), words.missing],
    content: html`<p class="fill">${caution}</p>
${sections.map(({ id, heading, entries }) => part({ id, heading }, entries.map((entry, place) => entryMarkup(entry, `${id}-${place}`, words.toWrite))))}
${part(words.missing, missing.length === 0 ? html`<p>${words.nothingMissing}</p>` : list(missing.map(({ section, ask }) => html`<a href="#${section}">${sections.find(({ id }) => id === section)?.heading ?? section}</a>: ${ask}`)))}`,
    footer: `civic-cafe, ${version}`,
  })
}

function entryMarkup(entry: DocumentEntry, id: string, toWrite: string): Html {
  switch (entry.kind) {
    case 'text': return html`<p>${entry.words}</p>`
    case 'list': return list(entry.items)
    case 'table': return table({ id, caption: entry.caption, columns: entry.columns, rows: entry.rows })
    case 'to-write': return html`<p class="fill"><strong>${toWrite}</strong> ${entry.ask}</p>`
  }
}
