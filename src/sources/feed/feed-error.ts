import { CivicCafeError } from '../../core/civic-cafe-error.js'

/**
 * Why a document is no feed at all.
 *
 * | code | meaning |
 * |---|---|
 * | `empty` | nothing, or nothing but white space |
 * | `html-page` | a web page: an error page with status 200, a login, a consent wall |
 * | `not-a-feed` | something else: XML or JSON of another kind, plain text, noise |
 * | `too-large` | longer than the cap |
 */
export type FeedErrorCode = 'empty' | 'html-page' | 'not-a-feed' | 'too-large'

/** Nothing here is a feed. Where anything of a feed can be read, `parseFeed` returns it with faults instead. */
export class FeedError extends CivicCafeError<FeedErrorCode> {
  override readonly name = 'FeedError'
}
