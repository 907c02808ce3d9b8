import { digest } from '../../core/digest.js'
import { refusePersonTargeted } from '../person-targeted.js'
import { SourceError } from '../source-error.js'
import { foldTag } from './hashtags.js'
import type { MastodonOptions } from './mastodon-options.js'
import { accountHandle } from './status-venue.js'
import type { MastodonTarget } from './status-venue.js'

/** Checked options: what to listen to, how the source's id and query say so, and the addresses that need no look-up. */
export interface MastodonPlan {
  readonly target: MastodonTarget
  /** After the instance in the source's id. Never a handle. */
  readonly selection: string
  readonly query: string | undefined
  /** `undefined` for an account, whose number has to be asked for. */
  readonly addresses: readonly string[] | undefined
}

const tagsAtOnce = 4
const tagPattern = /^(?=.*\p{L})[\p{L}\p{N}\p{M}_·]+$/u

/** @throws SourceError `bad-configuration`, `person-targeted`. */
export function planMastodon({ tags, account, search, token }: MastodonOptions, instance: string): MastodonPlan {
  if ([tags, account, search].filter((given) => given !== undefined).length !== 1) throw bad('Give tags, an account or a search: one of them.')
  if (tags !== undefined) {
    const written = tags.map((tag) => tag.normalize('NFKC').trim().replace(/^#+/, ''))
    const names = written.filter((tag, at) => written.findIndex((other) => foldTag(other) === foldTag(tag)) === at)
    if (names.length === 0 || !names.every((name) => tagPattern.test(name))) throw bad('A tag is one word of letters, digits and underscores, with a letter in it.')
    const groups = Array.from({ length: Math.ceil(names.length / tagsAtOnce) }, (_, at) => names.slice(at * tagsAtOnce, (at + 1) * tagsAtOnce))
    const query = names.map((name) => name.toLowerCase()).sort().join(',')
    return { target: { tags: names }, selection: `tags/${query}`, query: `tags=${query}`, addresses: groups.map(tagAddress) }
  }
  if (account !== undefined) {
    const { host } = new URL(instance)
    if (!['mastodon', `mastodon:${host}`, host].includes(account.platform.trim().toLowerCase()) || accountHandle(account) === '') {
      throw bad('The account was not declared for this server: its platform is another.')
    }
    return { target: { account }, selection: `account/${digest(accountHandle(account).toLowerCase()).slice(0, 12)}`, query: undefined, addresses: undefined }
  }
  const words = (search ?? '').trim()
  if (words === '' || token === undefined) throw bad('A search needs words, and a token: servers search posts for members only.')
  refusePersonTargeted(words)
  const query = new URLSearchParams({ q: words, type: 'statuses' })
  return { target: { search: words }, selection: `search?q=${encodeURIComponent(words)}`, query: words, addresses: [`/api/v2/search?${query.toString()}`] }
}

function tagAddress([first = '', ...others]: readonly string[]): string {
  const query = new URLSearchParams(others.map((tag): [string, string] => ['any[]', tag]))
  return `/api/v1/timelines/tag/${encodeURIComponent(first)}${query.size > 0 ? `?${query.toString()}` : ''}`
}

function bad(message: string): SourceError {
  return new SourceError('bad-configuration', message)
}
