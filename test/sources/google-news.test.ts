import { googleNews, SourceItem } from 'civic-cafe/sources'
import type { Batch, FeedCheckpoint, GoogleNewsOptions } from 'civic-cafe/sources'
import { sourceContract } from 'civic-cafe/testing'
import { describe, expect, it } from 'vitest'
import { answeringHttp, noon } from '../support/answering-http.js'

// Written by hand in the shape Google News has served since 2024; there is no recording. Places and papers are invented.
const article = (id: string, title: string, source: string, url = 'https://www.fenpost.example', date = 'Sun, 01 Mar 2026 07:00:00 GMT'): string =>
  `<item><title>${title} - ${source}</title><link>https://news.google.com/rss/articles/CBMi${id}?oc=5</link><guid isPermaLink="false">CBMi${id}</guid><pubDate>${date}</pubDate><description>&lt;a href="https://news.google.com/rss/articles/CBMi${id}?oc=5" target="_blank"&gt;${title}&lt;/a&gt;&amp;nbsp;&amp;nbsp;&lt;font color="#6f6f6f"&gt;${source}&lt;/font&gt;</description><source url="${url}">${source}</source></item>`
const search = (...articles: readonly string[]): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><rss xmlns:media="http://search.yahoo.com/mrss/" version="2.0"><channel><generator>NFE/5.0</generator><title>"Marshwick bins" - Google News</title><link>https://news.google.com/search?q=Marshwick+bins&amp;hl=en-GB&amp;gl=GB&amp;ceid=GB:en</link><language>en-GB</language><lastBuildDate>Sun, 01 Mar 2026 11:00:00 GMT</lastBuildDate><description>Google News</description>${articles.join('')}</channel></rss>`
const bins = article('abc', 'Marshwick bins missed again', 'Fen Post')

async function poll(body: string, after?: FeedCheckpoint, options: Partial<GoogleNewsOptions> = {}): Promise<Batch<FeedCheckpoint>> {
  const { http } = answeringHttp(() => new Response(body))
  for await (const batch of googleNews({ query: 'Marshwick bins', http, now: () => noon, ...options }).read(after === undefined ? {} : { after })) return batch
  throw new Error('no batch')
}

describe('googleNews keeps the contract of sources', () => {
  const make = (): ReturnType<typeof googleNews> => googleNews({ query: 'Marshwick bins', now: () => noon, http: answeringHttp(() => new Response(search(bins, article('def', 'Marshwick pier reopens', 'Harbour Echo')))).http })
  for (const { name, run } of sourceContract(make, { minimumItems: 2 })) it(name, run)
})

describe('a search of Google News', () => {
  it('is asked of one edition', async () => {
    const { http, asked } = answeringHttp(() => new Response(search(bins)))
    for await (const _ of googleNews({ query: ' "Marshwick" bins when:7d ', http }).read());
    for await (const _ of googleNews({ query: 'poubelles', language: 'fr-CA', country: 'CA', http }).read());
    expect(asked.map(({ url }) => url.href)).toEqual([
      'https://news.google.com/rss/search?q=%22Marshwick%22+bins+when%3A7d&hl=en-GB&gl=GB&ceid=GB%3Aen',
      'https://news.google.com/rss/search?q=poubelles&hl=fr-CA&gl=CA&ceid=CA%3Afr',
    ])
  })

  it('gives headlines without their publisher, who is the venue, and keeps the opaque link', async () => {
    const { items, faults } = await poll(search(bins))
    expect(faults).toEqual([])
    expect(items).toEqual([{
      nativeId: expect.stringMatching(/^[\w-]{22}$/) as string,
      kind: 'article',
      url: 'https://news.google.com/rss/articles/CBMiabc?oc=5',
      title: 'Marshwick bins missed again',
      publishedAt: '2026-03-01T07:00:00.000Z',
      datePrecision: 'instant',
      venue: { nativeId: 'https://www.fenpost.example/', name: 'Fen Post', kind: 'news', url: 'https://www.fenpost.example/' },
      language: 'en-GB',
    }])
    expect(items.every((item) => SourceItem.safeParse(item).success)).toBe(true)
  })

  it('gives an article once, however many links lead to it today or at the next poll', async () => {
    const first = await poll(search(bins, article('xyz', 'Marshwick  Bins missed again', 'Fen Post'), article('pq', 'Marshwick bins missed again', 'Harbour Echo', 'https://harbour.example')))
    expect(first.items.map(({ title, venue }) => [title, venue.name])).toEqual([['Marshwick bins missed again', 'Fen Post'], ['Marshwick bins missed again', 'Harbour Echo']])
    const { items: [again] } = await poll(search(article('new', 'Marshwick bins missed again', 'Fen Post')))
    expect(again?.nativeId).toBe(first.items[0]?.nativeId)
  })

  it('takes the publisher from the headline where nothing else names them, and leaves out what has no headline', async () => {
    const bare = bins.replace(/<source.*<\/source>/, '')
    const { items, faults } = await poll(search(bare, article('e', '', 'Fen Post')))
    expect(items.map(({ title, venue }) => [title, venue])).toEqual([['Marshwick bins missed again', { nativeId: 'fen post', name: 'Fen Post', kind: 'news' }]])
    expect(faults.map(({ code, index }) => [code, index])).toEqual([['bad-item', 1]])
  })

  it('says so when it has moved past everything seen', async () => {
    const first = await poll(search(bins))
    expect((await poll(search(article('z', 'Another day', 'Fen Post')), first.checkpoint)).faults.map(({ code }) => code)).toEqual(['window-overrun'])
  })

  it('takes a consent page for no feed, and refuses what it cannot or will not search for', async () => {
    await expect(poll('<!doctype html><title>Before you continue</title>')).rejects.toMatchObject({ code: 'not-a-feed' })
    expect(() => googleNews({ query: ' ' })).toThrow(expect.objectContaining({ code: 'bad-configuration' }))
    expect(() => googleNews({ query: 'author:"Wren Hollow"' })).toThrow(expect.objectContaining({ code: 'person-targeted' }))
  })
})
