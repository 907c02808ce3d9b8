import { logWords } from '../words/log-words.js'
import type { DecisionLog } from './decision-log.js'

/**
 * A decision log as CSV text (RFC 4180; UTF-8, lines end in CRLF), with a heading in the log's language. What a spreadsheet would take
 * for a formula begins with an apostrophe, so that nothing an officer typed is ever run.
 */
export function decisionLogCsv({ language, decisions }: DecisionLog): string {
  const { reference, at, decidedBy, community, problem, kind, words, withheld } = logWords[language].columns
  const rows = decisions.map((each) => [each.reference, each.at, each.decidedBy, each.communityId ?? '', each.problemId ?? '', each.type, each.words, each.withheld ?? ''])
  return [[reference, at, decidedBy, community, problem, kind, words, withheld], ...rows].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')
}

function cell(text: string): string {
  const safe = /^[\s]*[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
