// Two lists, because a word such as "Threads", "Signal" or "Slack" is a tool only when it is written as a name, while
// "facebook" is one however it is written. Words that are mostly something else to a council (teams, meetup, platform,
// network, wall) are left out: refusing an honest problem is worse than missing a disguised one.
const anyCase = [
  'facebook', 'twitter', 'instagram', 'whatsapp', 'friendfeed', 'youtube', 'tiktok', 'tik tok', 'snapchat', 'linkedin', 'pinterest', 'tumblr', 'reddit',
  'mastodon', 'bluesky', 'nextdoor', 'telegram group', 'discourse forum', 'fixmystreet', 'fix my street', 'sharepoint', 'microsoft teams', 'ms teams',
  'yammer', 'hootsuite', 'mailchimp', 'wordpress', 'drupal', 'chatgpt', 'chatbot', 'chat bot', 'blockchain', 'myspace', 'second life', 'flickr',
  'commonplace map', 'citizen space', 'engagement hq', 'bang the table', 'decidim', 'consul democracy', 'pol.is', 'polis software', 'web 2.0',
  'social media', 'social network', 'social networks', 'social networking', 'hashtag', 'mobile app', 'smartphone app', 'an app', 'our app', 'the app', 'new app', 'apps',
  'website', 'web site', 'web page', 'webpage', 'web portal', 'online portal', 'customer portal', 'resident portal', 'self-service portal', 'intranet', 'crm', 'dashboard',
  'online platform', 'digital platform', 'engagement platform', 'software', 'online forum', 'discussion forum', 'podcast', 'rss feed',
]
const asName = ['Threads', 'Signal group', 'Slack', 'Zoom', 'Discord', 'Teams channel', 'Telegram', 'Skype', 'Alexa', 'Google Alerts', 'Google Maps', 'X', 'AI']

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+')
const bounded = (words: readonly string[], flags: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}_])(?:${[...words].sort((a, b) => b.length - a.length).map(escaped).join('|')})(?![\\p{L}\\p{N}_])`, flags)

/**
 * The tools and platforms a text names, in order of appearance, as written.
 *
 * @example
 * ```ts
 * toolsNamedIn('We need a Facebook page') // ['Facebook']
 * toolsNamedIn('Bins in Harbour ward are missed twice a month') // []
 * ```
 */
export function toolsNamedIn(text: string): string[] {
  const found = new Map<number, string>()
  for (const pattern of [bounded(anyCase, 'giu'), bounded(asName, 'gu')]) {
    for (const match of text.matchAll(pattern)) if (!found.has(match.index)) found.set(match.index, match[0])
  }
  return [...new Set([...found].sort((a, b) => a[0] - b[0]).map(([, word]) => word))]
}
