import { isRecord, textOf } from '../wire/values.js'
import { isDid } from './at-uri.js'

/** A post's words with what its facets say of them. */
export interface RichText {
  /** Mentions are `<a class="mention">` around an account's name; everything else is words and `<br>`. */
  readonly html: string
  /** DIDs of the accounts mentioned, each once. */
  readonly mentioned: readonly string[]
  /** Where links lead, whatever is shown of them. */
  readonly links: readonly string[]
  /** Without `#`. */
  readonly tags: readonly string[]
}

interface Span {
  readonly start: number
  readonly end: number
  readonly did: string
}

/**
 * Reads rich text. The handle somebody is mentioned by gives way to `nameOf` their DID, so that it goes no further.
 *
 * Facets count bytes of UTF-8, not characters. One that points outside the text, into the middle of a character or over
 * another one marks nothing; what it says is kept.
 */
export function readRichText(text: string, facets: unknown, nameOf: (did: string) => string): RichText {
  const mentioned = new Set<string>()
  const links = new Set<string>()
  const tags = new Set<string>()
  const spans: Span[] = []
  for (const facet of Array.isArray(facets) ? facets as readonly unknown[] : []) {
    if (!isRecord(facet) || !Array.isArray(facet['features'])) continue
    for (const feature of facet['features'] as readonly unknown[]) {
      if (!isRecord(feature)) continue
      const { did } = feature
      const uri = textOf(feature['uri'])
      const tag = textOf(feature['tag'])
      if (uri !== undefined && /^https?:\/\//i.test(uri)) links.add(uri)
      if (tag !== undefined) tags.add(tag.replace(/^[#＃]+/, ''))
      if (!isDid(did)) continue
      mentioned.add(did)
      const range = rangeOf(facet['index'])
      if (range !== undefined) spans.push({ ...range, did })
    }
  }
  tags.delete('')
  return { html: spans.length === 0 ? escapeHtml(text) : markMentions(text, spans, nameOf), mentioned: [...mentioned], links: [...links], tags: [...tags] }
}

function rangeOf(index: unknown): { readonly start: number; readonly end: number } | undefined {
  if (!isRecord(index)) return undefined
  const { byteStart: start, byteEnd: end } = index
  return Number.isSafeInteger(start) && Number.isSafeInteger(end) ? { start: start as number, end: end as number } : undefined
}

function markMentions(text: string, spans: readonly Span[], nameOf: (did: string) => string): string {
  const bytes = Buffer.from(text, 'utf8')
  const isBoundary = (at: number): boolean => at === bytes.length || ((bytes[at] ?? 0) & 0xc0) !== 0x80
  let html = ''
  let done = 0
  for (const { start, end, did } of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < done || end <= start || end > bytes.length || !isBoundary(start) || !isBoundary(end)) continue
    html += `${escapeHtml(bytes.toString('utf8', done, start))}<a class="mention">@${escapeHtml(nameOf(did))}</a>`
    done = end
  }
  return html + escapeHtml(bytes.toString('utf8', done))
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Plain words as HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character).replace(/\r\n?|\n/g, '<br>')
}
