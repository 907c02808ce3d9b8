import { activityStreams, activityStreamsMediaType, jsonFeed, jsonFeedMediaType } from 'civic-cafe/reports'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mentionOf } from '../nurture/support/mentions.js'
import { councilAccount } from './support/world.js'

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/
const isIri = (value: unknown): boolean => typeof value === 'string' && URL.canParse(value) && !/\s/.test(value)
const at = fc.date({ min: new Date('1995-01-01T00:00:00Z'), max: new Date('2030-01-01T00:00:00Z'), noInvalidDate: true }).map((date) => date.toISOString())
const odd = fc.string({ unit: 'grapheme', maxLength: 40 })
const arbitrary = fc.uniqueArray(fc.record({
  thread: fc.string({ unit: fc.constantFrom('a', 'ü', '%', '/', '#', ' ', '7'), minLength: 1, maxLength: 6 }), author: fc.constantFrom('p_SECRETone', 'p_SECRETtwo', councilAccount, undefined), publishedAt: at, text: odd, title: fc.option(odd, { nil: undefined }),
  updatedAt: fc.option(at, { nil: undefined }), language: fc.constantFrom('en', 'cy', 'und', 'en-GB'), tags: fc.array(odd, { maxLength: 3 }), kind: fc.constantFrom('post' as const, 'article' as const), deleted: fc.boolean(),
}), { selector: ({ thread }) => thread, maxLength: 8 }).map((all) => all.map(({ thread, author, publishedAt, deleted, title, updatedAt, ...more }) => mentionOf(`${thread}.1`, author, publishedAt, {
  ...more, url: 'https://social.example/@SECRETone/1', ...(title !== undefined && { title }), ...(updatedAt !== undefined && { updatedAt }), ...(deleted && { deletedAt: publishedAt, text: '' }),
})))

describe('ActivityStreams 2.0, whatever was said', () => {
  it('is a valid collection: context, types, identifiers, instants, languages', () => {
    expect(activityStreamsMediaType).toBe('application/activity+json')
    fc.assert(fc.property(arbitrary, (mentions) => {
      const collection = JSON.parse(JSON.stringify(activityStreams(mentions))) as ReturnType<typeof activityStreams>
      expect(collection['@context']).toContain('https://www.w3.org/ns/activitystreams')
      expect(collection.type).toBe('OrderedCollection')
      expect(collection.totalItems).toBe(collection.orderedItems.length)
      for (const { type, id, published, updated, content, mediaType, contentMap, context, inReplyTo, attributedTo, tag, url } of collection.orderedItems) {
        expect(['Note', 'Article']).toContain(type)
        for (const iri of [id, context, inReplyTo, attributedTo?.id, url]) expect(iri === undefined || isIri(iri)).toBe(true)
        for (const time of [published, updated]) expect(time === undefined || instant.test(time)).toBe(true)
        expect(typeof content).toBe('string')
        expect(mediaType).toBe('text/plain')
        for (const [language, words] of Object.entries(contentMap ?? {})) expect([Intl.getCanonicalLocales(language).length, words]).toEqual([1, content])
        expect(attributedTo === undefined || ['Person', 'Service', 'Organization'].includes(attributedTo.type)).toBe(true)
        for (const { type: tagType, name } of tag ?? []) expect([tagType, name.startsWith('#')]).toEqual(['Hashtag', true])
      }
      expect(new Set(collection.orderedItems.map(({ id }) => id)).size).toBe(collection.orderedItems.length)
      expect(collection.orderedItems.map(({ published }) => Date.parse(published))).toEqual(collection.orderedItems.map(({ published }) => Date.parse(published)).toSorted((a, b) => b - a))
    }))
  })

  it('names no resident and links to none, and leaves out what was deleted', () => {
    fc.assert(fc.property(arbitrary, (mentions) => {
      const { orderedItems } = activityStreams(mentions)
      expect(orderedItems).toHaveLength(mentions.filter(({ deletedAt }) => deletedAt === undefined).length)
      for (const { attributedTo, url } of orderedItems) if (attributedTo?.type === 'Person') expect([attributedTo.name, url]).toEqual([undefined, undefined])
    }))
  })
})

describe('JSON Feed 1.1, whatever was said', () => {
  it('has what the specification asks for: version, title, items, and for each an id, content and instants', () => {
    expect(jsonFeedMediaType).toBe('application/feed+json')
    fc.assert(fc.property(arbitrary, fc.string({ minLength: 1 }), (mentions, title) => {
      const feed = JSON.parse(JSON.stringify(jsonFeed(mentions, { title }))) as ReturnType<typeof jsonFeed>
      expect(feed).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', title })
      for (const { id, content_text: content, date_published: published, date_modified: modified, authors, tags, language, url } of feed.items) {
        expect([typeof id, id === '', typeof content]).toEqual(['string', false, 'string'])
        expect([published, modified].every((time) => time === undefined || instant.test(time))).toBe(true)
        expect((authors ?? []).every(({ name }) => name !== '')).toBe(true)
        expect((tags ?? []).every((tag) => typeof tag === 'string')).toBe(true)
        expect(language === undefined || Intl.getCanonicalLocales(language).length === 1).toBe(true)
        expect(url === undefined || isIri(url)).toBe(true)
      }
      expect(new Set(feed.items.map(({ id }) => id)).size).toBe(feed.items.length)
    }))
  })

  it('names declared accounts only', () => {
    fc.assert(fc.property(arbitrary, (mentions) => {
      const said = JSON.stringify(jsonFeed(mentions.map((mention) => ({ ...mention, text: 'x' })), { title: 'x' }))
      expect(said).not.toContain('p_SECRET')
      const named = jsonFeed(mentions, { title: 'x' }).items.flatMap(({ authors }) => authors ?? [])
      expect(named.every(({ name }) => name === councilAccount)).toBe(true)
    }))
  })
})
