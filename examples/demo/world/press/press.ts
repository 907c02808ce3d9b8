import { inWeek, worldWeeks, dayMs } from '../calendar.js'
import { worldHosts, linkedSites } from '../hosts.js'
import { dice } from '../random.js'
import { wards } from '../places.js'
import type { Resident } from '../residents.js'
import { slugOf } from '../talk/slug.js'
import { blogArticles, newsLines, type BlogArticle } from './articles.js'

/** A post of the blog. */
export interface BlogPost extends Omit<BlogArticle, 'week'> {
  readonly id: number
  readonly at: number
  readonly slug: string
  readonly url: string
  readonly author: Resident
  /** Comments it has at an instant. */
  readonly commentsAt: (at: number) => number
  /** Its date is one no calendar has. */
  readonly badDate: boolean
}

/** An entry of the alert: a page somebody published about Marshwick. */
export interface AlertEntry {
  readonly id: string
  readonly at: number
  readonly title: string
  readonly snippet: string
  /** The page, before Google wraps it. */
  readonly url: string
}

/** Two posts whose date nobody can read, by title. */
const badDates: ReadonlySet<string> = new Set(['Larkmead lights: the reply', 'Lights, lanterns and a swan'])

/** Everything the blog published, oldest first. Its author is a resident whose name is on every post. */
export function writeBlog(people: readonly Resident[], seed: number): BlogPost[] {
  const d = dice(seed, 'blog')
  const author = d.pick(people.filter(({ community }) => community === 'passing-through'))
  let id = 1840
  return blogArticles.map((article, i) => {
    const inItsWeek = blogArticles.filter(({ week }, j) => week === article.week && j < i).length
    const at = Math.round(inWeek(article.week, 26 + inItsWeek * 70 + d.next() * 20) / 1000) * 1000
    const slug = article.title.startsWith('Tannery Lane: a timeline') ? 'tannery-lane-timeline' : slugOf(article.title)
    const comments = d.between(0, 14)
    return {
      ...article,
      id: (id += d.between(3, 11)),
      at,
      slug,
      url: `https://${worldHosts.blog}/${slug}/`,
      author,
      commentsAt: (now) => Math.min(comments, Math.floor(Math.max(0, now - at) / dayMs) * 2),
      badDate: badDates.has(article.title),
    }
  })
}

/** Everything the alert found: six pages a week, and the blog's own posts among them. */
export function writeAlerts(blog: readonly BlogPost[], seed: number): AlertEntry[] {
  const d = dice(seed, 'alerts')
  const told = new Map<string, number>()
  const entries: Omit<AlertEntry, 'id'>[] = []
  for (let week = 1; week <= worldWeeks; week++) {
    for (let i = 0; i < d.between(4, 6); i++) {
      const inSeason = newsLines.filter(({ weeks }) => weeks === undefined || (week >= weeks[0] && week <= weeks[1]))
      const least = Math.min(...inSeason.map(({ title }) => told.get(title) ?? 0))
      const line = d.pick(inSeason.filter(({ title }) => (told.get(title) ?? 0) === least))
      for (const { title } of newsLines) if ((told.get(title) ?? 0) < least) told.set(title, least)
      told.set(line.title, least + 1)
      const fill = { ward: d.pick(wards).name, n: String(d.between(2, 9)) }
      const of = (text: string): string => text.replaceAll('{ward}', fill.ward).replaceAll('{n}', fill.n).replaceAll('{M}', '<b>Marshwick</b>')
      const at = Math.round(inWeek(week, 2 + d.next() * 160) / 1000) * 1000
      const [title, site] = [of(line.title), d.pick([linkedSites.gazette, linkedSites.gazette, linkedSites.radio])]
      entries.push({ at, title: `${title} - ${site === linkedSites.radio ? 'Channel Radio' : 'Marshwick Gazette'}`, snippet: of(line.snippet), url: `${site}/news/${new Date(at).toISOString().slice(0, 10).replaceAll('-', '/')}/${slugOf(title.replace(/<\/?b>/g, ''))}?utm_source=rss&utm_medium=feed` })
    }
  }
  for (const post of blog.filter((_, i) => i % 2 === 0)) {
    entries.push({ at: post.at + 3 * 3_600_000, title: `${post.title} - <b>Marshwick</b> Matters`, snippet: post.paragraphs.join(' ').slice(0, 140), url: post.url })
  }
  entries.sort((a, b) => a.at - b.at)
  return entries.map((entry, i) => ({ ...entry, id: `tag:google.com,2013:googlealerts/feed:${(9_000_000_000_000_000_000n + BigInt(i) * 7_919_000_000_003n + BigInt(seed)).toString()}` }))
}
