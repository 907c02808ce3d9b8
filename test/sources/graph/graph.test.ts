import { describe, expect, it } from 'vitest'
import { facebookPage, instagramComments, SourceError } from 'civic-cafe/sources'
import type { Batch, GraphCheckpoint, GraphOptions, Source, SourceItem } from 'civic-cafe/sources'
import { sourceContract } from 'civic-cafe/testing'
import { heard } from '../../support/heard.js'
import { codeOf } from '../http/loopback.js'
import { facebookComment, instagramComment, inventedPage, mediaName, pageId, postName, refusal, token, userId } from './graph-server.js'
import type { InventedPage } from './graph-server.js'

const now = (): Date => new Date('2026-02-06T12:00:00Z')
const facebook = ({ http }: InventedPage, more: Partial<GraphOptions> = {}): Source<GraphCheckpoint> => facebookPage({ account: { platform: 'facebook', handle: 'MarshwickCouncil', name: 'Marshwick Council', of: 'council' }, pageId, token, http, now, ...more })
const instagram = ({ http }: InventedPage, more: Partial<GraphOptions> = {}): Source<GraphCheckpoint> => instagramComments({ account: { platform: 'instagram', handle: '@marshwickcouncil', name: 'Marshwick Council', of: 'council' }, userId, token, http, now, ...more })

type Batches = Batch<GraphCheckpoint>[]
async function readAll(source: Source<GraphCheckpoint>, after?: GraphCheckpoint, batches = Number.POSITIVE_INFINITY): Promise<Batches> {
  const read: Batches = []
  for await (const batch of source.read(after === undefined ? {} : { after: JSON.parse(JSON.stringify(after)) as GraphCheckpoint })) {
    read.push(batch)
    if (read.length >= batches) break
  }
  return read
}
const items = (batches: Batches): SourceItem[] => batches.flatMap((batch) => [...batch.items])
const ids = (batches: Batches): Set<string> => new Set(items(batches).map(({ nativeId }) => nativeId))
const faults = (batches: Batches): string[] => batches.flatMap((batch) => batch.faults.map(({ code }) => code))
const upTo = (n: number): number[] => Array.from({ length: n }, (_, at) => at + 1)
const busy = (): InventedPage => inventedPage(upTo(60).map((n) => [n, n === 7 ? 230 : n % 4] as const))
const all = 60 + 230 + upTo(60).filter((n) => n !== 7).reduce((sum, n) => sum + n % 4, 0)

describe.each([['facebookPage', facebook], ['instagramComments', instagram]] as const)('%s keeps the contract of sources', (_, make) => {
  for (const { name, run } of sourceContract(() => make(busy()), { minimumItems: all })) it(name, run)
})

describe.each([['a Facebook Page', facebook, postName], ['an Instagram account', instagram, mediaName]] as const)('%s', (_, make, nameOf) => {
  it('gives every post and every comment', async () => {
    const batches = await readAll(make(busy()))
    expect([ids(batches).size, faults(batches)]).toEqual([all, []])
    const own = items(batches).find(({ nativeId }) => nativeId === nameOf(9))
    expect(own).toMatchObject({ kind: 'post', thread: nameOf(9), author: { handle: expect.stringMatching(/^marshwickcouncil$/i) as string }, venue: { name: 'Marshwick Council', kind: 'page' } })
    const said = items(batches).filter(({ kind, thread }) => kind === 'comment' && thread === nameOf(7))
    expect(said).toHaveLength(230)
    expect(said.every(({ replyTo }) => replyTo !== undefined)).toBe(true)
  })

  it('gives later what is new, and asks only for the comments of posts that have changed', async () => {
    const page = busy()
    const first = await readAll(make(page))
    page.http.requests.length = 0
    await readAll(make(page), first.at(-1)?.checkpoint)
    expect(page.http.requests.filter(({ url }) => url.pathname.endsWith('/comments'))).toEqual([])
    page.posts.set(61, 1).set(30, (page.posts.get(30) ?? 0) + 1)
    page.http.requests.length = 0
    const second = await readAll(make(page), first.at(-1)?.checkpoint)
    expect(page.http.requests.filter(({ url }) => url.pathname.endsWith('/comments'))).toHaveLength(2)
    const fresh = [...ids(second)].filter((id) => !ids(first).has(id))
    expect(fresh).toHaveLength(3)
    expect(JSON.stringify(second.at(-1)?.checkpoint).length).toBeLessThan(5000)
  })

  it('loses nothing when it is stopped after any batch and goes on from its checkpoint', async () => {
    // Also between two pages of comments on one post: there are three on the seventh.
    const amid = (await readAll(make(busy()))).flatMap((batch, at) => batch.items.length === 100 ? [at + 1] : [])
    expect(amid).toHaveLength(2)
    for (const stopAfter of [1, 2, 5, 20, 40, ...amid]) {
      const page = busy()
      const first = await readAll(make(page), undefined, stopAfter)
      const rest = await readAll(make(page), first.at(-1)?.checkpoint)
      expect(new Set([...ids(first), ...ids(rest)]).size).toBe(all)
    }
  })

  it('ends the first reading at a date, and looks no more for comments under old posts', async () => {
    const page = inventedPage(upTo(120).map((n) => [n, 1] as const), 10)
    const batches = await readAll(make(page, { since: '2026-02-05T00:00:00Z', commentDays: 1 }))
    const posts = items(batches).filter(({ kind }) => kind === 'post')
    expect(posts.length).toBeGreaterThanOrEqual(24)
    expect(posts.length).toBeLessThan(60)
    // Those of the last day: from number 108 on.
    expect(Object.keys(batches.at(-1)?.checkpoint.posts ?? {})).toHaveLength(13)
  })

  it('never takes Meta’s own address of the next page: the token is in it', async () => {
    const page = busy()
    const batches = await readAll(make(page))
    expect(JSON.stringify([batches, page.http.requests.map(({ url }) => url.href)])).not.toContain(token)
    expect(make(page).id).not.toContain(token)
  })

  it.each([
    ['throttled', refusal(400, 4)], ['throttled', refusal(400, 17)], ['throttled', refusal(403, 32)], ['throttled', refusal(400, 613)], ['throttled', refusal(200, 80_001)],
    ['unauthorised', refusal(400, 190)], ['unauthorised', refusal(403, 200)], ['unauthorised', refusal(400, 100, { message: '(#100) requires the permission pages_read_engagement' })],
    ['gone', refusal(400, 100, { error_subcode: 33 })], ['http-status', refusal(400, 100)], ['http-status', { status: 404 }],
    ['not-a-feed', { json: { id: '1' } }], ['not-a-feed', { body: '<html>' }],
  ])('says %s, and not the token, where Meta refuses: %j', async (code, answer) => {
    const page = busy()
    page.intercept = () => answer
    const error: unknown = await readAll(make(page)).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(SourceError)
    expect(error).toMatchObject({ code, ...(code === 'throttled' && { until: '2026-02-06T13:00:00.000Z' }) })
    expect(`${String(error)} ${JSON.stringify(error)}`).not.toContain(token)
  })

  it('waits as long as Meta says, and is warned before it has to', async () => {
    const page = busy()
    page.intercept = () => refusal(400, 32, {}, { 'x-business-use-case-usage': '{"1":[{"type":"pages","call_count":100,"estimated_time_to_regain_access":17}]}' })
    await expect(readAll(make(page))).rejects.toMatchObject({ code: 'throttled', until: '2026-02-06T12:17:00.000Z' })
    page.intercept = () => ({ json: { data: [] }, headers: { 'x-app-usage': '{"call_count":96,"total_time":25,"total_cputime":25}' } })
    expect((await readAll(make(page)))[0]?.nextPollAt).toBe('2026-02-06T13:00:00.000Z')
    page.intercept = () => ({ json: { data: [] }, headers: { 'x-app-usage': 'nonsense', 'x-page-usage': '[]' } })
    expect((await readAll(make(page)))[0]?.nextPollAt).toBeUndefined()
  })

  it('reads on where a post has gone meanwhile, and past what it cannot read', async () => {
    const page = inventedPage([[1, 2], [2, 2]])
    page.intercept = ({ url }) => url.pathname.endsWith(`/${nameOf(2)}/comments`) ? refusal(400, 100, { error_subcode: 33 }) : url.pathname.endsWith(`/${nameOf(1)}/comments`) ? { json: { data: [null, 4, {}, { id: '9' }] } } : undefined
    const batches = await readAll(make(page))
    expect(faults(batches)).toEqual(['gone', 'bad-item', 'bad-item', 'bad-item', 'bad-item'])
  })

  it('takes no foreign checkpoint for its own', async () => {
    for (const after of [{}, { version: 1, complete: true }, { version: 1, complete: 1, posts: {} }, { version: 1, complete: true, posts: { a: 1 } }]) {
      expect(await codeOf(readAll(make(busy()), after as never))).toBe('bad-checkpoint')
    }
  })
})

describe('whose it is', () => {
  it('is declared, or nothing is read', () => {
    const account = { platform: 'facebook', handle: 'MarshwickCouncil', name: 'Marshwick Council', of: 'council' } as const
    expect(() => instagramComments({ account, userId, token })).toThrow(expect.objectContaining({ code: 'person-targeted' }))
    expect(() => facebookPage({ account: { ...account, handle: ' ' }, pageId, token })).toThrow(expect.objectContaining({ code: 'person-targeted' }))
    for (const wrong of [{ pageId: 'wren.hollow' }, { token: ' ' }, { since: 'today' }, { commentDays: -1 }, { apiVersion: '../me' }]) {
      expect(() => facebookPage({ account, pageId, token, ...wrong })).toThrow(expect.objectContaining({ code: 'bad-configuration' }))
    }
  })

  it('shows: the Page’s own words carry the declared handle, other people theirs; what is hidden is left out', async () => {
    const page = inventedPage([[1, 1]])
    page.intercept = ({ url }) => url.pathname.endsWith('/comments') ? { json: { data: [facebookComment(1, 1, { from: { id: pageId, name: 'Marshwick Council' } }), facebookComment(1, 2), facebookComment(1, 3, { is_hidden: true }), facebookComment(1, 5, { message: 'Ask Wren Hollow about it', message_tags: [{ id: '5550001', name: 'Wren Hollow', type: 'user', offset: 4, length: 11 }] })] } } : undefined
    const batches = await readAll(facebook(page))
    const [own, other, tagged] = items(batches).filter(({ kind }) => kind === 'comment')
    expect([own?.author, other?.author]).toEqual([{ handle: 'MarshwickCouncil' }, { handle: '7720001', displayName: 'Quay Resident 2' }])
    expect(tagged?.text).toBe('Ask @5550001 about it')
    expect(faults(batches)).toEqual(['closed'])
  })

  it('is said in the mentions by its declared name, with addresses that lead there', async () => {
    const account = { platform: 'facebook', handle: 'MarshwickCouncil', name: 'Marshwick Council', of: 'council' } as const
    const [post, comment] = heard('facebook:https://www.facebook.com/1', items(await readAll(facebook(inventedPage([[1, 1]])))), [account])
    expect(post?.mention).toMatchObject({ url: 'https://www.facebook.com/MarshwickCouncil/posts/5001', author: { account: 'facebook/MarshwickCouncil' }, venue: { url: 'https://www.facebook.com/MarshwickCouncil' } })
    expect(comment?.mention).toMatchObject({ url: 'https://www.facebook.com/MarshwickCouncil/posts/5001/?comment_id=9000', author: { pseudonym: expect.any(String) as string } })
  })

  it('does not stop at the replies that come along with an Instagram comment', async () => {
    const page = inventedPage([[1, 1]])
    page.intercept = ({ url }) => url.pathname.endsWith('/comments') ? { json: { data: [instagramComment(1, 1, { replies: { data: [instagramComment(1, 2)], paging: { cursors: { after: '1' }, next: 'https://graph.facebook.com/x' } } }), instagramComment(1, 4, { hidden: true })] } } : undefined
    const batches = await readAll(instagram(page))
    const replies = items(batches).filter(({ replyTo }) => replyTo === '17911')
    expect([replies.length, faults(batches)]).toEqual([60, ['closed']])
  })
})
