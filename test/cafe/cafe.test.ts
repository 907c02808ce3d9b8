import { memoryStore, openCafe } from 'civic-cafe'
import { renderHtml } from 'civic-cafe/reports'
import type { SourceItem } from 'civic-cafe/sources'
import { describe, expect, it } from 'vitest'
import { collect } from '../../src/testing/collect.js'
import { bins, facts } from '../engagement/support.js'
import { cafeOptions, councilHandle, engaged, identifiedCafe, talkItems, talkSource, toolChoice, toParticipating } from './support.js'

const by = { decidedBy: 'Head of Waste Services' }
const refused = (code: string): unknown => expect.objectContaining({ code })

describe('opening a café', () => {
  it('starts from problems: one that names a tool is refused, with every reason at once', async () => {
    const problem = { ...bins, statement: 'We need a Facebook page about bins', measure: { what: 'followers', unit: 'people' }, owner: 'Cllr Vaughan' }
    await expect(openCafe(cafeOptions({ problems: [problem] }))).rejects.toMatchObject({
      code: 'problem-names-a-tool',
      refusals: [refused('problem-names-a-tool'), refused('measure-counts-the-tool'), refused('owner-is-a-person')],
    })
  })

  it('refuses a source that no tool choice stands behind, and a tool that is for no problem', async () => {
    const solvesNothing = { code: 'tool-solves-no-problem' }
    await expect(openCafe(cafeOptions({ tools: [{ sources: [talkSource()] }] }))).rejects.toMatchObject(solvesNothing)
    await expect(openCafe(cafeOptions({ tools: [{ ...toolChoice, problemId: 'no-such-problem', sources: [talkSource()] }] }))).rejects.toMatchObject(solvesNothing)
    await expect(openCafe(cafeOptions({ problems: [] }))).rejects.toMatchObject(solvesNothing)
  })

  it('refuses a tool whose review day has passed, and a key too short to keep anybody\'s name', async () => {
    await expect(openCafe(cafeOptions({ tools: [{ ...toolChoice, reviewOn: '2026-08-31', sources: [] }] }))).rejects.toMatchObject({ code: 'tool-review-overdue' })
    await expect(openCafe(cafeOptions({ pseudonymKey: 'short' }))).rejects.toMatchObject({ code: 'weak-key' })
  })

  it('refuses a pre-election period it could not keep', async () => {
    for (const wrong of [{ nation: 'England' }, { startsOn: 'in spring' }] as object[]) {
      await expect(openCafe(cafeOptions({ preElectionPeriods: [{ name: 'Council elections', pollingDay: '2027-05-06', nation: 'england', ...wrong }] }))).rejects.toMatchObject({ code: 'pre-election-invalid' })
    }
  })

  it('reads nothing before it is asked to listen', async () => {
    let reads = 0
    const source = { ...talkSource(), read: () => {
      reads++
      return talkSource().read()
    } }
    const cafe = await openCafe(cafeOptions({ tools: [{ ...toolChoice, sources: [source] }] }))
    expect(reads).toBe(0)
    expect(await cafe.communities()).toBeUndefined()
    expect((await cafe.report()).communities).toEqual([])
    await cafe.listen()
    expect(reads).toBe(1)
  })
})

describe('listening', () => {
  it('hears everything once: a second time adds nothing', async () => {
    const options = cafeOptions()
    const cafe = await openCafe(options)
    const { totals } = await cafe.listen()
    expect(totals).toMatchObject({ items: talkItems().length, added: talkItems().length, failedSources: 0 })
    const heard = await collect(options.store.mentions())
    expect((await cafe.listen()).totals).toMatchObject({ items: 0, added: 0, revised: 0 })
    expect(await collect(options.store.mentions())).toEqual(heard)
  })

  it('reads a source once, though it serves two problems', async () => {
    const source = talkSource()
    const lanes = { ...bins, id: 'dark-lanes' }
    const cafe = await openCafe(cafeOptions({ problems: [bins, lanes], tools: [{ ...toolChoice, sources: [source] }, { ...toolChoice, problemId: 'dark-lanes', sources: [source] }, { ...toolChoice, sources: [talkSource()] }] }))
    // Made twice, it is still one source.
    expect((await cafe.listen()).sources.map(({ status }) => status)).toEqual(['ok'])
  })

  it('can be stopped, and goes on where it was', async () => {
    const options = cafeOptions()
    const cafe = await openCafe(options)
    const stop = new AbortController()
    const first = await cafe.listen({ signal: stop.signal, onProgress: ({ type }) => { if (type === 'batch-committed') stop.abort() } })
    expect(first.sources[0]).toMatchObject({ status: 'aborted', added: 50 })
    expect((await cafe.listen()).totals.added).toBe(talkItems().length - 50)
  })

  it('keeps nobody\'s handle or name: not in the store, not in a map, not in a report', async () => {
    const { cafe, store, harbour } = await identifiedCafe()
    await engaged(cafe, harbour)
    const everything = JSON.stringify([await collect(store.mentions()), await store.latestSnapshot(), await collect(store.runs()), await collect(store.ledger()), await cafe.communities(), await cafe.report(), renderHtml(await cafe.report())])
    for (const { author } of talkItems()) {
      if (author?.handle === undefined || author.handle === councilHandle) continue
      expect(everything).not.toContain(author.handle)
      expect(everything).not.toContain(author.displayName)
    }
    expect(everything).toContain(councilHandle)
  })

  it('lets go of what is past its retention, and of nothing else', async () => {
    let now = new Date('2026-09-01T10:00:00Z')
    const options = cafeOptions({ retention: { days: 30 }, now: () => now })
    const cafe = await openCafe(options)
    await cafe.listen()
    expect(await cafe.purge()).toEqual({ mentions: 0 })
    now = new Date('2026-10-02T10:00:00Z')
    expect(await cafe.purge()).toEqual({ mentions: talkItems().length })
  })
})

describe('identifying', () => {
  it('finds the two circles that meet on one forum, and shows them without anybody in them', async () => {
    const { cafe } = await identifiedCafe()
    const map = await cafe.communities()
    expect(map?.communities.map(({ venues, size }) => [venues[0]?.name, size.band]).sort()).toEqual([['Allotments', '10–19'], ['Harbour streets', '10–19']])
    expect(JSON.stringify(map)).not.toMatch(/p_[A-Za-z0-9_-]{22}|"members"|"authors"/)
  })

  it('keeps a community\'s id from one map to the next', async () => {
    let now = new Date('2026-09-01T10:00:00Z')
    const { cafe, harbour } = await identifiedCafe({ now: () => now })
    now = new Date('2026-09-08T10:00:00Z')
    expect((await cafe.identify()).communities.map(({ id }) => id)).toContain(harbour)
  })

  it('opens on what an earlier process left in the store', async () => {
    const { cafe, store, harbour } = await identifiedCafe()
    await engaged(cafe, harbour)
    const again = await openCafe(cafeOptions({ store }))
    expect((await again.relationship(harbour)).phase).toBe('engaging')
    expect((await again.engagement(harbour, 'missed-bins')).phase).toBe('engaging')
    expect(await again.communities()).toEqual(await cafe.communities())
    expect(await again.report()).toEqual(await cafe.report())
  })
})

describe('participating, empowering and engaging', () => {
  it('takes a relationship all the way, each step when its guards hold', async () => {
    const { cafe, harbour } = await identifiedCafe()
    await engaged(cafe, harbour)
    expect((await cafe.relationship(harbour)).phase).toBe('engaging')
    for (const command of facts.nurture) expect(await cafe.empower(harbour, command)).toMatchObject({ ok: true })
    expect(await cafe.participate(harbour, { ...by, type: 'nurture' })).toMatchObject({ ok: true })
    expect(await cafe.relationship(harbour)).toMatchObject({ phase: 'nurturing', councilRun: false, role: { role: 'partner' } })
  })

  it('says everything that is missing, each with its code, and records nothing of it', async () => {
    const { cafe, store, harbour } = await identifiedCafe()
    const decision = await cafe.participate(harbour, { ...by, type: 'participate' })
    expect(decision.ok ? [] : decision.refusals.map(({ code }) => code)).toEqual([
      'not-from-here', 'transparency-notice-missing', 'lawful-basis-missing', 'dpia-missing', 'role-undecided', 'purpose-missing', 'value-missing',
      'steward-missing', 'deputy-missing', 'account-undeclared', 'rules-unread',
    ])
    expect(decision.ok ? [] : decision.refusals.every(({ message, source }) => message !== '' && source !== '')).toBe(true)
    expect(await collect(store.ledger())).toEqual([])
  })

  it('says everything that is missing for an engagement too', async () => {
    const { cafe, harbour } = await identifiedCafe()
    const decision = await cafe.engage(harbour, 'missed-bins', { ...by, type: 'start' })
    expect(decision.ok ? [] : decision.refusals.map(({ code }) => code)).toEqual(expect.arrayContaining([
      'relationship-not-engaging', 'role-undecided', 'plan-missing', 'stop-condition-missing', 'channel-fit-missing', 'offline-equivalent-missing', 'missing-voices-unstated',
    ]))
    const unknown = await cafe.engage(harbour, 'no-such-problem', { ...by, type: 'start' })
    expect(unknown.ok ? [] : unknown.refusals.map(({ code }) => code)).toContain('problem-missing')
  })

  it('offers the moves that are open, and for the others what is missing', async () => {
    const { cafe, harbour } = await identifiedCafe()
    const open = async (): Promise<string[]> => (await cafe.moves(harbour)).filter(({ available }) => available).map(({ type }) => type)
    expect(await open()).toEqual(['pause', 'withdraw', 'close'])
    for (const command of facts.listen) await cafe.participate(harbour, command)
    expect(await open()).toEqual(['listen', 'pause', 'withdraw', 'close'])
  })

  it('does not identify a community that is not in the map', async () => {
    const { cafe } = await identifiedCafe()
    for (const command of [...facts.listen, { ...by, type: 'listen' as const }, ...facts.identify]) await cafe.participate('c_nowhere', command)
    const decision = await cafe.participate('c_nowhere', { ...by, type: 'identify' })
    expect(decision.ok ? [] : decision.refusals.map(({ code }) => code)).toContain('community-unknown')
  })

  it('keeps silent before an election, but for leave to speak', async () => {
    const { cafe, harbour } = await identifiedCafe({ preElectionPeriods: [{ name: 'Council elections', pollingDay: '2026-09-17', nation: 'england' }] })
    for (const command of toParticipating.slice(0, -1)) await cafe.participate(harbour, command)
    const decision = await cafe.participate(harbour, { ...by, type: 'participate' })
    expect(decision.ok ? [] : decision.refusals.map(({ code }) => code)).toEqual(['pre-election'])
    await cafe.participate(harbour, { ...by, type: 'approve-pre-election', kind: 'reactive-factual', approvedBy: 'Monitoring Officer', reason: 'They ask when the bins come', until: '2026-09-17' })
    expect((await cafe.participate(harbour, { ...by, type: 'participate' })).ok).toBe(true)
  })

  it('lets only one of two officers decide at a time', async () => {
    const { cafe, harbour } = await identifiedCafe()
    const settled = await Promise.allSettled([facts.listen[0], facts.listen[1]].map((command) => cafe.participate(harbour, command)))
    expect(settled.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(settled.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'conflict' } })
  })
})

describe('nurturing and reporting', () => {
  it('gives two panels and what would help, and a page that holds them', async () => {
    const { cafe, harbour } = await identifiedCafe()
    await engaged(cafe, harbour)
    const score = await cafe.nurture(harbour)
    expect(score.community.index.value).toBeGreaterThan(0.9)
    expect(score.community.index.position).toBe('guest-in-the-cafe')
    expect(score.actions.map(({ id }) => id)).toContain('missing-voices')
    const inWelsh = await cafe.nurture(harbour, { language: 'cy' })
    expect(inWelsh.community.index.value).toBe(score.community.index.value)
    expect(inWelsh.community.index.words).not.toBe(score.community.index.words)

    const report = await cafe.report()
    expect(report.problems.map(({ id }) => id)).toEqual(['missed-bins'])
    expect(report.tools[0]).toMatchObject({ tool: 'Marshwick Talk', problemId: 'missed-bins' })
    expect(report.relationships.find(({ communityId }) => communityId === harbour)).toMatchObject({ phase: 'engaging', engagements: [{ problemId: 'missed-bins' }] })
    expect(renderHtml(report)).toContain('Harbour streets')
    expect(JSON.parse(JSON.stringify(report))).toEqual(report)
  })

  it.each<[string, (item: SourceItem) => Partial<SourceItem>]>([
    ['repeats what was said elsewhere', () => ({ text: 'Missed bin again on the quay, the lid was full of rain and the glass box was left behind.' })],
    ['was deleted since', () => ({ deleted: true })],
  ])('takes nobody for the beginner of a conversation whose opening %s', async (_, change) => {
    // In some conversations nobody says whom they answer, and the council answers first: it would be taken for having begun them.
    const items = talkItems().map(({ replyTo, ...item }): SourceItem => {
      const [, thread, place] = item.nativeId.split('-').map(Number)
      if ((thread ?? 0) % 8 > 0) return { ...item, ...(replyTo !== undefined && { replyTo }) }
      if (item.author?.handle === councilHandle) return { ...item, publishedAt: new Date(Date.parse(item.publishedAt ?? '') - 5.5 * 1_800_000).toISOString() }
      return place === 0 ? { ...item, ...change(item) } : item
    })
    const { cafe, harbour } = await identifiedCafe({ tools: [{ ...toolChoice, sources: [talkSource(items)] }] })
    expect((await cafe.nurture(harbour)).community.index.components.residentInitiative).toMatchObject({ value: 1 })
  })

  it('has no figure for a community nobody has found', async () => {
    const { cafe } = await identifiedCafe()
    expect((await cafe.nurture('c_nowhere')).community.index.value).toBeNull()
  })

  it('comes to the same whatever order the same was said in', async () => {
    const reportOf = async (reversed: boolean): Promise<unknown> => {
      const items = reversed ? talkItems().reverse() : talkItems()
      const { cafe } = await identifiedCafe({ store: memoryStore(), tools: [{ ...toolChoice, sources: [talkSource(items)] }] })
      return cafe.report()
    }
    expect(await reportOf(true)).toEqual(await reportOf(false))
  })
})
