import type { Language } from '../../core/language.js'

/** A piece of a section. */
export type DocumentEntry =
  | { readonly kind: 'text'; readonly words: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly caption: string; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }
  /** Something only the council knows: marked wherever the document is shown. */
  | { readonly kind: 'to-write'; readonly field: string; readonly ask: string }

/** A part of a document. */
export interface DocumentSection {
  readonly id: string
  readonly heading: string
  readonly entries: readonly DocumentEntry[]
}

/** A document the council must finish, sign and answer for. JSON-safe; nothing in it is legal advice, and it says so. */
export interface CouncilDocument {
  readonly version: 'transparency-notice/1' | 'dpia-starter/1'
  readonly language: Language
  readonly title: string
  readonly council: string
  /** That this is a draft and no legal advice. */
  readonly caution: string
  readonly sections: readonly DocumentSection[]
  /** What the council must still write, in the order of the document. Empty before it may be published. */
  readonly missing: readonly { readonly section: string; readonly field: string; readonly ask: string }[]
}

/** What is still to be written in some sections. @internal */
export function missingIn(sections: readonly DocumentSection[]): CouncilDocument['missing'] {
  return sections.flatMap(({ id, entries }) => entries.flatMap((entry) => (entry.kind === 'to-write' ? [{ section: id, field: entry.field, ask: entry.ask }] : [])))
}

/** @internal */
export function text(words: string): DocumentEntry {
  return { kind: 'text', words }
}

/** @internal */
export function items(all: readonly string[]): DocumentEntry {
  return { kind: 'list', items: all }
}

/** What was given, or a mark that it must be written. @internal */
export function givenOr(field: string, given: string | undefined, ask: string): DocumentEntry {
  return given === undefined || given.trim() === '' ? { kind: 'to-write', field, ask } : text(given)
}
