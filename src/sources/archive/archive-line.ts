import type { SourceErrorCode } from '../source-error.js'
import { parseJson } from '../wire/parse-json.js'
import { isRecord, textOf } from '../wire/values.js'

/** A reading of the source begins. */
interface ReadingLine {
  readonly version: 1
  /** ISO 8601. */
  readonly reading: string
}

/** One request and what came of it. What is sealed is an answer: its headers and its body. */
export interface ExchangeLine {
  readonly version: 1
  /** A keyed name for method and address: an address may be a key, or hold a handle. */
  readonly request: string
  /** When the answer was there, ISO 8601. */
  readonly at: string
  readonly status?: number | undefined
  readonly error?: { readonly code: SourceErrorCode; readonly status?: number | undefined; readonly until?: string | undefined } | undefined
  readonly sealed?: string | undefined
}

export type ArchiveLine = ReadingLine | ExchangeLine

/** What an exchange's seal vouches for beside its content. */
export function aboutOf({ version, request, at, status }: ExchangeLine): string {
  return JSON.stringify([version, request, at, status])
}

/** A line as a recorder wrote it; `undefined` for any other, one that was cut off when its process died for example. */
export function readArchiveLine(text: string | undefined): ArchiveLine | undefined {
  const line = jsonOf(text)
  if (!isRecord(line) || line['version'] !== 1) return undefined
  if (isDate(line['reading'])) return line as unknown as ReadingLine
  const { sealed, error, status } = line
  const isAnswer = typeof sealed === 'string' && typeof status === 'number'
  const isError = isRecord(error) && textOf(error['code']) !== undefined
  return typeof line['request'] === 'string' && isDate(line['at']) && (isAnswer || isError) ? (line as unknown as ExchangeLine) : undefined
}

function isDate(value: unknown): boolean {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value))
}

function jsonOf(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : parseJson(text)
  } catch {
    return undefined
  }
}
