import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { roundTime, worldWeeks } from '../../../examples/demo/world/calendar.js'
import { onLoopback, worldEndpoints } from '../../../examples/demo/world/hosts.js'
import { writeAlerts, writeBlog } from '../../../examples/demo/world/press/press.js'
import { writeReports } from '../../../examples/demo/world/reports/reports.js'
import { peopleOf } from '../../../examples/demo/world/residents.js'
import { startWorld, type World } from '../../../examples/demo/world/start-world.js'
import { writeForum } from '../../../examples/demo/world/talk/forum.js'
import { readerOf, wholeOf, type WorldReader } from './reading.js'

const people = peopleOf(1)
const reports = writeReports(people, 1)
const blog = writeBlog(people, 1)
const forum = writeForum(people, reports, 1)

/** How much the world says it has said by a round: without a window, and as far as a window shows it. */
function saidBy(round: number): Record<keyof WorldReader['sources'], number> {
  const now = roundTime(round).getTime()
  const shown = reports.filter(({ at, hiddenAt }) => at <= now && !(hiddenAt !== undefined && hiddenAt <= now))
  return {
    forum: forum.flatMap(({ posts }) => posts).filter(({ at, deletion }) => at <= now && !(deletion?.by === 'moderator' && deletion.at <= now)).length,
    fixMyStreet: Math.min(20, shown.filter(({ via }) => via === 'fixmystreet').length),
    open311: shown.length,
    blog: Math.min(10, blog.filter(({ at }) => at <= now).length),
    alerts: Math.min(20, writeAlerts(blog, 1).filter(({ at }) => at <= now).length),
  }
}

let world: World
beforeAll(async () => { world = await startWorld() })
afterAll(() => world.close())

describe('what the world says over the wire', () => {
  it.each([1, 3, 10, worldWeeks])('reads to as many items as it has said by round %i', async (round) => {
    const reader = readerOf(world)
    reader.setRound(round)
    const read: Record<string, number> = {}
    for (const [name, source] of Object.entries(reader.sources)) {
      const { items, faults } = await wholeOf(source)
      read[name] = new Set(items.map(({ nativeId }) => nativeId)).size
      expect(faults.filter(({ code }) => code === 'bad-item' || code === 'missing-id'), name).toEqual([])
    }
    expect(read).toEqual(saidBy(round))
  })

  it('carries the blog\'s two unreadable dates and its bare ampersand, which are faults and cost nothing', async () => {
    const reader = readerOf(world)
    reader.setRound(6)
    const { items, faults } = await wholeOf(reader.sources.blog)
    const dated = blog.filter(({ at }) => at <= roundTime(6).getTime()).slice(-10)
    expect(items.filter(({ publishedAt }) => publishedAt === undefined)).toHaveLength(dated.filter(({ badDate }) => badDate).length)
    expect(new Set(faults.map(({ code }) => code))).toEqual(new Set(['bad-date', 'repaired']))
  })

  it('never lets a reporter\'s name through, though Open311 leaks it', async () => {
    const reader = readerOf(world)
    reader.setRound(worldWeeks)
    const leaked = reports.flatMap(({ requestor }) => requestor?.name ?? [])
    const answer = await (await fetch(onLoopback(`${worldEndpoints.open311}/requests.json`, world.url))).text()
    expect(leaked.filter((name) => answer.includes(name)).length).toBeGreaterThan(50)
    const read = JSON.stringify(await wholeOf(reader.sources.open311))
    expect(leaked.filter((name) => read.includes(name))).toEqual([])
  })

  it('has one forum of one seed: the same at every start, another for another seed', async () => {
    const [again, other] = await Promise.all([startWorld({ seed: 1 }), startWorld({ seed: 2 })])
    try {
      const addresses = [...Object.values(worldEndpoints), `${worldEndpoints.forum}/posts.json`, `${worldEndpoints.forum}/latest.json`, `${worldEndpoints.open311}/requests.json`]
      const saidAt = async (of: World, round: number): Promise<string[]> => {
        of.setRound(round)
        return Promise.all(addresses.map(async (address) => (await fetch(onLoopback(address, of.url))).text()))
      }
      const first = await saidAt(world, 9)
      expect(await saidAt(again, 9)).toEqual(first)
      expect(await saidAt(world, 2)).not.toEqual(first)
      expect(await saidAt(world, 9)).toEqual(first)
      const different = (await saidAt(other, 9)).filter((body, i) => body !== first[i])
      expect(different.length).toBeGreaterThan(4)
    } finally {
      await Promise.all([again.close(), other.close()])
    }
  })
})
