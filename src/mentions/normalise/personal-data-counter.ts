import { byCodeUnit } from '../../core/compare.js'
import type { Redaction } from '../mention.js'
import { redactPersonalData } from '../personal-data/redact-personal-data.js'

/** Redacts several texts of one item and adds up what was found. @internal */
export interface PersonalDataCounter {
  redact(text: string): string
  /** As `redact`, for what is said with every item and would be counted with every item. */
  redactSilently(text: string): string
  redactions(handles: { readonly handle: number; readonly name: number }): Redaction[]
}

/** @internal */
export function createPersonalDataCounter(): PersonalDataCounter {
  const counts = new Map<Redaction['kind'], number>()
  const add = (kind: Redaction['kind'], count: number): void => { if (count > 0) counts.set(kind, (counts.get(kind) ?? 0) + count) }
  return {
    redact(text) {
      const redacted = redactPersonalData(text)
      for (const { kind, count } of redacted.redactions) add(kind, count)
      return redacted.text
    },
    redactSilently: (text) => redactPersonalData(text).text,
    redactions({ handle, name }) {
      add('handle', handle)
      add('name', name)
      return [...counts].map(([kind, count]) => ({ kind, count })).sort((a, b) => byCodeUnit(a.kind, b.kind))
    },
  }
}
