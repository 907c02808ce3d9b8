import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createNormaliser } from 'civic-cafe/mentions'
import { parseBlueskyPost, SourceItem } from 'civic-cafe/sources'
import { dataFolder, dataPath, readNdjsonGz } from '../../support/data.js'
import { did, facet, mentionOf, profile, record, uri, view } from './posts.js'

const council = { platform: 'bluesky', handle: 'marshwick.example', name: 'Marshwick Council', of: 'council' as const }
const accounts = new Map([[did('council'), council]])
const normaliser = createNormaliser({ council: { languages: ['en-GB'], accounts: [council] }, problems: [], pseudonymKey: 'a key for tests only', retention: { days: 30 } })
const source = { id: 'bluesky:https://bsky.app/test' }
const itemOf = (raw: unknown): SourceItem => {
  const { item } = parseBlueskyPost(raw, { accounts })
  if (item === undefined) throw new Error('there is no item')
  return item
}
const mentionOfItem = (item: SourceItem) => normaliser.normalise(item, { source, retrievedAt: '2026-03-01T00:00:00Z' })

describe('a post of Bluesky', () => {
  it('is an item whose author is the DID, which stays, with its counts and its place', () => {
    expect(itemOf(view('wren', '3k', record('Bins again'), { likeCount: 3, repostCount: 1, replyCount: 2, quoteCount: 0 }))).toEqual({
      nativeId: uri('wren', '3k'),
      kind: 'post',
      url: `https://bsky.app/profile/${did('wren')}/post/3k`,
      html: '<p>Bins again</p>',
      publishedAt: '2026-02-01T10:00:00.000Z',
      author: { handle: did('wren'), alsoKnownAs: ['wren.bsky.social'], displayName: 'wren Hollow' },
      venue: { nativeId: 'bluesky', name: 'Bluesky', kind: 'other', url: 'https://bsky.app' },
      metrics: { likes: 3, reposts: 1, replies: 2, quotes: 0 },
      language: 'en',
    })
  })

  it('counts facets in bytes of UTF-8, after emoji and accents too', () => {
    const text = 'Diolch 🙏🏽 @wren.bsky.social – mae’r stryd yn lân! example.org/a… #Stryd'
    const item = itemOf(view('pip', '3k', record(text, { facets: [
      facet(text, '@wren.bsky.social', mentionOf('wren')),
      facet(text, 'example.org/a…', { $type: 'app.bsky.richtext.facet#link', uri: 'https://example.org/a-long-page?utm_source=x' }),
      facet(text, '#Stryd', { $type: 'app.bsky.richtext.facet#tag', tag: 'Stryd' }),
    ] })))
    expect(item).toMatchObject({
      html: `<p>Diolch 🙏🏽 <a class="mention">@${did('wren')}</a> – mae’r stryd yn lân! example.org/a… #Stryd</p>`,
      addressed: [did('wren')],
      links: ['https://example.org/a-long-page?utm_source=x'],
      tags: ['Stryd'],
      venue: { nativeId: 'hashtag/stryd', name: '#stryd', kind: 'hashtag' },
    })
    expect(mentionOfItem(item)).toMatchObject({ text: 'Diolch 🙏🏽 @resident – mae’r stryd yn lân! example.org/a… #Stryd', links: ['https://example.org/a-long-page'], tags: ['stryd'] })
  })

  it('has no handle in it once it is a mention, whoever is named and however', () => {
    const text = '@wren.bsky.social and ann.example said: see bsky.app/profile/wren.bsky.social, not tom.bsky.social & <b>@tom</b>'
    const item = itemOf(view('ann', '3k', record(text, { facets: [facet(text, '@wren.bsky.social', mentionOf('wren'))] }), { author: profile('ann', { handle: 'ann.example' }) }))
    const mention = mentionOfItem(item)
    expect(mention?.text).toBe('@resident and resident said: see [link], not resident & <b>@resident</b>')
    expect(JSON.stringify(mention)).not.toMatch(/wren|ann\.example|tom|did:plc/)
    expect(mention?.url).toBeUndefined()
  })

  it('gives mentions, answers and quotes of one account the same pseudonym', () => {
    const text = '@wren.bsky.social look'
    const addressed = (said: Record<string, unknown>) => mentionOfItem(itemOf(view('pip', '3k', said)))?.addressed
    const byMention = addressed(record(text, { facets: [facet(text, '@wren.bsky.social', mentionOf('wren'))] }))
    expect(byMention).toHaveLength(1)
    expect(addressed(record('yes', { reply: { root: { uri: uri('wren', '3a') }, parent: { uri: uri('wren', '3b') } } }))).toEqual(byMention)
    expect(addressed(record('this', { embed: { $type: 'app.bsky.embed.record', record: { uri: uri('wren', '3a') } } }))).toEqual(byMention)
    expect(mentionOfItem(itemOf(view('wren', '3z', record('me'))))?.author).toEqual({ pseudonym: byMention?.[0] })
  })

  it('knows the thread and what it answers, also where the answered post is not there', () => {
    expect(itemOf(view('pip', '3c', record('yes', { reply: { root: { uri: uri('wren', '3a') }, parent: { uri: uri('tom', '3b') } } })))).toMatchObject({ thread: uri('wren', '3a'), replyTo: uri('tom', '3b'), addressed: [did('tom')] })
    expect(itemOf(view('pip', '3c', record('to myself', { reply: { root: { uri: uri('pip', '3a') }, parent: { uri: uri('pip', '3b') } } })))).not.toHaveProperty('addressed')
  })

  it('names declared accounts, and puts their conversations on their page', () => {
    const text = '@marshwick.example when?'
    const item = itemOf(view('pip', '3c', record(text, { reply: { root: { uri: uri('council', '3a') }, parent: { uri: uri('council', '3a') } }, facets: [facet(text, '@marshwick.example', mentionOf('council'))] })))
    expect(item).toMatchObject({ addressed: ['marshwick.example'], venue: { nativeId: `page/${did('council')}`, name: 'Marshwick Council', kind: 'page' } })
    expect(mentionOfItem(item)).toMatchObject({ text: 'Marshwick Council when?', addressed: ['bluesky/marshwick.example'] })
    const own = mentionOfItem(itemOf(view('council', '3a', record('Roadworks on Quay Street #Marshwick'), { author: profile('council', { handle: 'marshwick.example' }) })))
    expect(own).toMatchObject({ author: { account: 'bluesky/marshwick.example' }, url: 'https://bsky.app/profile/marshwick.example/post/3a', venue: { name: 'Marshwick Council' } })
  })

  it('says what images show, where links lead and what is quoted, not what others wrote there', () => {
    const external = { $type: 'app.bsky.embed.external', external: { uri: 'https://news.example/crossing', title: 'Crossing closed', description: 'Until May' } }
    expect(itemOf(view('pip', '3c', record('Not again', { embed: external })))).toMatchObject({ html: '<p>Not again</p>', links: ['https://news.example/crossing'] })
    expect(itemOf(view('pip', '3c', record('', { embed: external })))).toMatchObject({ title: 'Crossing closed', html: '<p></p>' })
    const embed = { $type: 'app.bsky.embed.recordWithMedia', record: { $type: 'app.bsky.embed.record', record: { uri: uri('tom', '3q') } }, media: { $type: 'app.bsky.embed.images', images: [{ alt: 'A pothole\non Quay Street' }, { alt: '' }] } }
    const quote = itemOf(view('pip', '3c', record('Look', { embed }), { embed: { record: { record: { value: { text: 'Words of Tom' } } } } }))
    expect(quote).toMatchObject({ html: '<p>Look</p><p>A pothole<br>on Quay Street</p>', addressed: [did('tom')] })
    expect(mentionOfItem(quote)?.text).toBe('Look\n\nA pothole\non Quay Street')
    expect(itemOf(view('pip', '3c', record('', { embed: { $type: 'app.bsky.embed.video', alt: 'A flooded underpass' } }))).html).toBe('<p>A flooded underpass</p>')
  })

  it('is kept where it is a picture without a word, for who spoke to whom', () => {
    const item = itemOf(view('pip', '3c', record('', { reply: { root: { uri: uri('tom', '3a') }, parent: { uri: uri('tom', '3a') } }, embed: { images: [{ alt: '' }] } })))
    expect(mentionOfItem(item)).toMatchObject({ text: '', addressed: [expect.stringMatching(/^p_/)] })
  })

  it('honours an author who is not to be shown to strangers, and a label that was taken back', () => {
    const labelled = (...labels: unknown[]) => itemOf(view('pip', '3c', record('Quietly'), { author: profile('pip', { labels }) }))
    expect(labelled({ val: '!no-unauthenticated', src: did('pip') }).author?.optedOut).toBe(true)
    expect(mentionOfItem(labelled({ val: '!no-unauthenticated' }))).toBeUndefined()
    expect(labelled({ val: '!no-unauthenticated', neg: true }).author).not.toHaveProperty('optedOut')
    expect(labelled({ val: 'bot' }).author?.bot).toBe(true)
  })

  it('is deleted without its words where it is not found or was taken down', () => {
    const gone = itemOf({ $type: 'app.bsky.feed.defs#notFoundPost', uri: uri('tom', '3x'), notFound: true })
    expect(gone).toMatchObject({ nativeId: uri('tom', '3x'), deleted: true })
    for (const raw of [view('tom', '3x', record('Nasty'), { labels: [{ val: '!takedown' }] }), view('tom', '3x', record('Nasty'), { author: profile('tom', { labels: [{ val: '!hide' }] }) })]) {
      expect(itemOf(raw)).toMatchObject({ deleted: true })
      expect(itemOf(raw)).not.toHaveProperty('html')
    }
  })

  it('is skipped where it is closed to us or no post', () => {
    expect(parseBlueskyPost({ uri: uri('tom', '3x'), blocked: true, author: { did: did('tom') } })).toEqual({ skipped: 'blocked', faults: [] })
    expect(parseBlueskyPost({ uri: uri('tom', '3x'), detached: true })).toEqual({ skipped: 'detached', faults: [] })
    expect(parseBlueskyPost({ uri: `at://${did('tom')}/app.bsky.graph.starterpack/3x`, record: {} })).toEqual({ skipped: 'not-a-post', faults: [] })
  })

  it('is a fault with its index where it cannot be read, and keeps what can be', () => {
    for (const raw of [null, 7, 'post', [], {}, { uri: 'at://wren.bsky.social/app.bsky.feed.post/3k', record: {} }, { uri: uri('wren', '3k') }]) {
      expect(parseBlueskyPost(raw, { index: 4 }).faults).toEqual([expect.objectContaining({ code: 'bad-item', index: 4 })])
    }
    const undated = parseBlueskyPost(view('wren', '3k', record('Hm', { createdAt: 'yesterday' }), { indexedAt: '2026-02-02T00:00:00.000Z' }), { index: 1 })
    expect(undated).toMatchObject({ item: { publishedAt: '2026-02-02T00:00:00.000Z' }, faults: [{ code: 'bad-date', index: 1 }] })
    expect(itemOf(view('wren', '3k', record('From tomorrow', { createdAt: '2099-01-01T00:00:00Z' }), { indexedAt: '2026-02-02T00:00:00.000Z' })).publishedAt).toBe('2026-02-02T00:00:00.000Z')
  })

  it('marks nothing with a facet that points beside the text, into a character or over another one', () => {
    const text = 'ŵy @wren'
    const at = (byteStart: unknown, byteEnd: unknown) => ({ index: { byteStart, byteEnd }, features: [mentionOf('wren')] })
    for (const facets of [[at(1, 4)], [at(4, 99)], [at(6, 4)], [at(-1, 3)], [at('4', 9)], [{ features: [mentionOf('wren')] }], 'facets', [null, { features: 3 }]]) {
      expect(itemOf(view('pip', '3c', record(text, { facets }))).html).toBe('<p>ŵy @wren</p>')
    }
    expect(itemOf(view('pip', '3c', record(text, { facets: [at(4, 9), at(5, 8), at(4, 9)] }))).html).toBe(`<p>ŵy <a class="mention">@${did('wren')}</a></p>`)
  })

  it('never throws, and gives only what is a SourceItem, whatever comes', () => {
    const json = fc.jsonValue({ maxDepth: 4 })
    const shaped = fc.record({ uri: fc.constantFrom(uri('a', '1'), 'x', ''), record: fc.record({ text: fc.oneof(json, fc.string({ unit: 'binary' })), facets: fc.oneof(json, fc.array(fc.record({ index: fc.record({ byteStart: fc.integer({ min: -3, max: 30 }), byteEnd: fc.integer({ min: -3, max: 30 }) }), features: fc.constant([mentionOf('b')]) }))), embed: json, langs: json, tags: json, reply: json, createdAt: json, labels: json }, { requiredKeys: [] }), author: json, labels: json, indexedAt: json, likeCount: json }, { requiredKeys: ['uri'] })
    fc.assert(fc.property(fc.oneof(json, shaped), (raw) => {
      const { item, faults, skipped } = parseBlueskyPost(raw)
      expect(item !== undefined || faults.length > 0 || skipped !== undefined).toBe(true)
      if (item !== undefined) expect(SourceItem.strict().safeParse(item).error).toBeUndefined()
    }), { numRuns: 300 })
  })
})

describe.skipIf(dataFolder === undefined)('every recorded post', () => {
  const recorded: { readonly uri: string }[] = []
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    const { uri: at, record: said, value: stored, notFound } = value as Record<string, unknown>
    if (typeof at === 'string' && /^at:\/\/[^/]+\/app\.bsky\.feed\.post\//.test(at) && (said ?? stored ?? notFound) !== undefined) recorded.push({ ...value, uri: at })
    for (const inner of Object.values(value)) visit(inner)
  }

  it('becomes an item, is opted out or is gone, and has nobody in it as a mention', () => {
    visit(readNdjsonGz(dataPath('api', 'bluesky', 'bskyr.ndjson.gz')))
    for (const file of ['automod/capture/testdata/capture_atprotocom.json', 'automod/rules/testdata/capture_hackerdarkweb.json']) visit(JSON.parse(readFileSync(dataPath('api', 'bluesky', 'indigo', file), 'utf8')))
    const counts = { posts: recorded.length, items: 0, optedOut: 0, gone: 0, faults: 0 }
    for (const raw of recorded) {
      const { item, faults } = parseBlueskyPost(raw)
      counts.faults += faults.length
      if (item === undefined) continue
      expect(SourceItem.strict().safeParse(item).error).toBeUndefined()
      const mention = mentionOfItem(item)
      if (item.author?.optedOut === true) counts.optedOut++
      else if (item.deleted === true) counts.gone++
      else counts.items++
      expect(mention === undefined).toBe(item.author?.optedOut === true)
      // Bluesky's own handle is also the site's address, which the venue has.
      const { venue: _venue, ...said } = mention ?? { venue: undefined }
      const words = JSON.stringify(said).toLowerCase()
      expect(words).not.toMatch(/did:plc|\.bsky\.social/)
      for (const handle of item.author?.alsoKnownAs ?? []) expect(words.includes(handle.toLowerCase()) && handle !== 'bsky.app').toBe(false)
    }
    expect(counts).toEqual({ posts: 397, items: 387, optedOut: 4, gone: 6, faults: 0 })
  })
})
