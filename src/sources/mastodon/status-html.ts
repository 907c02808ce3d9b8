import { isRecord, textOf } from '../wire/values.js'
import type { WireRecord } from '../wire/values.js'

// What Mastodon writes for servers that know no quotes: "RE:" and the address of what is quoted.
const quoteFallback = '<p class="quote-inline">'

/**
 * What a status says, as HTML: its words, and the answers its poll offers. Where there are no words, what its pictures
 * show, as the author describes them.
 */
export function statusHtml(status: WireRecord): string | undefined {
  const words = nameInFull(withoutQuote(textOf(status['content']) ?? ''), status['mentions'])
  const options = textsOf(isRecord(status['poll']) ? status['poll']['options'] : undefined, 'title')
  const said = options.length === 0 ? words : `${words}<ul>${options.map((option) => `<li>${escapeHtml(option)}</li>`).join('')}</ul>`
  if (said !== '') return said
  const pictures = Array.isArray(status['media_attachments']) && status['media_attachments'].length > 0
  const described = textsOf(status['media_attachments'], 'description').map((text) => `<p>${escapeHtml(text)}</p>`).join('')
  // Somebody who posts a picture without words has said something all the same.
  return described === '' && pictures ? '<p></p>' : described === '' ? undefined : described
}

function withoutQuote(html: string): string {
  const start = html.indexOf(quoteFallback)
  const end = start < 0 ? -1 : html.indexOf('</p>', start)
  return end < 0 ? html : (html.slice(0, start) + html.slice(end + '</p>'.length)).trim()
}

// A mention links to a profile, which need not be where the account is at home: what the server calls the account is
// written instead, so that one person is one person in the text and among those addressed.
function nameInFull(html: string, mentions: unknown): string {
  const accounts = new Map((Array.isArray(mentions) ? mentions as readonly unknown[] : []).flatMap((mention): [string, string][] => {
    const [url, handle] = isRecord(mention) ? [textOf(mention['url']), textOf(mention['acct'])] : []
    return url === undefined || handle === undefined ? [] : [[escapeHtml(url), handle]]
  }))
  if (accounts.size === 0) return html
  const pieces = html.split('</a>')
  const rest = pieces.pop() ?? ''
  const links = pieces.map((piece) => {
    const start = piece.lastIndexOf('<a ')
    const handle = start < 0 ? undefined : accounts.get(/\bhref="([^"]*)"/.exec(piece.slice(start))?.[1] ?? '')
    return handle === undefined ? `${piece}</a>` : `${piece.slice(0, start)}<span class="mention">@${escapeHtml(handle)}</span>`
  })
  return links.join('') + rest
}

function textsOf(list: unknown, key: string): string[] {
  if (!Array.isArray(list)) return []
  return (list as readonly unknown[]).flatMap((entry) => (isRecord(entry) ? textOf(entry[key]) ?? [] : []))
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
