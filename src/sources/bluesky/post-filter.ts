import { isRecord, textOf } from '../wire/values.js'
import type { WireRecord } from '../wire/values.js'
import { atUriOf } from './at-uri.js'
import type { AccountsByDid } from './declared-accounts.js'
import { readEmbeds } from './embeds.js'
import { readRichText } from './rich-text.js'

/** What to keep of everything that is said. */
export interface PostSelection {
  readonly words: readonly string[]
  readonly hashtags: readonly string[]
  readonly languages: readonly string[]
}

/**
 * Tells whether a post is of interest: it has one of the words or hashtags and, as far as it states any, one of the
 * languages; or it is by, to or about a declared account.
 */
export function postFilter({ words, hashtags, languages }: PostSelection): (record: WireRecord, did: string, accounts: AccountsByDid) => boolean {
  const tags = new Set(hashtags.map((tag) => fold(tag.replace(/^[#＃]+/, ''))))
  const sources = [...words.map((word) => standingAlone(escape(fold(word)).replace(/\s+/g, '\\s+'))), ...[...tags].map((tag) => `[#＃]${escape(tag)}(?![\\p{L}\\p{N}_])`)]
  const pattern = sources.length === 0 ? undefined : new RegExp(sources.join('|'), 'u')
  const spoken = new Set(languages.map(baseLanguage))

  return (record, did, accounts) => {
    if (accounts.has(did)) return true
    const text = textOf(record['text']) ?? ''
    const { facets, embed, langs, reply } = record
    const rich = facets === undefined ? undefined : readRichText('', facets, (each) => each)
    const embeds = embed === undefined ? undefined : readEmbeds(embed)
    if (accounts.size > 0) {
      const replied = isRecord(reply) ? [reply['root'], reply['parent']].map((ref) => isRecord(ref) ? atUriOf(ref['uri'])?.did : undefined) : []
      if ([...replied, ...rich?.mentioned ?? [], embeds?.quoted?.did].some((each) => each !== undefined && accounts.has(each))) return true
    }
    if (spoken.size > 0 && Array.isArray(langs) && langs.length > 0 && !(langs as readonly unknown[]).some((each) => typeof each === 'string' && spoken.has(baseLanguage(each)))) return false
    if ((rich?.tags ?? []).some((tag) => tags.has(fold(tag)))) return true
    if (pattern === undefined) return false
    return pattern.test(fold([text, ...embeds?.alts ?? [], embeds?.cardTitle ?? ''].join('\n')))
  }
}

function fold(text: string): string {
  return text.normalize('NFC').trim().toLowerCase()
}

function baseLanguage(language: string): string {
  return language.trim().toLowerCase().split('-', 1)[0] ?? ''
}

function standingAlone(source: string): string {
  return `(?<![\\p{L}\\p{N}_])${source}(?![\\p{L}\\p{N}_])`
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}
