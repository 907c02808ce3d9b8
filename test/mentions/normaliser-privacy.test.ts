import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createNormaliser, pseudonymFor, type Mention } from 'civic-cafe/mentions'
import { discourseArchive, type SourceItem } from 'civic-cafe/sources'
import { dataFolder, dataPath } from '../support/data.js'

const key = 'an invented key for tests only'
const normaliser = createNormaliser({
  council: { languages: ['en-GB'], accounts: [{ platform: 'discourse:forum.example', handle: 'marshwick_streets', name: 'Marshwick Council – Streets', of: 'council' }] },
  problems: [{ id: 'bins', terms: ['missed bin'] }],
  pseudonymKey: key,
  retention: { days: 30 },
})
const context = { source: { id: 'discourse:https://forum.example' }, retrievedAt: '2025-11-07T12:00:00.000Z' }
const venue: SourceItem['venue'] = { nativeId: '3', name: 'Streets', kind: 'forum' }
const normalise = (item: Partial<SourceItem>): Mention => {
  const mention = normaliser.normalise({ nativeId: '7/1', kind: 'post', venue, ...item }, context)
  if (mention === undefined) throw new Error('There is no mention of this item.')
  return mention
}
const ann = { handle: 'Ann_Ex42', displayName: 'Annabel Exworthy' }
const secrets = /ann_ex42|exworthy|annabel|ann\.private|07700|900123|bo_zed7|bo zedson/i

describe('of a resident nothing is left in a mention', () => {
  it.each<readonly [where: string, item: Partial<SourceItem>]>([
    ['the text', { text: 'I, Ann_Ex42, also ann_ex42 and @ANN_EX42, wrote this' }],
    ['a signature', { text: 'No bins again.\nRegards, Annabel Exworthy' }],
    ['parts of a name', { text: 'Mrs Exworthy here (A. Exworthy). Yours, Annabel' }],
    ['an e-mail address and a number', { text: 'Write to ann.private@example.org or ring 07700 900123' }],
    ['a title', { text: 'x', title: 'Ann_Ex42 asks: 07700 900123?' }],
    ['markup', { html: '<p title="Ann_Ex42">From <b>Annabel</b> <i>Exworthy</i>, <a href="mailto:ann.private@example.org">write</a> or <a href="tel:07700900123">ring</a></p><img alt="Ann_Ex42" src="/avatars/Ann_Ex42.png">' }],
    ['an address of the item', { text: 'x', url: 'https://forum.example/u/Ann_Ex42/posts/7' }],
    ['a parameter of an address', { text: 'x', url: 'https://forum.example/t/7?by=Ann_Ex42' }],
    ['an address in the text', { text: 'See https://forum.example/u/Ann_Ex42 and https://blog.example/annabel-exworthy/bins and https://a.example/?mail=ann.private%40example.org' }],
    ['an address without a scheme', { text: 'See forum.example/u/Ann_Ex42/summary' }],
    ['links', { text: 'x', links: ['https://forum.example/u/Ann_Ex42', 'https://social.example/@Ann_Ex42', 'https://a.example/?q=Ann_Ex42', 'mailto:ann.private@example.org', 'https://wa.me/?phone=07700900123'] }],
    ['tags', { text: '#Ann_Ex42 #bins', tags: ['Ann_Ex42', 'annabel exworthy', '07700900123', 'ann.private@example.org'] }],
    ['the venue', { text: 'x', venue: { nativeId: 'Ann_Ex42', name: 'Annabel Exworthy’s diary', kind: 'blog', url: 'https://blog.example/author/Ann_Ex42' } }],
    ['ids of item, thread and answer', { nativeId: 'Ann_Ex42/7', thread: 'Ann_Ex42/1', replyTo: 'Ann_Ex42/6', text: 'x' }],
    ['the status', { text: 'x', status: 'closed by Ann_Ex42' }],
    ['mentions of somebody else', { text: '@bo_zed7 thanks, bo_zed7! And @bo_zed7@social.example, u/bo_zed7' }],
    ['mentions in markup', { html: '<p><a class="mention" href="/u/bo_zed7">@bo_zed7</a> as bo_zed7 said, <span class="h-card"><a class="u-url mention" href="https://social.example/@bo_zed7">@<span>bo_zed7</span></a></span></p>' }],
    ['a quoted post', { html: '<aside class="quote" data-username="bo_zed7"><div class="title">bo_zed7:</div><blockquote>ring 07700 900123</blockquote></aside><p>bo_zed7 is right</p>' }],
    ['a block quote', { html: '<blockquote>@bo_zed7: mail ann.private@example.org</blockquote><p>Indeed</p>' }],
    ['those the platform says are addressed', { text: 'Indeed, bo_zed7', addressed: ['bo_zed7'] }],
    ['what was deleted', { deleted: true, text: 'Ann_Ex42', url: 'https://forum.example/u/Ann_Ex42', status: 'removed by Ann_Ex42' }],
  ])('in %s', (_where, item) => {
    expect(JSON.stringify(normalise({ author: ann, ...item }))).not.toMatch(secrets)
  })

  it('whatever the handle, wherever the source puts it', () => {
    const handle = fc.stringMatching(/^[a-z]{3,6}[._-]?[a-z]{3,6}\d{1,3}$/)
    const name = fc.stringMatching(/^[QXZ][a-z]{5,8}q [QXZ][a-z]{5,8}q$/)
    fc.assert(fc.property(handle, name, handle, (own, displayName, other) => {
      const json = JSON.stringify(normalise({
        nativeId: `${own}/1`, thread: `${own}/0`, author: { handle: own, displayName }, addressed: [other],
        title: `${displayName} (${own.toUpperCase()})`, url: `https://forum.example/@${own}/1`,
        html: `<p>${displayName} to <a class="mention" href="/u/${other}">@${other}</a>: https://forum.example/u/${own}, ${own}. u/${other}</p><p>${other}</p>`,
        links: [`https://forum.example/u/${other}`, `https://a.example/${own}.png`], tags: [own, other, displayName], status: own, venue: { ...venue, name: `${own} and friends` },
      })).toLowerCase()
      for (const secret of [own, other, displayName.toLowerCase(), displayName.split(' ')[1]?.toLowerCase() ?? '']) expect(json).not.toContain(secret)
    }), { numRuns: 150 })
  })
})

describe('in their place', () => {
  it('stand pseudonyms that are the same for author, mention, quote and answer', () => {
    const bo = pseudonymFor(key, 'discourse:forum.example', 'bo_zed7')
    expect(normalise({ text: 'x', author: { handle: 'Bo_Zed7' } }).author).toEqual({ pseudonym: bo })
    for (const item of [{ text: '@BO_ZED7 hello' }, { text: 'x', addressed: ['@bo_zed7'] }, { html: '<a class="mention" href="/u/bo_zed7">@bo_zed7</a>' }, { html: '<aside class="quote" data-username="bo_zed7">x</aside>Yes' }]) {
      expect(normalise(item).addressed).toEqual([bo])
    }
    expect(normalise({ text: '@ann_ex42 to myself', author: ann }).addressed).toEqual([])
  })

  it('stand words, counted by kind', () => {
    const mention = normalise({ text: '@bo_zed7, ring 07700 900123 or ask ann_ex42.\nAnnabel Exworthy', author: ann })
    expect(mention.text).toBe('@resident, ring [phone] or ask resident.\n[name]')
    expect(mention.redactions).toEqual([{ kind: 'handle', count: 2 }, { kind: 'name', count: 1 }, { kind: 'phone', count: 1 }])
  })

  it('stand no words for a declared account, which is named', () => {
    expect(normalise({ text: 'We are on it', author: { handle: '@Marshwick_Streets', displayName: 'Marshwick Streets' } }).author).toEqual({ account: 'discourse:forum.example/marshwick_streets' })
    const asked = normalise({ text: '@marshwick_streets where are my bins?', links: ['https://forum.example/u/marshwick_streets'] })
    expect(asked).toMatchObject({ text: 'Marshwick Council – Streets where are my bins?', addressed: ['discourse:forum.example/marshwick_streets'], links: ['https://forum.example/u/marshwick_streets'], redactions: [] })
  })

  it('stands nothing for an account of that name elsewhere', () => {
    const elsewhere = normaliser.normalise({ nativeId: '1', kind: 'post', text: 'x', venue, author: { handle: 'marshwick_streets' } }, { ...context, source: { id: 'discourse:https://other.example' } })
    expect(elsewhere?.author).toEqual({ pseudonym: pseudonymFor(key, 'discourse:other.example', 'marshwick_streets') })
  })

  it('stand words that were there before: places, streets and people nobody knows', () => {
    const text = 'Meet @ 7pm, @ the hall. Mark the date, Rose Street is shut, ask at the Ann Street office'
    expect(normalise({ text, author: { handle: 'mx', displayName: 'Mark Rose' } }).text).toBe(text.replace('Rose', '[name]'))
    expect(normalise({ text }).text).toBe(text)
  })
})

describe.skipIf(dataFolder === undefined)('of a real forum', () => {
  it('no handle of whoever wrote, was quoted or was addressed is left in two thousand posts', async () => {
    const items: SourceItem[] = []
    const archive = discourseArchive({ url: 'https://forum.example', posts: dataPath('forum-discourse', 'posts.ndjson.gz'), topics: dataPath('forum-discourse', 'topics.ndjson.gz') })
    for await (const batch of archive.read()) {
      // Every third, for more of them.
      items.push(...batch.items.filter((_, i) => i % 3 === 0))
      if (items.length >= 2000) break
    }
    const some = items.slice(0, 2000)
    const source = { source: { id: archive.id }, retrievedAt: '2030-01-01T00:00:00Z' }
    const mentions = some.flatMap((item) => normaliser.normalise(item, source) ?? [])
    expect(mentions.length).toBeGreaterThan(1990)
    const json = JSON.stringify(mentions).toLowerCase()
    const handles = new Set(some.flatMap(({ author, addressed = [], html = '' }) => [
      ...(author === undefined ? [] : [author.handle]), ...addressed, ...[...html.matchAll(/data-username="([^"]+)"|class="mention" href="\/(?:u|users)\/([^"]+)"/g)].map(([, quoted, mentioned]) => quoted ?? mentioned ?? ''),
    ]).map((handle) => handle.toLowerCase()))
    expect(handles.size).toBeGreaterThan(200)
    expect([...handles].filter((handle) => json.includes(handle))).toEqual([])
    expect(JSON.stringify(some).toLowerCase()).toContain([...handles][0])
    expect(json).not.toMatch(/member-[0-9a-f]{10}/)
    expect(mentions.filter(({ addressed }) => addressed.length > 0).length).toBeGreaterThan(50)
  })
})
