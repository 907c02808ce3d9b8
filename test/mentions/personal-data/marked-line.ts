import { redactPersonalData, type Redaction } from 'civic-cafe/mentions'
import { harmlessLines, personalLines } from './lines.js'
import { harmlessReportLines, personalReportLines } from './report-lines.js'

/** A line of the set, as somebody would write it and as it should be kept. */
export interface MarkedLine {
  readonly text: string
  readonly redacted: string
  /** The kind of each piece of personal data in it, in order. */
  readonly kinds: readonly Redaction['kind'][]
}

const marks: Readonly<Record<string, string>> = {
  email: '[email]', phone: '[phone]', 'ni-number': '[NI number]', 'nhs-number': '[NHS number]', card: '[card]', iban: '[IBAN]', 'vehicle-registration': '[vehicle registration]',
}
const marked = /\{([a-z-]+)\|([^}]+)\}/g

/** Reads the braces out of a line. */
export function readMarkedLine(line: string): MarkedLine {
  return {
    text: line.replace(marked, '$2'),
    redacted: line.replace(marked, (_match, kind: string, data: string) => marks[kind] ?? data.slice(0, -3).replace(/[ +-]+$/, '')),
    kinds: [...line.matchAll(marked)].map(([, kind]) => kind as Redaction['kind']),
  }
}

/** How well the whole set is redacted. */
export function measureRedaction(): { readonly recall: number; readonly precision: number; readonly recallOf: ReadonlyMap<string, number>; readonly linesRight: number } {
  const lines = [...personalLines, ...personalReportLines, ...harmlessLines, ...harmlessReportLines].map(readMarkedLine)
  const there = new Map<string, number>()
  const right = new Map<string, number>()
  let taken = 0
  let linesRight = 0
  for (const { text, redacted, kinds } of lines) {
    const result = redactPersonalData(text)
    if (result.text === redacted) linesRight++
    for (const kind of kinds) there.set(kind, (there.get(kind) ?? 0) + 1)
    for (const { kind, count } of result.redactions) {
      taken += count
      right.set(kind, (right.get(kind) ?? 0) + Math.min(count, kinds.filter((one) => one === kind).length))
    }
  }
  const sum = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((a, b) => a + b, 0)
  return {
    recall: sum(right) / sum(there),
    precision: sum(right) / taken,
    recallOf: new Map([...there].map(([kind, count]) => [kind, (right.get(kind) ?? 0) / count])),
    linesRight: linesRight / lines.length,
  }
}
