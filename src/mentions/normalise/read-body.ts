import type { SourceItem } from '../../sources/source-item.js'
import type { HandleRedactor } from '../handles/handle-redactor.js'
import { htmlToText, readHtml } from '../html/read-html.js'

/** What an item says, as text. @internal */
export interface Body {
  readonly title: string | undefined
  readonly text: string
  readonly links: readonly string[]
  readonly tags: readonly string[]
}

/** Reads title and body; `undefined` where there is neither. Mentions in markup are replaced while it is read. @internal */
export function readBody(item: SourceItem, handles: HandleRedactor): Body | undefined {
  // Feeds put markup into titles: `<b>` around what was searched for, `&amp;`.
  const title = item.title === undefined || !/[<&]/.test(item.title) ? item.title?.trim() : htmlToText(item.title)
  const given = title === undefined || title === '' ? undefined : title
  if (item.html === undefined) {
    const text = tidy(item.text ?? '')
    return given === undefined && text === '' && (item.links ?? []).length === 0 ? undefined : { title: given, text, links: [], tags: [] }
  }
  // Somebody who answers with a picture has answered: an empty text from markup is kept for who spoke to whom.
  const reading = readHtml(item.html, { mention: handles.mention, quoted: handles.address })
  return { title: given, text: reading.text, links: reading.links, tags: reading.tags }
}

function tidy(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b\u2060\u202a-\u202e\u2066-\u2069\ufeff]/g, '').replace(/[ \t]+\n/g, '\n').replace(/\n{3,}/g, '\n\n').trim()
}
