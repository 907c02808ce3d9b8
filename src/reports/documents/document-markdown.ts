import { documentWords } from '../words/document-words.js'
import type { CouncilDocument, DocumentEntry } from './document.js'

/** A document as Markdown (CommonMark, tables as GitHub writes them), to be finished in any editor. What must still be written stands in quotation blocks. */
export function documentMarkdown({ language, title, caution, sections }: CouncilDocument): string {
  const { toWrite } = documentWords[language]
  const parts = sections.map(({ heading, entries }) => [`## ${escaped(heading)}`, ...entries.map((entry) => entryMarkdown(entry, toWrite))].join('\n\n'))
  return `${[`# ${escaped(title)}`, `> ${escaped(caution)}`, ...parts].join('\n\n')}\n`
}

function entryMarkdown(entry: DocumentEntry, toWrite: string): string {
  switch (entry.kind) {
    case 'text': return escaped(entry.words)
    case 'list': return entry.items.map((item) => `- ${escaped(item)}`).join('\n')
    case 'table': return [`**${escaped(entry.caption)}**`, '', row(entry.columns), row(entry.columns.map(() => '---'), false), ...entry.rows.map((cells) => row(cells))].join('\n')
    case 'to-write': return `> **${escaped(toWrite)}** ${escaped(entry.ask)}`
  }
}

function row(cells: readonly string[], words = true): string {
  return `| ${cells.map((cell) => (words ? escaped(cell) : cell)).join(' | ')} |`
}

// What a council or an officer typed is text, whatever signs are in it, and stays on its line.
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&').replace(/^(\s*)(\d+)([.)])/, '$1$2\\$3').replace(/^(\s*)([-+=])/, '$1\\$2').replace(/\s*[\r\n]+\s*/g, ' ')
}
