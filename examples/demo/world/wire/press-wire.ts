import { utcRfc822 } from '../calendar.js'
import { worldEndpoints, worldHosts } from '../hosts.js'
import type { AlertEntry, BlogPost } from '../press/press.js'
import { escaped } from './markup.js'

/** The blog's RSS as WordPress writes it, with a bare ampersand in its title and now and then a date no calendar has. */
export function blogRss(posts: readonly BlogPost[], now: number): string {
  const items = posts.filter(({ at }) => at <= now).sort((a, b) => b.at - a.at).slice(0, 10).map((post) => `<item>
<title>${escaped(post.title)}</title><link>${post.url}</link><comments>${post.url}#comments</comments><dc:creator><![CDATA[${post.author.name}]]></dc:creator>
<pubDate>${post.badDate ? 'Thu, 32 Octember 2025 25:61:00 +0000' : utcRfc822(post.at)}</pubDate><category><![CDATA[Marshwick]]></category><guid isPermaLink="false">https://${worldHosts.blog}/?p=${post.id}</guid>
<description><![CDATA[${escaped(post.paragraphs[0] ?? '')} [&hellip;]]]></description><content:encoded><![CDATA[${post.paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join('\n')}]]></content:encoded>
<slash:comments>${post.commentsAt(now)}</slash:comments></item>`)
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/"><channel><title>Marshwick Matters: news & views</title><link>https://${worldHosts.blog}</link><description>One resident, one notebook</description><language>en-GB</language>${items.join('\n')}</channel></rss>`
}

/** A Google Alerts feed: Atom, twenty entries, links wrapped, the search words in bold, nobody for an author. */
export function alertsAtom(entries: readonly AlertEntry[], now: number): string {
  const items = entries.filter(({ at }) => at <= now).sort((a, b) => b.at - a.at).slice(0, 20).map((entry) => {
    const link = `https://www.google.com/url?rct=j&sa=t&url=${encodeURIComponent(entry.url)}&ct=ga&cd=CAIyGmQ&usg=AOvVaw`
    return `<entry><id>${entry.id}</id><title type="html">${escaped(entry.title)}</title><link href="${escaped(link)}"></link><published>${new Date(entry.at).toISOString().slice(0, 19)}Z</published><updated>${new Date(entry.at).toISOString().slice(0, 19)}Z</updated><content type="html">${escaped(entry.snippet)}</content><author><name></name></author></entry>`
  })
  return `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><id>tag:google.com,2005:reader/user/10293847561029384756/state/com.google/alerts/5647382910564738291</id><title>Google Alert - Marshwick</title><link href="${worldEndpoints.alerts}" rel="self"></link><updated>${new Date(now).toISOString().slice(0, 19)}Z</updated>${items.join('')}</feed>`
}
