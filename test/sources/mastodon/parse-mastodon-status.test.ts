import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createNormaliser, pseudonymFor } from 'civic-cafe/mentions'
import { SourceItem } from 'civic-cafe/sources'
import { linkParameter } from '../../../src/sources/mastodon/link-header.js'
import { parseMastodonStatus } from '../../../src/sources/mastodon/parse-mastodon-status.js'
import type { MastodonTarget } from '../../../src/sources/mastodon/status-venue.js'
import { dataFolder, dataPath, readNdjsonGz } from '../../support/data.js'
import { idOf, instance, status } from './mastodon-server.js'

const key = 'a key that is only for tests'
const target: MastodonTarget = { tags: ['Marshwick'] }
const council = { platform: 'mastodon', handle: 'council', name: 'Marshwick Council', of: 'council' as const }
const normaliser = createNormaliser({ council: { languages: ['en-GB'], accounts: [] }, problems: [], pseudonymKey: key, retention: { days: 30 } })
const parse = (raw: unknown, to: MastodonTarget = target) => parseMastodonStatus(raw, { instance, target: to })
const account = (more: object): object => ({ acct: 'wren_hollow', display_name: 'Wren', indexable: true, ...more })

describe('a Mastodon status', () => {
  it('becomes an item with everything the server says', () => {
    expect(parse(status(7, { in_reply_to_id: idOf(3), mentions: [{ acct: 'bram@elsewhere.example', url: 'https://elsewhere.example/@bram' }], card: { url: 'https://news.example/bins' }, language: 'cy' }))).toEqual({
      id: idOf(7),
      place: 0,
      faults: [],
      item: {
        nativeId: idOf(7),
        kind: 'post',
        url: `${instance}/statuses/${idOf(7)}`,
        html: expect.stringContaining('Words of status 7') as string,
        publishedAt: '2026-02-20T01:10:00.000Z',
        author: { handle: 'wren_hollow3', displayName: 'Wren Hollow3' },
        venue: { nativeId: 'tag/marshwick', name: '#Marshwick', kind: 'hashtag', url: `${instance}/tags/marshwick` },
        replyTo: idOf(3),
        addressed: ['bram@elsewhere.example'],
        links: ['https://news.example/bins'],
        tags: ['Marshwick'],
        metrics: { replies: 0, boosts: 1, likes: 2 },
        language: 'cy',
      },
    })
  })

  it('has a content warning for its title', () => {
    expect(parse(status(1, { spoiler_text: 'Council tax, again', sensitive: true })).item?.title).toBe('Council tax, again')
    expect(parse(status(1, { spoiler_text: 'Only this', content: '' })).item).toMatchObject({ title: 'Only this' })
  })

  it('says when it was edited', () => {
    expect(parse(status(1, { edited_at: '2026-02-21T08:00:00.000Z' })).item?.updatedAt).toBe('2026-02-21T08:00:00.000Z')
  })

  it('is the original where somebody boosted it: the words of whoever wrote it, under its own id', () => {
    const { item, id, place } = parse(status(9, { content: '', account: account({ acct: 'booster' }), reblog: status(2) }))
    expect([item?.nativeId, item?.author?.handle, id, place]).toEqual([idOf(2), 'wren_hollow2', idOf(9), -1])
    expect(JSON.stringify(item)).not.toContain('booster')
  })

  it('has the answers of its poll among its words, and the number of voters', () => {
    const { item } = parse(status(1, { content: '<p>Which crossing first?</p>', poll: { voters_count: 31, votes_count: 40, options: [{ title: 'Tannery Lane <3', votes_count: 9 }, { title: 'Weir Road' }, {}] } }))
    expect(item?.html).toBe('<p>Which crossing first?</p><ul><li>Tannery Lane &lt;3</li><li>Weir Road</li></ul>')
    expect(item?.metrics?.['votes']).toBe(31)
  })

  it('says what its pictures show where it has no words', () => {
    expect(parse(status(1, { content: '', media_attachments: [{ description: 'A skip on Weir Road & no lights' }, { description: null }] })).item?.html).toBe('<p>A skip on Weir Road &amp; no lights</p>')
    expect(parse(status(1, { content: '', media_attachments: [{ description: null }] })).item).toMatchObject({ html: '<p></p>' })
  })

  it('leaves the words it quotes to whoever wrote them, and addresses them', () => {
    const { item } = parse(status(1, { content: '<p class="quote-inline">RE: <a href="https://a.example/@bram/1">https://a.example/@bram/1</a></p><p>Quite right</p>', quote: { state: 'accepted', quoted_status: status(2, { account: account({ acct: 'bram@a.example' }) }) } }))
    expect([item?.html, item?.addressed]).toEqual(['<p>Quite right</p>', ['bram@a.example']])
  })

  it('has tags as they were written, with the capitals that part their words, and accents', () => {
    const content = '<p>See <a class="mention hashtag">#<span>HarbourEast</span></a> and #Llŷn</p>'
    expect(parse(status(1, { content, tags: [{ name: 'harboureast' }, { name: 'llyn' }, { name: 'unseen' }, {}, null] })).item?.tags).toEqual(['HarbourEast', 'Llŷn', 'unseen'])
  })

  it.each([[{ noindex: true }, true], [{ indexable: false }, true], [{ noindex: null, indexable: true }, undefined], [{ indexable: undefined }, undefined], [{ note: '<p>Walks. <a href="#">#<span>nobot</span></a></p>' }, true], [{ note: 'I am #NoIndex, thanks' }, true], [{ note: '<p>#nobotany here</p>' }, undefined]])('knows from %j whether its author wants to be left out', (more, optedOut) => {
    expect(parse(status(1, { account: account(more) })).item?.author?.optedOut).toBe(optedOut)
  })

  it('takes a declared account’s words whatever its profile is set to, and an answer to it by its own author’s wishes', () => {
    const to: MastodonTarget = { account: council }
    expect(parse(status(1, { account: account({ acct: 'Council', indexable: false }) }), to).item).toMatchObject({ author: { handle: 'Council' }, venue: { kind: 'page', name: 'Marshwick Council', url: `${instance}/@council` } })
    expect(parse(status(1, { account: account({ acct: 'Council', indexable: false }) }), to).item?.author).not.toHaveProperty('optedOut')
    expect(parse(status(1, { account: account({ acct: 'council@elsewhere.example', indexable: false }) }), to).item?.author?.optedOut).toBe(true)
  })

  it('has an author without the pictures beside the name, and says what is a bot', () => {
    expect(parse(status(1, { account: account({ display_name: ':heron: Wren :verified: ', emojis: [{ shortcode: 'heron' }, { shortcode: 'verified' }], bot: true }) })).item?.author).toEqual({ handle: 'wren_hollow', displayName: 'Wren', bot: true })
  })

  it('is known to be by somebody from elsewhere under the name without the server too', () => {
    expect(parse(status(1, { account: account({ acct: 'wren_hollow@elsewhere.example' }) })).item?.author?.alsoKnownAs).toEqual(['wren_hollow'])
    expect(parse(status(1, { account: account({ acct: 'wren_hollow' }) })).item?.author).not.toHaveProperty('alsoKnownAs')
  })

  it.each(['private', 'direct', 'limited'])('is left out, without a fault, where not everybody may see it: %s', (visibility) => {
    expect(parse(status(1, { visibility }))).toMatchObject({ skipped: 'not-public', faults: [] })
    expect(parse(status(1, { visibility })).item).toBeUndefined()
  })

  it('makes one person one pseudonym, whether mentioned in the text or in the list', () => {
    // Mastodon links a mention to a profile; where that is at another address than the account, only the list knows.
    const content = '<p><span class="h-card"><a href="https://web.elsewhere.example/@bram" class="u-url mention">@<span>bram</span></a></span> the bins! <a href="https://a.example/u/walkers" class="u-url mention">@<span>walkers</span></a> <a href="https://news.example/">here</a></p>'
    const { item } = parse(status(1, { content, mentions: [{ acct: 'bram@elsewhere.example', url: 'https://web.elsewhere.example/@bram' }, { acct: 'walkers@a.example', url: 'https://a.example/u/walkers' }] }))
    const mention = item === undefined ? undefined : normaliser.normalise(item, { source: { id: `mastodon:${instance}/tags/marshwick` }, retrievedAt: '2026-03-01T12:00:00Z' })
    expect(mention?.addressed).toEqual(['bram@elsewhere.example', 'walkers@a.example'].map((handle) => pseudonymFor(key, 'mastodon:social.marshwick.example', handle)).sort())
    expect(mention).toMatchObject({ text: '@resident the bins! @resident here', links: ['https://news.example/'], url: `${instance}/statuses/${idOf(1)}` })
  })

  it('makes of anything an item, a skip or a fault, and never throws', () => {
    const odd = fc.oneof(fc.jsonValue(), fc.array(fc.dictionary(fc.constantFrom('name', 'acct', 'url', 'title', 'description', 'shortcode'), fc.jsonValue())))
    const keys = ['content', 'created_at', 'edited_at', 'visibility', 'spoiler_text', 'account', 'mentions', 'tags', 'poll', 'media_attachments', 'reblog', 'quote', 'card', 'language', 'in_reply_to_id', 'replies_count']
    fc.assert(fc.property(fc.oneof(fc.jsonValue(), fc.dictionary(fc.constantFrom(...keys), odd).map((given) => ({ id: '1', ...given })), odd.map((given) => status(1, { account: given }))), (raw) => {
      const { item, skipped, faults } = parse(raw)
      expect(item !== undefined || skipped !== undefined || faults.length > 0).toBe(true)
      expect(item === undefined ? undefined : SourceItem.strict().safeParse(item).error).toBeUndefined()
    }), { numRuns: 1000 })
  })

  it('is read in time that grows with its length, whatever its HTML', () => {
    const mentions = [{ acct: 'a@b.example', url: 'https://b.example/@a' }]
    for (const piece of ['<', '<a ', '</a>', '<a href="', '#', '<p class="quote-inline">']) {
      // Quadratic time would outlast the test.
      expect(() => parse(status(1, { content: piece.repeat(200_000), mentions, tags: [{ name: 'x' }] }))).not.toThrow()
    }
  })
})

describe('a Link header', () => {
  it.each([
    ['<https://a.example/x?max_id=7&limit=40>; rel="next", <https://a.example/x?min_id=9>; rel="prev"', '7'],
    ['<https://a.example/x?min_id=9>; rel="prev",<https://a.example/x?max_id=7>;rel=next', '7'],
    ['</x?max_id=7>; title="a, b"; rel="start next"', '7'],
    ['<https://a.example/x?min_id=9>; rel="prev"', undefined],
    ['<https://a.example/x?limit=9>; rel="next"', undefined],
    ['nonsense', undefined],
    [null, undefined],
  ])('gives a parameter of the next page: %j', (header, value) => {
    expect(linkParameter(header, 'next', 'max_id')).toBe(value)
  })
})

// 127 recorded exchanges with four real servers (rtoot's test recordings).
describe.skipIf(dataFolder === undefined)('the recorded answers of real Mastodon servers', () => {
  const recorded: { readonly raw: Record<string, unknown>; readonly server: string }[] = []
  const collect = (value: unknown, server: string): void => {
    if (Array.isArray(value)) for (const each of value) collect(each, server)
    else if (typeof value === 'object' && value !== null) {
      if ('content' in value && 'uri' in value && 'account' in value) recorded.push({ raw: { ...value }, server })
      for (const each of Object.values(value)) collect(each, server)
    }
  }
  if (dataFolder !== undefined) {
    for (const line of readNdjsonGz(dataPath('api', 'mastodon', 'rtoot.ndjson.gz'))) {
      const { request, response } = line as { request: { url: string }; response: { body: unknown } }
      collect(response.body, new URL(request.url).origin)
    }
  }

  it('become items, every one of them', () => {
    const readings = recorded.map(({ raw, server }) => parseMastodonStatus(raw, { instance: server, target: { tags: ['rstats', 'ichbinhanna'] } }))
    expect([readings.length, new Set(recorded.map(({ raw }) => raw['uri'])).size]).toEqual([730, 443])
    expect(readings.flatMap(({ faults }) => faults)).toEqual([])
    const items = readings.flatMap(({ item }) => item ?? [])
    expect(items).toHaveLength(730)
    for (const item of items) expect(SourceItem.strict().safeParse(item).error).toBeUndefined()
    expect(items.filter(({ updatedAt }) => updatedAt !== undefined).length).toBeGreaterThan(20)
  })

  it('become mentions without the author’s handle, and those who opted out become nothing', () => {
    let heard = 0
    for (const { raw, server } of recorded) {
      const { item } = parseMastodonStatus(raw, { instance: server, target: { tags: ['rstats'] } })
      if (item === undefined) continue
      const context = { source: { id: `mastodon:${server}/tags/rstats` }, retrievedAt: '2026-03-01T12:00:00Z' }
      if (item.author?.optedOut === true) expect(normaliser.normalise(item, context)).toBeUndefined()
      const author = item.author === undefined ? undefined : { ...item.author, optedOut: false }
      const mention = normaliser.normalise({ ...item, ...(author !== undefined && { author }) }, context)
      expect(mention?.author).toHaveProperty('pseudonym')
      // As a word of its own: a short handle may be part of other people's words.
      const handle = new RegExp(`(?<![\\p{L}\\p{N}_])${item.author?.handle.split('@')[0]?.replaceAll('.', '\\.') ?? ''}(?![\\p{L}\\p{N}_])`, 'iu')
      expect(JSON.stringify([mention?.text, mention?.title, mention?.links, mention?.url]).search(handle), `item ${item.nativeId}`).toBe(-1)
      heard++
    }
    expect(heard).toBe(730)
  })
})
