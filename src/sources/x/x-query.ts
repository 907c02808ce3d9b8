import type { DeclaredAccount } from '../../council/council.js'
import { handleOn } from '../declared-account.js'
import { refusePersonTargeted } from '../person-targeted.js'
import { SourceError } from '../source-error.js'

const longest = 512
const profileAddress = /(?:twitter|x)\.com\/@?([a-z0-9_]{1,15})(?![\w/])/gi

/**
 * The query as it is sent.
 * @throws SourceError `bad-configuration` where it is empty or too long, `person-targeted` where it follows somebody.
 */
export function xQuery(written: string, accounts: readonly DeclaredAccount[], reposts: boolean): string {
  const words = written.trim()
  const query = reposts || /(?<![\w])-?is:(?:retweet|nullcast)\b/i.test(words) ? words : `${/\sOR\s/.test(words) ? `(${words})` : words} -is:retweet`
  if (words === '' || query.length > longest) throw new SourceError('bad-configuration', `A query has between one and ${longest} characters.`)
  const declared = accounts.map(declaredName)
  refusePersonTargeted(words, declared)
  const own = new Set(declared.map((name) => name.toLowerCase()))
  for (const [, name = ''] of words.matchAll(profileAddress)) {
    if (!own.has(name.toLowerCase())) throw new SourceError('person-targeted', 'The query looks for somebody’s profile. Listen to a subject, a place or a declared account instead.')
  }
  return query
}

function declaredName(account: DeclaredAccount): string {
  return handleOn(/^twitter\b/i.test(account.platform.trim()) ? 'twitter' : 'x', account)
}
