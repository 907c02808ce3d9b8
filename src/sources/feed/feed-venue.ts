import type { ItemKind, SourceItem, VenueKind } from '../source-item.js'

/** What the caller knows better than the feed. */
export interface VenueOptions {
  /** What kind of place the feed speaks for. Default: guessed from its generator and title, else `other`. */
  readonly venueKind?: VenueKind | undefined
  /** What kind of thing its items are. Default: by the kind of venue. */
  readonly itemKind?: ItemKind | undefined
}

/** What a feed says of itself. */
export interface FeedIdentity {
  readonly title: string | undefined
  readonly siteUrl: string | undefined
  readonly feedUrl: string | undefined
  readonly id: string | undefined
  readonly generator?: string | undefined
}

const BLOG = /wordpress|blogger|blogspot|typepad|movable ?type|ghost|jekyll|hugo|tumblr|medium|substack|squarespace|livejournal|drupal|joomla|wix/i
const FORUM = /discourse|phpbb|vbulletin|xenforo|mybb|simple machines|invision|vanilla|lemmy|reddit/i
const COMMENTS = /^(?:comments (?:on|for|to)\b|sylwadau ar\b)/i

/**
 * The venue of a feed's items. The site is the place, not the feed: two feeds of one site (by tag, by author) share it.
 * Where the feed names no site, its own address stands for it.
 */
export function feedVenue(feed: FeedIdentity, options: VenueOptions): SourceItem['venue'] {
  const url = feed.siteUrl ?? feed.feedUrl
  const nativeId = feed.siteUrl ?? feed.id ?? feed.feedUrl ?? feed.title ?? 'feed'
  const host = url !== undefined && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : undefined
  return { nativeId, name: feed.title ?? host ?? nativeId, kind: options.venueKind ?? guess(feed), ...(url !== undefined && { url }) }
}

function guess(feed: FeedIdentity): VenueKind {
  if (COMMENTS.test(feed.title ?? '')) return 'comments'
  const host = feed.siteUrl !== undefined && URL.canParse(feed.siteUrl) ? new URL(feed.siteUrl).hostname : ''
  const hints = `${feed.generator ?? ''} ${host}`
  if (FORUM.test(hints)) return 'forum'
  return BLOG.test(hints) ? 'blog' : 'other'
}

/** What the items of a venue are, where the caller does not say. */
export function itemKindOf(venue: SourceItem['venue'], options: VenueOptions): ItemKind {
  if (options.itemKind !== undefined) return options.itemKind
  switch (venue.kind) {
    case 'forum':
    case 'group':
    case 'hashtag':
      return 'post'
    case 'comments':
      return 'comment'
    case 'report-site':
      return 'report'
    case 'consultation':
      return 'response'
    default:
      return 'article'
  }
}
