import { isRecord, textOf } from '../wire/values.js'
import type { WireRecord } from '../wire/values.js'

/** The words of a post with whole addresses, and the addresses. */
export interface PostText {
  readonly text: string | undefined
  readonly links: readonly string[]
  readonly tags: readonly string[]
  /** Accounts it names. */
  readonly mentioned: readonly string[]
}

/**
 * The words as they were written: X escapes `&`, `<` and `>`, shortens every address, and adds one for each picture, which
 * says nothing and is taken out. A long post has its words, and their entities, in `note_tweet`.
 */
export function postText(post: WireRecord): PostText {
  const note = isRecord(post['note_tweet']) ? post['note_tweet'] : undefined
  const from = note !== undefined && textOf(note['text']) !== undefined ? note : post
  const entities = [from['entities'], post['entities']].find(isRecord) ?? {}
  let text = textOf(from['text'])
  const links = new Set<string>()
  for (const entry of listOf(entities['urls'])) {
    const short = textOf(entry['url'])
    const whole = textOf(entry['unwound_url']) ?? textOf(entry['expanded_url'])
    if (short === undefined || whole === undefined || !URL.canParse(whole) || !/^https?:$/.test(new URL(whole).protocol)) continue
    const isPicture = textOf(entry['media_key']) !== undefined || /^https?:\/\/(?:twitter|x)\.com\/[^/]+\/status\/\d+\/(?:photo|video)\//.test(whole)
    text = text?.replaceAll(short, isPicture ? '' : whole)
    if (!isPicture) links.add(whole)
  }
  return {
    text: textOf(text?.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')),
    links: [...links],
    tags: listOf(entities['hashtags']).flatMap((entry) => textOf(entry['tag']) ?? []),
    mentioned: listOf(entities['mentions']).flatMap((entry) => textOf(entry['username']) ?? []),
  }
}

function listOf(list: unknown): WireRecord[] {
  return Array.isArray(list) ? list.filter(isRecord) : []
}
