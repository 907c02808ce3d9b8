import { memoryStore, openCafe, type Cafe } from 'civic-cafe'
import { renderHtml, type Report } from 'civic-cafe/reports'
import type { SourceItem } from 'civic-cafe/sources'
import { beforeAll, describe, expect, it } from 'vitest'
import { cafeOptions, councilHandle, talkItems, talkSource, toolChoice } from './support.js'

const store = memoryStore()
const base = talkItems()

/** What so many new people say by the harbour, each of them thrice, in words of their own and to the council. */
function newcomers(from: number, to: number, day: string): SourceItem[] {
  return Array.from({ length: to - from }, (_, i) => from + i).flatMap((n) => [0, 1, 2].map((time): SourceItem => ({
    nativeId: `new-${n}-${day}-${time}`, kind: 'post', text: `Zeppelin number ${n} missed bin @${councilHandle} the ${time + 1} of my lamps on ${day} is out?`, author: { handle: `newcomer_${n}` },
    venue: { nativeId: 'harbour', name: 'Harbour streets', kind: 'forum' }, thread: `harbour-${(n + time) % 24}`, replyTo: `harbour-${(n + time) % 24}-0`, publishedAt: `${day}T0${time + 6}:00:00.000Z`,
  })))
}

async function cafeOn(day: string, items: readonly SourceItem[]): Promise<Cafe> {
  const cafe = await openCafe(cafeOptions({ store, now: () => new Date(`${day}T10:00:00Z`), tools: [{ ...toolChoice, sources: [talkSource(items)] }] }))
  await cafe.listen()
  await cafe.identify()
  return cafe
}

/** All that a report says of people, without the day it is of. How often the council's own machine asked is not about people. */
function ofPeople({ heard, problems, communities, ties, finding, namelessVenues, panels, summary, tools, course }: Report): unknown {
  return {
    heard, problems, communities, ties, finding, namelessVenues, summary: [summary.heard, summary.means],
    panels: panels.map(({ community, communityId }) => ({ communityId, community })),
    tools: tools.map(({ heard: all, useful, recommendation }) => ({ all, useful, recommendation })),
    course: course.map((moment) => moment.communities).at(-1),
  }
}

describe('a report made again', () => {
  let first: Report
  let second: Report
  let third: Report
  let moves: unknown[]
  beforeAll(async () => {
    const before = await cafeOn('2026-09-01', base)
    first = await before.report()
    const few = await cafeOn('2026-09-08', [...base, ...newcomers(0, 9, '2026-09-07')])
    second = await few.report()
    moves = await Promise.all([before, few].map(async (cafe) => (await cafe.moves(first.communities[0]?.id ?? '')).map(({ type, available }) => [type, available])))
    third = await (await cafeOn('2026-09-15', [...base, ...newcomers(0, 9, '2026-09-07'), ...newcomers(0, 14, '2026-09-14')])).report()
  })

  it('says the same of people while fewer than ten have said anything new, in its page too', () => {
    expect(first.communities.length).toBeGreaterThan(1)
    expect(ofPeople(second)).toEqual(ofPeople(first))
    // The page as far as it is of people and communities, without what the sources were asked.
    const pageOf = (report: Report): string => renderHtml({ ...report, at: first.at, tools: [], sources: [], course: [] })
    expect(pageOf(second)).toBe(pageOf(first))
    expect(moves[1]).toEqual(moves[0])
  })

  it('follows once ten have', () => {
    expect(third.heard).not.toEqual(first.heard)
    expect(third.course.length).toBeGreaterThan(1)
  })

  it('shows nothing of before, once the council asks for more people than it did', async () => {
    const strict = await (await openCafe(cafeOptions({ store, minimumAuthors: 1_000, now: () => new Date('2026-09-15T10:00:00Z'), tools: [] }))).report()
    expect(strict.communities).toEqual([])
    expect(strict.course.flatMap((moment) => moment.communities)).toEqual([])
  })

  it('gives no figure of a community exactly', () => {
    const figures = [first, third].flatMap(({ panels }) => panels.flatMap(({ community }) => community?.figures ?? []))
    expect(figures.length).toBeGreaterThan(10)
    for (const { n, counts, value, interval } of figures) {
      for (const count of [n, ...Object.values(counts)]) expect(count % 10).toBe(0)
      for (const share of [value ?? 0, ...(interval ?? [])]) expect(share).toBeCloseTo(Math.round(share * 100) / 100, 9)
    }
  })
})
