import { handleOn } from './declared-account.js'
import type { GraphCheckpoint } from './graph/graph-checkpoint.js'
import type { GraphOptions } from './graph/graph-options.js'
import { graphSource } from './graph/graph-source.js'
import { parseInstagramComment, parseInstagramMedia } from './instagram/parse-instagram.js'
import { SourceError } from './source-error.js'
import type { Source } from './source.js'
import { instantOf } from './wire/instant.js'
import { idOf, isRecord, numberOf } from './wire/values.js'

/** Options of {@link instagramComments}. */
export interface InstagramCommentsOptions extends GraphOptions {
  /** The number of the professional account, as the Graph API gives it for the Page it belongs to. */
  readonly userId: string
}

/**
 * What is said under the pictures and films of the council's own Instagram account: captions, comments and replies.
 *
 * Comments of a post are read whole when their number changes, with the replies that do not come along. Pictures without a
 * caption are `bad-item` faults, hidden comments `closed` ones. Throttling is as with {@link facebookPage}.
 *
 * @throws SourceError `bad-configuration` and `person-targeted` when made; `bad-checkpoint`, `throttled`, `unauthorised`,
 * `gone`, `not-a-feed` and whatever the HTTP client throws while reading.
 *
 * @example
 * ```ts
 * const pictures = instagramComments({ account: { platform: 'instagram', handle: 'marshwickcouncil', name: 'Marshwick Council', of: 'council' }, userId: '17840000000000001', token })
 * ```
 */
export function instagramComments(options: InstagramCommentsOptions): Source<GraphCheckpoint> {
  const { account, userId } = options
  const handle = handleOn('instagram', account)
  if (!/^\d{3,25}$/.test(userId)) throw new SourceError('bad-configuration', 'An account’s id is a number.')
  const context = { venue: { nativeId: `account/${userId}`, name: account.name, kind: 'page' as const, url: `https://www.instagram.com/${encodeURIComponent(handle)}/` }, handle }
  const fields = 'id,text,timestamp,username,like_count,hidden'
  return graphSource(`instagram:https://www.instagram.com/${userId}`, `account ${userId}`, {
    postsEdge: `${userId}/media`,
    postFields: 'id,caption,permalink,timestamp,username,like_count,comments_count',
    parsePost: (raw, index) => parseInstagramMedia(raw, context, index),
    standing: (raw) => {
      const id = isRecord(raw) ? idOf(raw['id']) : undefined
      if (!isRecord(raw) || id === undefined) return undefined
      const comments = numberOf(raw['comments_count'])
      return { id, publishedAt: instantOf(raw['timestamp']), state: comments, comments }
    },
    commentParameters: { fields: `${fields},replies.limit(50){${fields}}` },
    parseComment: (raw, media, index) => parseInstagramComment(raw, context, media, index),
    replyParameters: { fields },
  }, options)
}
