import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { FeedError, parseFeed, SourceItem } from 'civic-cafe/sources'
import type { ParsedFeed } from 'civic-cafe/sources'
import { describe, expect, it } from 'vitest'

const folder = new URL('../../fixtures/feeds/', import.meta.url)
const fixtures = readdirSync(folder).filter((name) => !name.endsWith('.expected.json')).sort().map((name) => ({ name, bytes: readFileSync(new URL(name, folder)) }))
const anyFixture = fc.constantFrom(...fixtures)

/** The feed, or the error's code. Anything but a FeedError, and any item that is none, fails the test. */
async function outcome(input: string | Uint8Array): Promise<ParsedFeed | string> {
  try {
    const feed = await parseFeed(input)
    expect(SourceItem.strict().array().safeParse(feed.items).error?.issues).toBeUndefined()
    return feed
  } catch (error) {
    if (!(error instanceof FeedError)) throw error
    return error.code
  }
}
const codeOf = async (input: string | Uint8Array): Promise<string> => {
  const result = await outcome(input)
  return typeof result === 'string' ? result : 'a feed'
}
const rss = (inside: string): string => `<rss version="2.0"><channel><title>T</title><link>https://t.example/</link>${inside}</channel></rss>`
const item = (id: number): string => `<item><guid isPermaLink="false">id-${id}</guid><title>Title ${id}</title><link>https://t.example/${id}</link><description>Words &lt;b&gt;of&lt;/b&gt; ${id}</description></item>`
const faultCodes = ({ faults }: ParsedFeed): string[] => faults.map(({ code }) => code)

/** What documents break on: whole and broken pieces of markup, references, controls, and words. */
const piece = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('<', '>', '&', '"', '\'', '/', '=', ' ', '\n', '\0', '\u0085', '\ufffe', ']]', ';', '&amp', '&bogus;', '&#0;', '&#x110000;', '&#55296;', '&lt;b&gt;', '<b', '<br>', '</p>', '<p>', '<a href="x>', '<a href=x', '<?', '</', '</>', '<x:y>', '<title>', '</title>', '<title/>', '<link href=\'', '<description>', '</description>', '<author>', '<source>', '<media:group>', '<pubDate>', 'xml:base="::"', 'xmlns:dc="#"', '<guid') },
  { weight: 1, arbitrary: fc.string({ maxLength: 8, unit: 'binary' }) },
)
const pieces = fc.array(piece, { maxLength: 30 }).map((parts) => parts.join(''))
/** Pieces that reach over the end of an item or of the feed itself. */
const reaching = fc.array(fc.oneof(piece, fc.constantFrom('<!--', '-->', '<![CDATA[', ']]>', '<!DOCTYPE [', '<item>', '</item>', '</channel>', '</rss>', '<rss>', '<feed>', '<entry>', '<html>')), { maxLength: 40 }).map((parts) => parts.join(''))

describe('whatever it is given, parseFeed gives a feed or a FeedError', () => {
  it.each(['&#0;', '&#x00;', '&#1;', '&#55296;', '&#1114112;'])('where an attribute refers to the character %s, which is none', async (reference) => {
    expect(await outcome(rss(`${item(1)}<item><guid>2</guid><enclosure url="https://t.example/2.mp3" type="audio/m${reference}peg"/></item>`))).toHaveProperty('items.length', 2)
  })

  it('for any bytes and any text', async () => {
    await fc.assert(fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.string({ unit: 'binary', maxLength: 300 })), async (input) => {
      await outcome(input)
    }), { numRuns: 400 })
  })

  it('for any JSON', async () => {
    await fc.assert(fc.asyncProperty(fc.jsonValue(), async (value) => {
      expect(await outcome(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'T', items: [value, { id: 'a', title: value, url: value, tags: value, authors: value, date_published: value, attachments: value }] }))).toHaveProperty('format', 'json-feed')
      await outcome(JSON.stringify(value))
    }), { numRuns: 200 })
  })

  it('for any tag soup inside a feed', async () => {
    await fc.assert(fc.asyncProperty(fc.array(reaching, { maxLength: 4 }), fc.constantFrom('rss', 'rdf:RDF', 'feed', 'channel'), async (parts, root) => {
      expect(await outcome(`<${root}>${parts.join(item(1))}</${root}>`)).toHaveProperty('items')
    }), { numRuns: 400 })
  })

  it('for any recorded feed cut at any place', async () => {
    for (const { bytes } of fixtures) {
      const step = Math.max(1, Math.floor(bytes.length / 40))
      for (let length = 0; length < bytes.length; length += step) await outcome(bytes.subarray(0, length))
    }
  })

  it('for any recorded feed with bytes changed, lost, repeated, or another feed’s in between', async () => {
    const change = fc.record({ at: fc.nat(), length: fc.integer({ min: 0, max: 60 }), kind: fc.constantFrom('put', 'lose', 'repeat', 'mix'), bytes: fc.uint8Array({ maxLength: 6 }), other: anyFixture })
    await fc.assert(fc.asyncProperty(anyFixture, fc.array(change, { minLength: 1, maxLength: 5 }), async (fixture, changes) => {
      let bytes: Uint8Array = fixture.bytes
      for (const { at, length, kind, bytes: put, other } of changes) {
        const from = at % (bytes.length + 1)
        const slice = { put, lose: new Uint8Array(), repeat: bytes.subarray(from, from + length), mix: other.bytes.subarray(at % other.bytes.length).subarray(0, length) }[kind]
        bytes = Buffer.concat([bytes.subarray(0, from), slice, bytes.subarray(kind === 'repeat' ? from : from + length)])
      }
      await outcome(bytes)
    }), { numRuns: 400 })
  })

  it('and the same for the same document', async () => {
    await fc.assert(fc.asyncProperty(reaching, async (soup) => {
      expect(await outcome(rss(soup + item(1)))).toEqual(await outcome(rss(soup + item(1))))
    }), { numRuns: 100 })
  })
})

describe('one bad item never costs the feed', () => {
  it('whatever stands in the item, those before and after it are whole', async () => {
    const whole = await parseFeed(rss([0, 1, 3, 4].map(item).join('')))
    await fc.assert(fc.asyncProperty(pieces, async (soup) => {
      const damaged = await parseFeed(rss(item(0) + item(1) + `<item>${soup}</item>` + item(3) + item(4)))
      expect(damaged.items.filter(({ nativeId }) => /^id-\d$/.test(nativeId))).toEqual(whole.items)
    }), { numRuns: 500 })
  })

  it('whatever is wrong with its fields, the item itself is kept too', async () => {
    const feed = await parseFeed(rss(`<item><guid>1</guid><title>Kept</title><link>::</link><pubDate>32 Smarch</pubDate><georss:point>north</georss:point><slash:comments>-1</slash:comments><author></author></item>${item(2)}`))
    expect(feed.items[0]).toMatchObject({ nativeId: '1', title: 'Kept' })
    expect(feed.items).toHaveLength(2)
    expect(faultCodes(feed)).toEqual(['bad-date'])
  })

  it('a cut costs at most the item it falls into', async () => {
    for (const { name, bytes } of fixtures.filter(({ name: file }) => file.endsWith('.xml'))) {
      const text = bytes.toString('latin1')
      // What stands outside of comments and CDATA; those of the fixtures hold no closing tag of an item.
      const ends = [...text.matchAll(/<\/(?:\w+:)?(?:item|entry)>/g)].map((match) => match.index + match[0].length)
      const all = await parseFeed(bytes)
      for (const [before, end] of ends.entries()) {
        const kept = await parseFeed(bytes.subarray(0, end))
        const titles = (feed: ParsedFeed): unknown[] => feed.items.map(({ title, url, html, text: words }) => ({ title, url, html, words })).slice(0, before + 1)
        expect(titles(kept), `${name} to ${end}`).toEqual(titles(all))
        expect(faultCodes(kept)).toContain('truncated')
      }
    }
  })
})

// Each of these is long enough that work growing with the square of its length, or with what its entities stand for,
// would not end within the hour.
describe('what is meant to exhaust a reader costs no more than its length', () => {
  const many = (text: string, count = 200_000): string => text.repeat(count)

  it.each([
    ['elements nested without end', rss(`<item><description>${many('<div>')}</description></item>${item(1)}`)],
    ['unknown elements nested without end', rss(`${many('<x>')}${many('</x>')}${item(1)}`)],
    ['groups nested without end', rss(`<item>${many('<media:group>')}</item>${item(1)}`)],
    ['items in items', rss(many('<item><title>x', 9_000) + item(1))],
    ['comments never closed', rss(many('<!--') + item(1))],
    ['CDATA never closed', rss(many('<![CDATA[') + item(1))],
    ['declarations never closed', `${many('<!DOCTYPE [')}${rss(item(1))}`],
    ['instructions never closed', rss(many('<?') + item(1))],
    ['tags never closed', rss(many('<a ') + item(1))],
    ['quotes never closed', rss(many('<a b="') + item(1))],
    ['elements never closed', rss(`<item>${many('<title>x')}</item>${item(1)}`)],
    ['closing tags of nothing', rss(many('</a>') + item(1))],
    ['one endless line', rss(`<item><title>${many('word ')}</title></item>${item(1)}`)],
    ['one endless attribute', rss(`<item><link href="${many('x')}"/></item>${item(1)}`)],
    ['attributes without end', rss(`<item ${many('a=1 ')}></item>${item(1)}`)],
    ['blanks without end', rss(`<item><title>${many(' ')}x${many(' ')}</title><pubDate>${many(' ')}</pubDate><author>${many(' ')}</author></item>${item(1)}`)],
    ['ampersands without end', rss(`<item><description>${many('&')}</description></item>${item(1)}`)],
    ['half a reference without end', rss(`<item><description>${many('&amp')}</description></item>${item(1)}`)],
    ['brackets without end', rss(`<item><author>${many('<')}${many('a@')}</author><description>${many(']]>')}</description></item>${item(1)}`)],
    ['escaped brackets without end', rss(`<item><title>${many('&lt;a ')}</title><author>${many('&lt;')}</author><description>${many('&lt;a href=')}</description></item>${item(1)}`)],
    ['namespaces without end', `<rss version="2.0" ${many(' xmlns:a = ', 20_000)}><channel>${item(1)}</channel></rss>`],
    ['a thousand laughs', `<!DOCTYPE rss [<!ENTITY a "${many('ha', 1000)}">${Array.from({ length: 12 }, (_, i) => `<!ENTITY ${'b'.repeat(i + 1)} "${many(`&${i === 0 ? 'a' : 'b'.repeat(i)};`, 1000)}">`).join('')}]>${rss(`<item><title>&bbbbbbbbbbbb;</title></item>${item(1)}`)}`],
  ])('%s', async (_, document) => {
    const result = await outcome(document)
    expect(result).toHaveProperty('format', 'rss')
    if (typeof result !== 'string') expect(result.items.some(({ nativeId }) => nativeId === 'id-1')).toBe(true)
  })

  it('an entity of the document’s own is never looked up, so no file and no address is read', async () => {
    const { items } = await parseFeed(`<!DOCTYPE rss [<!ENTITY secret SYSTEM "file:///etc/hostname">]>${rss('<item><guid>1</guid><title>a &secret; b</title></item>')}`)
    expect(items[0]?.title).toBe('a &secret; b')
  })

  it('more items than the cap are left out, and the feed says so', async () => {
    const capped = await parseFeed(rss(Array.from({ length: 30 }, (_, id) => item(id)).join('')), { maxItems: 10 })
    expect([capped.items.length, faultCodes(capped)]).toEqual([10, ['truncated']])
    const json = await parseFeed(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: Array.from({ length: 30 }, (_, id) => ({ id })) }), { maxItems: 10 })
    expect([json.items.length, faultCodes(json)]).toEqual([10, ['truncated']])
  })
})

describe('what is no feed is named', () => {
  it.each([
    ['empty', ''],
    ['empty', '\ufeff \n\0 '],
    ['html-page', '<!DOCTYPE html><html><head><title>Sign in</title></head><body><p>Sorry</p></body></html>'],
    ['html-page', '<html lang="en">\n<body>503</body></html>'],
    ['html-page', '<!-- cached --><!doctype HTML PUBLIC "-//W3C//DTD HTML 4.01//EN"><title>Error</title>'],
    ['not-a-feed', '<?xml version="1.0"?><urlset><url><loc>https://t.example/</loc></url></urlset>'],
    ['not-a-feed', 'Too many requests'],
    ['not-a-feed', '{"error":"rate limited"}'],
    ['not-a-feed', '{"items": [{"id": 1}'],
    ['not-a-feed', '[1, 2]'],
    ['not-a-feed', '\x89PNG\r\n\x1a\n'],
  ])('%s', async (code, text) => {
    expect(await codeOf(text)).toBe(code)
    expect(await codeOf(Buffer.from(text))).toBe(code)
  })

  it('too-large, before anything is read', async () => {
    await expect(parseFeed(rss(item(1)), { maxBytes: 40 })).rejects.toMatchObject({ name: 'FeedError', code: 'too-large' })
    await expect(parseFeed(Buffer.from('é'.repeat(30)), { maxBytes: 40 })).rejects.toMatchObject({ code: 'too-large' })
  })
})

describe('what is known besides the document', () => {
  it('its address makes its relative links whole; without one they lead nowhere and are left out', async () => {
    const document = '<rss version="2.0"><channel><title>T</title><link>/</link><item><guid isPermaLink="false">1</guid><link>one</link><description>&lt;a href="two"&gt;</description></item></channel></rss>'
    const known = await parseFeed(document, { url: 'https://t.example/feeds/rss' })
    expect([known.siteUrl, known.items[0]?.url, known.items[0]?.html]).toEqual(['https://t.example/', 'https://t.example/feeds/one', '<a href="https://t.example/feeds/two">'])
    const unknown = await parseFeed(document)
    expect([unknown.siteUrl, unknown.items[0]?.url]).toEqual([undefined, undefined])
  })

  it('the charset of its Content-Type, a byte order mark before it', async () => {
    const document = rss('<item><guid>1</guid><title>Tŷ, £5</title></item>')
    const titleOf = async (bytes: Uint8Array, contentType?: string): Promise<string | undefined> => (await parseFeed(bytes, { contentType })).items[0]?.title
    expect(await titleOf(Buffer.from(document), 'application/rss+xml; charset=utf-8')).toBe('Tŷ, £5')
    expect(await titleOf(Buffer.from(`\ufeff${document}`, 'utf16le'), 'text/xml; charset=utf-8')).toBe('Tŷ, £5')
    expect(await titleOf(Buffer.from(`\ufeff${document}`), 'text/xml; charset=iso-8859-1')).toBe('Tŷ, £5')
    expect(await titleOf(Buffer.from(document.replace('Tŷ', 'Ty'), 'latin1'), 'text/xml')).toBe('Ty, £5')
    expect(await titleOf(Buffer.from(document.replace('Tŷ, £', '\xa4'), 'latin1'), 'text/xml; charset=iso-8859-15')).toBe('€5')
  })

  it('what kind of place it is, and what is said there', async () => {
    const { items } = await parseFeed(rss(item(1)), { venueKind: 'group', itemKind: 'comment' })
    expect([items[0]?.venue.kind, items[0]?.kind]).toEqual(['group', 'comment'])
    expect((await parseFeed(rss(item(1)), { venueKind: 'forum' })).items[0]?.kind).toBe('post')
    expect((await parseFeed(rss(`<generator>https://www.discourse.org</generator>${item(1)}`))).items[0]).toMatchObject({ kind: 'post', venue: { kind: 'forum' } })
  })
})

describe('ids', () => {
  it('stay with their items from poll to poll, though the feed gives none and the newest stands first', async () => {
    const episode = (name: string): string => `<item><title>${name}</title><link>https://t.example/</link></item>`
    const letter = (name: string): string => `<item><guid>fixed</guid><title>${name}</title><link>https://t.example/${name}</link></item>`
    for (const make of [episode, letter]) {
      const idsOf = async (names: readonly string[]): Promise<Map<string | undefined, string>> => new Map((await parseFeed(rss(names.map(make).join('')))).items.map(({ title, nativeId }) => [title, nativeId]))
      const before = await idsOf(['c', 'b', 'a'])
      const after = await idsOf(['d', 'c', 'b'])
      expect(new Set([...before.values(), ...after.values()]).size).toBe(4)
      expect([after.get('c'), after.get('b')]).toEqual([before.get('c'), before.get('b')])
    }
  })

  it('are one where a feed lists an item again after an edit', async () => {
    const { items } = await parseFeed(rss('<item><guid>1</guid><title>After</title><link>https://t.example/1</link></item><item><guid>1</guid><title>Before</title><link>https://t.example/1</link></item>'))
    expect(items.map(({ nativeId }) => nativeId)).toEqual(['1', '1'])
  })
})
