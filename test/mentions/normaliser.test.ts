import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createNormaliser, Mention, MentionError, pseudonymFor, type NormaliserContext, type NormaliserOptions } from 'civic-cafe/mentions'
import type { SourceItem } from 'civic-cafe/sources'

const key = 'an invented key for tests only'
const forum: NormaliserContext = { source: { id: 'discourse:https://forum.example', version: '3' }, retrievedAt: '2025-11-07T12:00:00.000Z' }
const options: NormaliserOptions = {
  council: {
    languages: ['en-GB', 'cy'],
    accounts: [{ platform: 'discourse:forum.example', handle: '@MarshwickStreets', name: 'Marshwick Council – Streets', of: 'council' }],
    places: [{ id: 'W1', name: 'Harbour East', kind: 'ward', point: { lat: 51.5, lon: -0.1 } }, { id: 'W2', name: 'Thornby', kind: 'ward', point: { lat: 51.6, lon: -0.1 } }],
  },
  problems: [{ id: 'bins', terms: ['missed bin'] }, { id: 'roads', terms: ['pothole'] }],
  pseudonymKey: key,
  retention: { days: 365 },
}
const normaliser = createNormaliser(options)
const bare: SourceItem = { nativeId: '7/1', kind: 'post', text: 'Hello', venue: { nativeId: '3', name: 'Streets', kind: 'forum' } }
const normalise = (item: Partial<SourceItem>, context = forum): Mention => {
  const mention = normaliser.normalise({ ...bare, ...item }, context)
  if (mention === undefined) throw new Error('There is no mention of this item.')
  expect(Mention.strict().safeParse(mention).error?.issues).toBeUndefined()
  return mention
}

describe('a mention', () => {
  it('is what the contract says, for an item that says everything', () => {
    expect(normalise({
      nativeId: '7/2', url: 'https://forum.example/t/bins/7/2?utm_source=mail', title: 'Missed bin in Harbour East', html: '<p>A missed bin again, <a href="https://news.example/a?fbclid=1">see here</a> 😡 #Bins</p>',
      publishedAt: '2025-11-06T09:30:00+01:00', updatedAt: '2025-11-06T11:00:00Z', author: { handle: 'ann_x', displayName: 'Ann Example', bot: true },
      venue: { nativeId: '3', name: 'Streets', kind: 'forum', url: 'https://forum.example/c/3' }, thread: '7', replyTo: '7/1', addressed: ['bo_y'], links: ['https://council.example/bins'], tags: ['Waste'], metrics: { likes: 3 }, status: 'open', language: 'en-GB',
    })).toEqual({
      id: expect.stringMatching(/^m_[\w-]{22}$/) as string,
      revision: 1,
      sourceId: 'discourse:https://forum.example',
      kind: 'post',
      venue: { id: expect.stringMatching(/^v_/) as string, name: 'Streets', kind: 'forum', url: 'https://forum.example/c/3' },
      publishedAt: '2025-11-06T08:30:00.000Z',
      updatedAt: '2025-11-06T11:00:00.000Z',
      observedAt: '2025-11-07T12:00:00.000Z',
      dateConfidence: 'exact',
      url: 'https://forum.example/t/bins/7/2',
      title: 'Missed bin in Harbour East',
      text: 'A missed bin again, see here 😡 #Bins',
      language: 'en-GB',
      author: { pseudonym: pseudonymFor(key, 'discourse:forum.example', 'ann_x'), bot: true },
      replyTo: normalise({ nativeId: '7/1' }).id,
      thread: normalise({ nativeId: '7/9', thread: '7' }).thread,
      addressed: [pseudonymFor(key, 'discourse:forum.example', 'bo_y')],
      links: ['https://council.example/bins', 'https://news.example/a'],
      tags: ['bins', 'waste'],
      places: [{ id: 'W1', name: 'Harbour East', kind: 'ward' }],
      problems: [{ id: 'bins', score: expect.any(Number) as number, because: ['missed bin'] }],
      sentiment: { score: expect.any(Number) as number, hits: expect.arrayContaining([{ term: '😡', value: -3.5 }]) as Mention['sentiment']['hits'] },
      metrics: { likes: 3 },
      status: 'open',
      redactions: [],
      provenance: { adapter: 'discourse', version: '3', retrievedAt: '2025-11-07T12:00:00.000Z' },
      retainUntil: '2026-11-07T12:00:00.000Z',
    })
  })

  it('leaves out what is missing, rather than give 0 or nothing for it', () => {
    const mention = normalise({})
    for (const absent of ['author', 'url', 'title', 'updatedAt', 'replyTo', 'metrics', 'status', 'spam', 'duplicateOf', 'deletedAt']) expect(mention).not.toHaveProperty(absent)
    expect(mention.venue).not.toHaveProperty('url')
    expect(mention.provenance).not.toHaveProperty('query')
    expect(mention).toMatchObject({ publishedAt: mention.observedAt, dateConfidence: 'observed', addressed: [], links: [], tags: [], places: [], problems: [] })
  })

  it.each(['article', 'post', 'comment', 'report', 'request', 'petition', 'response'] as const)('is made of every kind of item: %s', (kind) => {
    expect(normalise({ kind, title: 'Pothole', url: 'https://forum.example/1' })).toMatchObject({ kind, title: 'Pothole', problems: [{ id: 'roads' }] })
  })

  it('is made of a title alone or a link alone, and not of nothing', () => {
    const silent: SourceItem = { nativeId: '1', kind: 'post', venue: bare.venue }
    expect(normaliser.normalise({ ...silent, title: 'Pothole' }, forum)).toMatchObject({ title: 'Pothole', text: '' })
    expect(normaliser.normalise({ ...silent, links: ['https://news.example/a'] }, forum)).toMatchObject({ text: '', links: ['https://news.example/a'] })
    expect(normaliser.normalise(silent, forum)).toBeUndefined()
    expect(normaliser.normalise({ ...silent, text: ' \u200b ' }, forum)).toBeUndefined()
  })

  it('is not made of what its author wants not to be indexed', () => {
    expect(normaliser.normalise({ ...bare, author: { handle: 'ann_x', optedOut: true } }, forum)).toBeUndefined()
  })

  it('has the same id whenever, however and through whichever source of one site it is seen', () => {
    const first = normalise({ text: 'One' })
    expect(normalise({ text: 'Edited', title: 'New', updatedAt: '2025-11-07T10:00:00Z' }, { ...forum, retrievedAt: '2025-12-01T00:00:00Z' }).id).toBe(first.id)
    expect(normalise({}, { ...forum, source: { id: 'discourse:https://forum.example/c/3' } }).id).toBe(first.id)
    expect(normalise({ nativeId: '7/2' }).id).not.toBe(first.id)
    expect(normalise({}, { ...forum, source: { id: 'discourse:https://other.example' } }).id).not.toBe(first.id)
  })

  it('is the same for the same item, letter for letter', () => {
    const item: Partial<SourceItem> = { html: '<p>Missed bin @bo_y</p>', author: { handle: 'ann_x' } }
    expect(createNormaliser(options).normalise({ ...bare, ...item }, forum)).toEqual(normalise(item))
  })

  it('of a deleted item is empty and says when', () => {
    const before = normalise({ nativeId: '9', author: { handle: 'ann_x', displayName: 'Ann Example' }, url: 'https://forum.example/t/9' })
    const gone = normalise({ nativeId: '9', deleted: true, text: 'Still here', title: 'Title', url: 'https://forum.example/t/9', author: { handle: 'ann_x', displayName: 'Ann Example' }, updatedAt: '2025-11-07T09:00:00Z', metrics: { likes: 1 }, tags: ['x'], links: ['https://a.example'] })
    expect(gone).toMatchObject({ id: before.id, text: '', language: 'und', deletedAt: '2025-11-07T09:00:00.000Z', addressed: [], links: [], tags: [], places: [], problems: [], sentiment: { score: 0, hits: [] }, redactions: [] })
    for (const absent of ['title', 'author', 'url', 'metrics', 'status', 'spam']) expect(gone).not.toHaveProperty(absent)
    expect(normalise({ deleted: true }).deletedAt).toBe('2025-11-07T12:00:00.000Z')
    expect(normalise({ deleted: true, updatedAt: '2031-01-01T00:00:00Z' }).deletedAt).toBe('2025-11-07T12:00:00.000Z')
  })

  it('belongs to the conversation it answers in', () => {
    expect(normalise({ nativeId: 'b', replyTo: 'a' }).thread).toBe(normalise({ nativeId: 'a' }).thread)
    expect(normalise({ nativeId: 'b' }).thread).not.toBe(normalise({ nativeId: 'a' }).thread)
  })

  it('names a place by its name, a tag or the nearest point', () => {
    expect(normalise({ tags: ['HarbourEast'] }).places.map(({ id }) => id)).toEqual(['W1'])
    expect(normalise({ point: { lat: 51.601, lon: -0.1 }, text: 'In Harbour East' }).places.map(({ id }) => id)).toEqual(['W1', 'W2'])
    expect(normalise({ point: { lat: 58, lon: -3 } }).places).toEqual([])
  })

  it('has the language of its words, and the source’s where the words do not say', () => {
    expect(normalise({ text: 'The bins were not collected again this week', language: 'cy' }).language).toBe('en')
    expect(normalise({ text: 'The bins were not collected again this week', language: 'en-GB' }).language).toBe('en-GB')
    expect(normalise({ text: 'ok', language: 'cy' }).language).toBe('cy')
    expect(normalise({ text: 'ok' }).language).toBe('und')
    expect(normalise({ text: 'ok', language: 'not a language' }).language).toBe('und')
  })
})

describe('dates', () => {
  it.each([
    ['a date of the future', { publishedAt: '2031-01-01T00:00:00Z' }, { publishedAt: forum.retrievedAt, dateConfidence: 'observed' }],
    ['a clock that was never set', { publishedAt: '1970-01-01T00:00:00Z' }, { publishedAt: forum.retrievedAt, dateConfidence: 'observed' }],
    ['no date at all', { publishedAt: 'yesterday' }, { publishedAt: forum.retrievedAt, dateConfidence: 'observed' }],
    ['a day', { publishedAt: '2025-11-06T00:00:00Z', datePrecision: 'day' as const }, { publishedAt: '2025-11-06T00:00:00.000Z', dateConfidence: 'day' }],
    ['a clock some minutes fast', { publishedAt: '2025-11-07T12:05:00Z' }, { publishedAt: '2025-11-07T12:05:00.000Z', dateConfidence: 'exact' }],
  ])('that are %s are taken for what they are worth', (_what, item, expected) => {
    expect(normalise(item)).toMatchObject(expected)
  })

  it('of a reading that has none come from the clock', () => {
    const clocked = createNormaliser({ ...options, now: () => new Date('2025-11-08T00:00:00Z') })
    expect(clocked.normalise(bare, { ...forum, retrievedAt: 'never' })).toMatchObject({ observedAt: '2025-11-08T00:00:00.000Z', retainUntil: '2026-11-08T00:00:00.000Z' })
  })
})

describe('hostile items', () => {
  it('of enormous texts end', () => {
    for (const text of ['@'.repeat(200_000), 'a@'.repeat(100_000), Array.from({ length: 10_000 }, (_, i) => `@name${i}`).join(' '), '#a'.repeat(100_000), '0'.repeat(200_000), 'https://a.example/ '.repeat(10_000), 'bin '.repeat(50_000), 'u/'.repeat(100_000), 'Ann '.repeat(50_000)]) {
      const mention = normalise({ text, author: { handle: 'ann', displayName: 'Ann Example' } })
      expect(mention.links.length <= 100 && mention.tags.length <= 50).toBe(true)
    }
  })

  it('by authors of enormous or awkward names become a mention all the same', () => {
    for (const name of ['Ann '.repeat(5000), '(a+)+$ [x', '\\', '.'.repeat(300), '@', '@@ @@', '\u0000']) {
      expect(normalise({ text: `Hello from ${name}`, author: { handle: name, displayName: name } }).author).toHaveProperty('pseudonym')
      expect(normalise({ text: 'Hello', author: { handle: 'ann', displayName: name } }).text).toBe('Hello')
    }
  })

  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('@ann', '<p>', '</aside>', 'https://', 'constructor', '__proto__', '\u0000', '\ud800', '(((', '[a-z]+$', '*', '\\'), fc.lorem({ maxCount: 5 }))
  const words = fc.array(text, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(' ')).filter((joined) => joined !== '')
  const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined })
  const item = fc.record({
    title: maybe(words), text: words, html: maybe(words), url: maybe(fc.oneof(words, fc.webUrl())), publishedAt: maybe(fc.oneof(words, fc.date({ noInvalidDate: true }).map((date) => date.toISOString()))), updatedAt: maybe(words),
    deleted: maybe(fc.boolean()), author: maybe(fc.record({ handle: words, displayName: words })), replyTo: maybe(words), thread: maybe(words), addressed: maybe(fc.array(words, { maxLength: 3 })),
    links: maybe(fc.array(fc.oneof(words, fc.webUrl()), { maxLength: 3 })), tags: maybe(fc.array(words, { maxLength: 3 })), language: maybe(words), status: maybe(words), nativeId: words,
  })

  it('of any content become a mention the contract allows, or none', () => {
    fc.assert(fc.property(item, (fields) => {
      const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
      const mention = normaliser.normalise({ ...bare, ...given }, forum)
      if (mention !== undefined) expect(Mention.strict().safeParse(mention).error?.issues).toBeUndefined()
    }), { numRuns: 300 })
  })
})

describe('a normaliser', () => {
  it.each([
    ['a key that could be guessed', { pseudonymKey: 'short' }, 'weak-key'],
    ['no retention', { retention: { days: 0 } }, 'bad-retention'],
    ['endless retention', { retention: { days: Infinity } }, 'bad-retention'],
  ])('is refused with %s', (_what, wrong, code) => {
    let thrown: unknown
    try { createNormaliser({ ...options, ...wrong }) } catch (error) { thrown = error }
    expect(thrown instanceof MentionError && thrown.code).toBe(code)
  })
})
