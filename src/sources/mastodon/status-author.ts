import { asksNotToBeIndexed } from '../no-index.js'
import type { SourceItem } from '../source-item.js'
import { isRecord, textOf } from '../wire/values.js'

/**
 * The author of a status. `noindex`, `indexable: false` and a profile that says `#nobot` or the like are wishes to be left
 * out; a declared account has none, for it speaks for the council.
 */
export function statusAuthor(account: unknown, isDeclared: (handle: string) => boolean): SourceItem['author'] {
  if (!isRecord(account)) return undefined
  const handle = textOf(account['acct']) ?? textOf(account['username'])
  if (handle === undefined) return undefined
  const displayName = withoutEmoji(textOf(account['display_name']), account['emojis'])
  // `ann_wren@social.example` goes by `ann_wren` on her blog and in what she signs.
  const [alone = ''] = handle.split('@')
  const optedOut = !isDeclared(handle) && (account['noindex'] === true || account['indexable'] === false || asksNotToBeIndexed(account['note']))
  return {
    handle,
    ...(displayName !== undefined && displayName !== handle && { displayName }),
    ...(alone !== handle && alone.length >= 4 && { alsoKnownAs: [alone] }),
    ...(optedOut && { optedOut }),
    ...(account['bot'] === true && { bot: true }),
  }
}

// `:verified:` beside a name is a picture: nobody signs with it.
function withoutEmoji(name: string | undefined, emojis: unknown): string | undefined {
  if (name === undefined || !Array.isArray(emojis)) return name
  const codes = (emojis as readonly unknown[]).flatMap((emoji) => (isRecord(emoji) ? textOf(emoji['shortcode']) ?? [] : []))
  return textOf(codes.reduce((rest, code) => rest.replaceAll(`:${code}:`, ' '), name).replace(/\s+/g, ' '))
}
