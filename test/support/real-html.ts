import { parseFeed } from 'civic-cafe/sources'
import { dataPath, readNdjsonGz, untarXz } from './data.js'

/** A recorded piece of HTML somebody wrote, and where it was recorded. */
export interface RealHtml {
  readonly from: 'feeds' | 'forum posts' | 'reports' | 'social posts'
  readonly html: string
}

/** Some 12,000 bodies of feed items, forum posts (every eighth), reports (every twentieth) and posts of Mastodon and Reddit, each once. */
export async function realHtml(): Promise<RealHtml[]> {
  const pieces: RealHtml[] = []
  for (const archive of ['rss-parser', 'gofeed', 'feedjira']) {
    for (const { name, bytes } of untarXz(dataPath('feeds', `${archive}.tar.xz`))) {
      if (!/\.(?:xml|rss|atom|rdf)$/.test(name)) continue
      const items = await parseFeed(bytes).then((feed) => feed.items, () => [])
      pieces.push(...items.flatMap(({ html }): RealHtml[] => html === undefined ? [] : [{ from: 'feeds', html }]))
    }
  }
  const every = (lines: readonly unknown[], nth: number): unknown[] => lines.filter((_, i) => i % nth === 0)
  pieces.push(...every(readNdjsonGz(dataPath('forum-discourse', 'posts.ndjson.gz')), 8).map((post): RealHtml => ({ from: 'forum posts', html: (post as { readonly cooked: string }).cooked })))
  pieces.push(...every(readNdjsonGz(dataPath('fixmystreet-rss', 'reports.ndjson.gz')), 20).map((report): RealHtml => ({ from: 'reports', html: (report as { readonly item: { readonly description: string } }).item.description })))
  for (const path of [['mastodon', 'rtoot.ndjson.gz'], ['reddit', 'praw.ndjson.gz']]) {
    pieces.push(...readNdjsonGz(dataPath('api', ...path)).flatMap((exchange) => [...bodiesIn(exchange)]).map((html): RealHtml => ({ from: 'social posts', html })))
  }
  return [...new Map(pieces.filter(({ html }) => /<[a-z]/i.test(html)).map((piece) => [piece.html, piece])).values()]
}

/** The HTML of posts and comments anywhere in what was recorded. */
function* bodiesIn(value: unknown, key = ''): Generator<string> {
  if (typeof value === 'string') {
    if (/^(?:content|body_html|selftext_html|description_html)$/.test(key) && value.startsWith('<')) yield value
    else if (/^\s*[[{]/.test(value)) yield* bodiesIn(parsed(value))
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) yield* bodiesIn(inner, name)
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
