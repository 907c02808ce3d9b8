import { createNormaliser, platformOf, pseudonymFor, type Mention } from 'civic-cafe/mentions'
import { defineCouncil } from 'civic-cafe/council'
import { describe, expect, it } from 'vitest'

const key = 'a key for tests only'
const council = defineCouncil({ id: 'marshwick', name: 'Marshwick Council', languages: ['en-GB'], accounts: [{ platform: 'discourse', handle: 'marshwick_council', name: 'Marshwick Council' }] })
const normaliser = createNormaliser({ council, problems: [], pseudonymKey: key, retention: { days: 30 }, now: () => new Date('2025-09-01T00:00:00Z') })

function said(text: string): Mention {
  const venue = { nativeId: 'v', name: 'Talk', kind: 'forum' as const }
  const mention = normaliser.normalise({ nativeId: '1', kind: 'post', text, venue, publishedAt: '2025-08-01T00:00:00Z' }, { source: { id: 'discourse:https://talk.example' }, retrievedAt: '2025-09-01T00:00:00Z' })
  if (mention === undefined) throw new Error('Nothing was said.')
  return mention
}

describe('handles in a text', () => {
  it.each([
    ['after an @', 'ask @wren_hollow about it', 'ask @resident about it'],
    ['in an address', 'see https://talk.example/u/wren_hollow/summary.', 'see [link].'],
    ['in an address without its scheme', 'see files.example/u/wren_hollow … plan.zip', 'see [link] … plan.zip'],
    ['in an address in brackets', 'the plan (files.example/u/wren_hollow/plan.zip), if it opens', 'the plan ([link]), if it opens'],
    ['as Reddit writes them', 'u/wren_hollow knows, and so does /u/pip-marsh.', 'u/resident knows, and so does /u/resident.'],
    ['as Bluesky writes them', 'ask hollow.example or wren-hollow.bsky.social.', 'ask hollow.example or resident.'],
    ['in the address of an account of their own', 'see https://wren-hollow.bsky.social', 'see [link]'],
    ['as a permanent name', 'at://did:plc:ewvi7nxzyoun6zhxrhs64oiz/app.bsky.feed.post/3k', 'at://resident/app.bsky.feed.post/3k'],
    ['in the address of a site of accounts', 'see https://mobile.twitter.com/wren_hollow', 'see [link]'],
    ['in such an address with characters written as numbers', 'see https://mobile%2etwitter.com/wren_hollow', 'see [link]'],
    ['at the end of a path', 'it is under shared/u/wren_hollow', 'it is under shared/u/resident'],
  ])('are taken out %s', (_, text, expected) => {
    const mention = said(text)
    expect(mention.text).toBe(expected)
    expect(JSON.stringify(mention)).not.toMatch(/wren.hollow|pip-marsh|did:plc/)
    expect(mention.redactions.find(({ kind }) => kind === 'handle')?.count).toBeGreaterThan(0)
  })

  it.each([
    'www.marshwick.example/bins/calendar, if you like',
    'and/or u/c menu/choice 24/7',
    'https://github.com/marshwick/open-data is theirs',
    'back by 5pm @ 7.30pm',
  ])('leave other words as they are: %s', (text) => {
    expect(said(text).text).toBe(text)
    expect(said(text).redactions).toEqual([])
  })

  it('are found under every name an author goes by, who is not addressed by that', () => {
    const venue = { nativeId: 'v', name: 'Talk', kind: 'forum' as const }
    const author = { handle: 'did:plc:ewvi7nxzyoun6zhxrhs64oiz', alsoKnownAs: ['wren.example', 'hollow.example'] }
    const mention = normaliser.normalise({ nativeId: '1', kind: 'post', text: 'More at wren.example, says @hollow.example', links: ['https://wren.example/about'], author, venue }, { source: { id: 'bluesky:https://bsky.app/x' }, retrievedAt: '2025-09-01T00:00:00Z' })
    expect(mention).toMatchObject({ text: 'More at resident, says @resident', addressed: [], links: [], author: { pseudonym: pseudonymFor(key, 'bluesky:bsky.app', author.handle) } })
  })

  it('remember whom they address, by pseudonym', () => {
    const platform = platformOf('discourse:https://talk.example')
    expect(said('u/wren_hollow and @pip').addressed).toEqual(['wren_hollow', 'pip'].map((handle) => pseudonymFor(key, platform, handle)).sort())
  })

  it('stay in the address of a declared account, which names nobody else', () => {
    const links = ['https://talk.example/@marshwick_council', 'https://talk.example/@wren_hollow', 'https://talk.example/@marshwick_council?from=@wren_hollow']
    const mention = normaliser.normalise({ nativeId: '1', kind: 'post', text: 'see there', links, venue: { nativeId: 'v', name: 'Talk', kind: 'forum' } }, { source: { id: 'discourse:https://talk.example' }, retrievedAt: '2025-09-01T00:00:00Z' })
    expect(mention?.links).toEqual(['https://talk.example/@marshwick_council'])
  })

  it('give way to the name of a declared account', () => {
    expect(said('u/marshwick_council said so').text).toBe('Marshwick Council said so')
  })
})
