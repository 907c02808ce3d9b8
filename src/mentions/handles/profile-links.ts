import { parseUrl } from '../urls/parse-url.js'

/** A link to somebody's profile, or to something under it. @internal */
export interface ProfileLink {
  readonly handle: string
  readonly host: string
  /** Only the profile itself; otherwise a post or page that hangs under it. */
  readonly whole: boolean
}

// Sites where the first segment of a path is an account, and the first segments there that are not.
const accountSites = /^(?:www\.|mobile\.|m\.|old\.|web\.)?(?:twitter|x|github|gitlab|instagram|threads|facebook|tiktok|nextdoor|soundcloud|patreon|linktr|pinterest|flickr|twitch|ko-fi|buymeacoffee|medium|t)\.(?:com|net|me|ee|tv|co\.uk)$/
const notAccounts = new Set(['i', 'search', 'hashtag', 'explore', 'home', 'share', 'sharer', 'sharer.php', 'intent', 'groups', 'group', 'events', 'event', 'pages', 'watch', 'marketplace', 'photo', 'photo.php', 'photos', 'story.php', 'permalink.php', 'posts', 'reel', 'reels', 'p', 'tv', 'stories', 'topics', 'tags', 'tag', 'features', 'about', 'login', 'settings', 'notifications', 'orgs', 'marketplace', 'sponsors', 'collections', 'trending', 'apps', 'dialog', 'plugins', 'help', 'legal', 'privacy', 'joinchat', 'agency-detail', 'c', 'news_feed', 'hc', 'policies', 'ads', 'business', 'l.php', 'video', 'videos', 'discover'])
const accountPath = /^\/(?:u|user|users|profile|profiles|member|members|people|author|authors|in|c\/user|web\/@?|channel\/@?)\/@?([^/]+)(\/.*)?$/i
// A look that spares most addresses the parsing: a path of the kinds below, or a site of the kinds above, whose name begins
// with its first letter (fixmystreet.com is not t.com) or behind a character written as a number.
const mayBeProfile = /\/@|\/(?:u|users?|profiles?|members?|people|authors?|in|web|channel)\/|bsky\.social|(?:(?<![a-z\d-])|(?<=%[\da-f]{2}))(?:twitter|x|github|gitlab|instagram|threads|facebook|tiktok|nextdoor|soundcloud|patreon|linktr|pinterest|flickr|twitch|ko-fi|buymeacoffee|medium|t)\.(?:com|net|me|ee|tv|co)/i
const atPath = /^\/@([^/]+)(\/.*)?$/

/** Whose profile a link leads to or under, if it is one. Works on any Discourse, Mastodon, Lemmy or WordPress, and the large sites. @internal */
export function profileLink(url: string): ProfileLink | undefined {
  const parsed = mayBeProfile.test(url) ? parseUrl(url) : undefined
  if (parsed === undefined) return undefined
  const { hostname, pathname, searchParams } = parsed
  if (/(?:^|\.)facebook\.com$/.test(hostname) && pathname === '/profile.php') {
    const id = searchParams.get('id')
    return id === null ? undefined : { handle: id, host: hostname, whole: true }
  }
  // Where every account has a host of its own.
  if (/^[a-z0-9-]+\.bsky\.social$/.test(hostname)) return { handle: hostname, host: hostname, whole: pathname === '/' }
  const matched = atPath.exec(pathname) ?? accountPath.exec(pathname) ?? (accountSites.test(hostname) ? /^\/([^/]+)(\/.*)?$/.exec(pathname) : null)
  const handle = matched?.[1]
  // A map's `/@51.46,0.01,17z` is a place.
  if (handle === undefined || notAccounts.has(handle.toLowerCase()) || /^-?\d+\.\d+,/.test(handle)) return undefined
  const rest = (matched?.[2] ?? '').replace(/\/+$/, '')
  return { handle: decoded(handle), host: hostname, whole: rest === '' || /^\/(?:summary|activity|about|posts|replies|media|with_replies|likes|followers|following|overview|comments|submitted)(?:\/|$)/.test(rest) }
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
