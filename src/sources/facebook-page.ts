import { handleOn } from './declared-account.js'
import { parseFacebookComment, parseFacebookPost } from './facebook/parse-facebook.js'
import type { GraphCheckpoint } from './graph/graph-checkpoint.js'
import type { GraphOptions } from './graph/graph-options.js'
import { graphSource } from './graph/graph-source.js'
import { SourceError } from './source-error.js'
import type { Source } from './source.js'
import { instantOf } from './wire/instant.js'
import { idOf, isRecord } from './wire/values.js'

/** Options of {@link facebookPage}. */
export interface FacebookPageOptions extends GraphOptions {
  /** The Page's number. */
  readonly pageId: string
}

/**
 * What is said on the council's own Facebook Page: its posts, what others write on it, and every comment and reply.
 *
 * - Posts come newest first, 50 a page. The comments of a post are read whole when the post stands otherwise than it did:
 *   one more comment, an edit, another reaction.
 * - The Page's own words carry the declared account's handle. Names of people who are tagged give way to their numbers,
 *   which the normaliser takes out; hidden and private comments are left out with a `closed` fault.
 * - Meta's throttling (codes 4, 17, 32, 613 and the business limits) is `throttled` with its time; when 95 % of what is
 *   allowed is used, `nextPollAt` says so beforehand.
 *
 * @throws SourceError `bad-configuration` and `person-targeted` when made; `bad-checkpoint`, `throttled`, `unauthorised`,
 * `gone`, `not-a-feed` and whatever the HTTP client throws while reading.
 *
 * @example
 * ```ts
 * const page = facebookPage({ account: { platform: 'facebook', handle: 'MarshwickCouncil', name: 'Marshwick Council', of: 'council' }, pageId: '1000000000001', token })
 * ```
 */
export function facebookPage(options: FacebookPageOptions): Source<GraphCheckpoint> {
  const { account, pageId } = options
  const handle = handleOn('facebook', account)
  if (!/^\d{3,25}$/.test(pageId)) throw new SourceError('bad-configuration', 'A Page’s id is a number.')
  const url = `https://www.facebook.com/${pageId}`
  const context = { venue: { nativeId: `page/${pageId}`, name: account.name, kind: 'page' as const, url: `https://www.facebook.com/${encodeURIComponent(handle)}` }, own: { pageId, handle } }
  return graphSource(`facebook:${url}`, `page ${pageId}`, {
    postsEdge: `${pageId}/feed`,
    postFields: 'id,message,message_tags,created_time,updated_time,permalink_url,from,shares,attachments{unshimmed_url,url},comments.summary(true).filter(stream).limit(0),reactions.summary(true).limit(0)',
    parsePost: (raw, index) => parseFacebookPost(raw, context, index),
    standing: (raw) => {
      const id = isRecord(raw) ? idOf(raw['id']) : undefined
      if (!isRecord(raw) || id === undefined) return undefined
      const comments = parseFacebookPost({ ...raw, message: 'x' }, context).item?.metrics?.['replies']
      return { id, publishedAt: instantOf(raw['created_time']), state: [raw['updated_time'], comments], comments }
    },
    commentParameters: { filter: 'stream', order: 'reverse_chronological', fields: 'id,message,message_tags,created_time,permalink_url,from,parent{id},like_count,comment_count,is_hidden,is_private,attachment{url}' },
    parseComment: (raw, post, index) => {
      const { item, faults } = parseFacebookComment(raw, context, post, index)
      return { items: item === undefined ? [] : [item], faults }
    },
  }, options)
}
