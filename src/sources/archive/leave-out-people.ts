import { parseJson } from '../wire/parse-json.js'
import { isRecord } from '../wire/values.js'

// Likenesses, addresses and numbers of people: what no source of this library reads.
const unread = /avatar|gravatar|profile_?image|profile_?banner|profile_?photo|^e-?mail(?:_?address)?$|^phone(?:_?number)?$|^requestor_name$|^about_?me$/i

/**
 * An answer's body without what it says of people that no source reads: avatars, e-mail addresses, telephone numbers, the
 * name a report was made in, what people say about themselves. Anything but JSON stays as it is.
 */
export function leaveOutPeople(body: Uint8Array): Uint8Array {
  const text = new TextDecoder('utf-8').decode(body)
  if (!/^\s*[[{]/.test(text) || !unreadMember.test(text)) return body
  try {
    return Buffer.from(JSON.stringify(without(parseJson(text))), 'utf8')
  } catch {
    return body
  }
}

const unreadMember = /"[^"]*(?:avatar|gravatar|profile|mail|phone|requestor_name|about_?me)[^"]*"\s*:/i

function without(value: unknown): unknown {
  if (Array.isArray(value)) return (value as readonly unknown[]).map(without)
  if (!isRecord(value)) return value
  return Object.fromEntries(Object.entries(value).filter(([name]) => !unread.test(name)).map(([name, member]) => [name, without(member)]))
}
