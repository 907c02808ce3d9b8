import { adjustedRandIndex, CommunityMap, identifyCommunities, mentionsOfCommunity, publicView, SuggestedRole, type IdentifyOptions } from 'civic-cafe/communities'
import { describe, expect, it } from 'vitest'
import type { Mention } from '../../src/mentions/mention.js'
import { mentionOf } from '../nurture/support/mentions.js'
import { growers, inRandomOrder, peopleOf, plant, players, renamed, riders, shakenUp, shareFound, three, truthOf, weekOf, type Bond, type Planted } from './support/planted.js'

const council = { id: 'E07000001', name: 'Marshwick Borough Council' }
const account = 'discourse:forum.marshwick.example/marshwick_council'
const identify = (mentions: Iterable<Mention>, more: Partial<IdentifyOptions> = {}): CommunityMap => identifyCommunities(mentions, { council, now: weekOf(6), ...more })
const membersOf = ({ communities }: CommunityMap): string[][] => communities.map(({ members }) => members.map(({ pseudonym }) => pseudonym))
const bonds: readonly Bond[] = ['replies', 'threads', 'venues', 'topics']
const heard = plant(three, { bond: 'threads' })
const found = identify(heard)

/** The community most of whose members are the planted people. */
function communityOf(map: CommunityMap, planted: Planted): CommunityMap['communities'][number] {
  const people = new Set(peopleOf(planted))
  const community = map.communities.find(({ members }) => members.filter(({ pseudonym }) => people.has(pseudonym)).length * 2 > members.length)
  if (community === undefined) throw new Error(`The ${planted.name} were not found.`)
  return community
}

describe('communities that were planted', () => {
  it.each(['replies', 'threads', 'venues'] as const)('are found where all that ties their people is %s, whatever they say', (bond) => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const map = identify(plant(three, { bond, seed, weeks: 8 }).map((mention): Mention => ({ ...mention, text: 'Good evening.' })))
      // Measured: 1.00 and everybody, for all fifteen.
      expect(map.communities.map(({ basis }) => basis)).toEqual(['ties', 'ties', 'ties'])
      expect(adjustedRandIndex(membersOf(map), truthOf(three))).toBeGreaterThanOrEqual(0.99)
      expect(shareFound(membersOf(map), truthOf(three))).toBeGreaterThanOrEqual(0.99)
      expect(map.bits).toBeGreaterThan(0)
    }
  })

  it('are found where people never meet and only come back to the same topics', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const map = identify(plant(three, { bond: 'topics', seed }))
      expect(map.communities.map(({ basis }) => basis)).toEqual(['interest', 'interest', 'interest'])
      // Measured: .92 and up; of the people .77 and up, since somebody who came once is nobody’s member.
      expect(adjustedRandIndex(membersOf(map), truthOf(three))).toBeGreaterThanOrEqual(0.9)
      expect(shareFound(membersOf(map), truthOf(three))).toBeGreaterThanOrEqual(0.75)
    }
  })

  it.each(['replies', 'threads'] as const)('are found although one in five who come is anybody at all (%s)', (bond) => {
    const map = identify(plant(three, { bond, mixing: 0.2, weeks: 12 }))
    // Measured: 1.00. At one in three everybody has soon met everybody, and what is found then is found by topics.
    expect(map.communities).toHaveLength(3)
    expect(adjustedRandIndex(membersOf(map), truthOf(three))).toBeGreaterThanOrEqual(0.95)
  })

  it.each(bonds)('carry labels in their own words (%s)', (bond) => {
    const map = identify(plant(three, { bond }))
    for (const planted of three) {
      const { terms } = communityOf(map, planted).label
      expect(terms.length).toBeGreaterThan(0)
      for (const term of terms) expect(planted.words).toContain(term)
    }
  })

  it('are listed with most people first', () => {
    const map = identify(plant([{ ...growers, people: 12 }, { ...players, people: 15 }, { ...riders, people: 20 }], { bond: 'threads', weeks: 8 }))
    expect(map.communities.map(({ size }) => size)).toEqual([{ band: '20–49', authors: 20 }, { band: '10–19', authors: 15 }, { band: '10–19', authors: 12 }])
  })

  it('are told with how sure it is, in range', () => {
    for (const { confidence, standing, members } of found.communities) {
      expect(confidence).toBeGreaterThan(0.5)
      expect(confidence).toBeLessThanOrEqual(1)
      expect(['established', 'tentative']).toContain(standing)
      for (const { share } of members) {
        expect(share).toBeGreaterThanOrEqual(0)
        expect(share).toBeLessThanOrEqual(1)
      }
    }
  })

  it('are stood for by mentions of their own, each by another person', () => {
    for (const planted of three) {
      const community = communityOf(found, planted)
      const own = new Map(mentionsOfCommunity(community, heard).map((mention) => [mention.id, mention]))
      expect(community.representativeMentions.length).toBeGreaterThan(0)
      const authors = community.representativeMentions.map((id) => JSON.stringify(own.get(id)?.author))
      expect(new Set(authors).size).toBe(authors.length)
      for (const id of community.representativeMentions) expect(own.get(id)?.text).toMatch(new RegExp(planted.words.join('|')))
    }
  })

  it('get no part for the council by default, with the reasons', () => {
    for (const { suggestedRole } of found.communities) {
      expect(suggestedRole.role).toBe('none')
      expect(suggestedRole.because.length).toBeGreaterThan(0)
    }
  })

  it('get a purpose with the evidence for it, and are called unclear where there is none', () => {
    const asking = plant(three, { bond: 'replies' }).map((mention): Mention => (mention.replyTo === undefined ? { ...mention, title: 'Does anyone know?' } : mention))
    const unclear = communityOf(found, growers).purpose
    expect(unclear.unclear).toBe(true)
    expect(unclear.because.length).toBeGreaterThan(0)
    const talk = asking.map((mention): Mention => ({ ...mention, thread: mention.thread.replace(/-\d$/, '') }))
    const { purpose } = communityOf(identify(talk), growers)
    expect(purpose.unclear).toBeUndefined()
    expect(purpose.ranked[0]?.purpose).toBe('information-seeking')
    expect(purpose.because).toEqual(purpose.ranked[0]?.because)
    expect(purpose.because.length).toBeGreaterThan(0)
    for (const { score } of purpose.ranked) {
      expect(score).toBeGreaterThan(0)
      expect(score).toBeLessThanOrEqual(1)
    }
  })
})

describe('where there is nothing to find', () => {
  it('nothing is heard of an empty town', () => {
    expect(identify([])).toEqual({
      version: '1', at: weekOf(6).toISOString(), councilId: council.id, seed: 1, minimumAuthors: 10, resolution: expect.any(Number) as number, bits: 0,
      communities: [], tooSmall: 0, unplaced: { authors: 0, mentions: 0 }, venuesWithoutAuthors: [], finding: expect.stringMatching(/./) as string,
    })
  })

  it.each(bonds)('no community is reported when who speaks is drawn by lot (%s)', (bond) => {
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const map = identify(shakenUp(plant(three, { bond, seed }), seed))
      expect([seed, map.communities.length]).toEqual([seed, 0])
      expect(map.unplaced.authors).toBeGreaterThan(40)
      expect(map.finding).not.toBe('')
    }
  })

  it('one circle in which everybody deals with everybody is not a community among others', () => {
    expect(identify(plant([{ ...growers, people: 40 }], { bond: 'threads', conversations: 20 })).communities).toEqual([])
  })

  it('venues, places and topics are shown where nobody is named, and no community', () => {
    const reports = heard.map(({ author: _author, ...mention }): Mention => ({ ...mention, tags: ['pothole'] }))
    const map = identify(reports)
    expect(map.communities).toEqual([])
    expect(map.unplaced).toEqual({ authors: 0, mentions: 0 })
    expect(map.venuesWithoutAuthors).toMatchObject([{ name: 'Marshwick Forum', mentions: reports.length, tags: [{ tag: 'pothole', mentions: reports.length }] }])
  })
})

describe('what is set aside', () => {
  const replies = heard.filter(({ id }) => id.includes('growers') && id.endsWith('-3')).slice(0, 20)
  const byCouncil = replies.map((mention): Mention => mentionOf(`${mention.id}-c`, account, mention.publishedAt, { thread: mention.thread, replyTo: mention.id, text: 'The council says: thank you for your patience.' }))
  const toCouncil = byCouncil.map((mention): Mention => mentionOf(`${mention.id}-r`, peopleOf(growers)[0], mention.publishedAt, { thread: mention.thread, replyTo: mention.id, text: 'And the gate?' }))

  it('the council’s accounts are nobody’s members, and what they do is reported as presence', () => {
    const map = identify([...heard, ...byCouncil])
    expect(membersOf(map)).toEqual(membersOf(found))
    const { mentionShare, threadShare, addressedShare, words } = communityOf(map, growers).councilPresence
    expect(mentionShare).toBeCloseTo(byCouncil.length / (byCouncil.length + communityOf(found, growers).mentions), 2)
    expect(threadShare).toBeGreaterThan(0.3)
    expect(threadShare).toBeLessThanOrEqual(20 / communityOf(found, growers).threads)
    expect(addressedShare).toBe(0)
    expect(words).not.toBe(communityOf(map, riders).councilPresence.words)
    expect(communityOf(map, riders).councilPresence).toMatchObject({ mentionShare: 0, threadShare: 0 })
    expect(JSON.stringify(map)).not.toContain(account)
  })

  it('whoever answers the council or speaks to it by name addresses it', () => {
    const { councilPresence } = communityOf(identify([...heard, ...byCouncil, ...toCouncil]), growers)
    expect(councilPresence.addressedShare).toBeGreaterThan(0.05)
    const named = heard.map((mention): Mention => ({ ...mention, addressed: [account] }))
    expect(communityOf(identify(named), growers).councilPresence.addressedShare).toBe(1)
  })

  it('bots, spam, copies, what was deleted and older revisions change nothing', () => {
    const [first] = heard
    if (first === undefined) throw new Error('nothing was heard')
    const noise = heard.slice(0, 60).flatMap((mention, i): Mention[] => [
      { ...mention, id: `${mention.id}-bot`, author: { pseudonym: `p_bot${i % 12}`, bot: true } },
      { ...mention, id: `${mention.id}-spam`, author: { pseudonym: `p_spam${i % 12}` }, spam: { score: 0.9, because: ['links'] } },
      { ...mention, id: `${mention.id}-copy`, duplicateOf: mention.id },
      { ...mention, id: `${mention.id}-gone`, text: '', deletedAt: mention.publishedAt },
    ])
    const edited = heard.map((mention): Mention => ({ ...mention, revision: 2 }))
    const before = heard.slice(0, 100).map((mention): Mention => ({ ...mention, text: 'Edited away since, every word of it, by whoever wrote it.' }))
    const { disclosed: _now, ...map } = identify([...edited, ...noise, ...before])
    const { disclosed: _then, ...same } = found
    expect(map).toEqual(same)
  })
})

describe('groups too small to be shown', () => {
  const few: Planted = { name: 'few', people: 6, words: ['lighthouse', 'foghorn', 'beacon', 'harbourmaster', 'semaphore', 'mooring', 'jetty', 'capstan', 'halyard', 'bollard', 'buoy', 'dredger'] }
  const withFew = plant([...three, few], { bond: 'threads' })

  it('are counted and never reported, neither they nor their words', () => {
    const map = identify(withFew)
    expect(map.communities).toHaveLength(3)
    expect(map.tooSmall).toBe(1)
    expect(publicView(map).suppressed).toBe(true)
    expect(JSON.stringify(publicView(map))).not.toMatch(new RegExp(few.words.join('|')))
    for (const { size } of map.communities) expect(size.authors).toBeGreaterThanOrEqual(10)
  })

  it('are as small as the app says', () => {
    const map = identify(withFew, { minimumAuthors: 6 })
    expect(communityOf(map, few).size).toEqual({ band: 'under 10', authors: 6 })
    expect(map.tooSmall).toBe(0)
    expect(identify(withFew, { minimumAuthors: 17 }).communities.map(({ size }) => size.authors)).toEqual([18])
  })

  it('lend a term to nobody’s label: each is used by as many people as it takes', () => {
    const favourites = new Set(peopleOf(growers).slice(0, 9))
    const withFad = withFew.map((mention): Mention => (mention.author !== undefined && 'pseudonym' in mention.author && favourites.has(mention.author.pseudonym) ? { ...mention, text: `${mention.text} zeppelin` } : mention))
    const map = identify(withFad)
    for (const community of map.communities) {
      expect(community.label.terms).not.toContain('zeppelin')
      const said = mentionsOfCommunity(community, withFad)
      for (const term of community.label.terms) {
        const users = new Set(said.filter(({ text }) => text.includes(term)).map(({ author }) => JSON.stringify(author)))
        expect(users.size).toBeGreaterThanOrEqual(10)
      }
    }
  })
})

describe('the same mentions', () => {
  it.each(bonds)('give the same map in any order, given the seed and the time (%s)', (bond) => {
    const mentions = plant(three, { bond, seed: 3 })
    const map = identify(mentions)
    for (const seed of [1, 2, 3]) expect(JSON.stringify(identify(new Set(inRandomOrder(mentions, seed))))).toBe(JSON.stringify(map))
  })

  it('give a map that goes through JSON and its own schema unchanged', () => {
    const stored: unknown = JSON.parse(JSON.stringify(found))
    expect(stored).toEqual(found)
    expect(CommunityMap.parse(stored)).toEqual(found)
    for (const { suggestedRole } of found.communities) expect(SuggestedRole.options).toContain(suggestedRole.role)
  })

  it('are placed, or counted as unplaced', () => {
    const placed = new Set(found.communities.flatMap((community) => mentionsOfCommunity(community, heard).map(({ id }) => id)))
    expect(placed.size + found.unplaced.mentions).toBe(heard.length)
    expect(new Set(membersOf(found).flat()).size + found.unplaced.authors).toBe(truthOf(three).flat().length)
  })
})

describe('a community over time', () => {
  const idsOf = (map: CommunityMap): string[] => three.map((planted) => communityOf(map, planted).id)

  it.each(bonds)('keeps its id when a week is heard on top (%s)', (bond) => {
    const previous = identify(plant(three, { bond, weeks: 6 }))
    const now = identify(plant(three, { bond, weeks: 7 }), { previous, now: weekOf(7) })
    expect(idsOf(now)).toEqual(idsOf(previous))
    expect(new Set(idsOf(now)).size).toBe(3)
    for (const { history } of now.communities) expect(history[0]).toMatchObject({ type: 'born', at: weekOf(6).toISOString() })
    expect(now.former).toBeUndefined()
  })

  it('is told to have split, and one half keeps its id', () => {
    const all: Planted = { ...growers, name: 'all', people: 32 }
    const half = (pseudonym: string): string => pseudonym.replace(/p_(players|growers)(\d+)/, (_, name: string, n: string) => `p_all${String(Number(n) + (name === 'players' ? 16 : 0)).padStart(2, '0')}`)
    const together = identify(plant([all, riders], { bond: 'threads' }))
    const apart = identify(renamed(plant([{ ...growers, people: 16 }, players, riders], { bond: 'threads' }), half), { previous: together, now: weekOf(7) })
    expect(apart.communities).toHaveLength(3)
    const halves = apart.communities.filter(({ members }) => members[0]?.pseudonym.startsWith('p_all'))
    expect(halves.map(({ id }) => id)).toContain(communityOf(together, all).id)
    expect(halves.flatMap(({ history }) => history.map(({ type }) => type))).toContain('split')

    // And the other way round: what was two is one, which the one that is gone says of itself too.
    const again = identify(plant([all, riders], { bond: 'threads' }), { previous: apart, now: weekOf(8) })
    const whole = communityOf(again, all)
    expect(halves.map(({ id }) => id)).toContain(whole.id)
    expect(whole.history.at(-1)?.type).toMatch(/grew|merged/)
    expect(whole.history.map(({ type }) => type)).toContain('merged')
    expect(again.former).toHaveLength(1)
    expect(again.former?.[0]?.history.at(-1)).toMatchObject({ type: 'merged', at: weekOf(8).toISOString() })
  })

  it('is told to have ended when it is found no more, and its id is not given to another', () => {
    const ended = identify(plant([growers, players], { bond: 'threads' }), { previous: found, now: weekOf(20) })
    const gone = communityOf(found, riders)
    expect(ended.former).toMatchObject([{ id: gone.id, label: gone.label }])
    expect(ended.former?.[0]?.history.map(({ type }) => type)).toEqual(['born', 'died'])
    const back = identify(heard, { previous: ended, now: weekOf(30) })
    expect(communityOf(back, riders).id).not.toBe(gone.id)
    expect(back.former?.map(({ id }) => id)).toEqual([gone.id])
    expect(communityOf(back, growers).id).toBe(communityOf(found, growers).id)
  })

  it('is dormant once when nothing has been heard for three months', () => {
    const quiet = identify(heard, { previous: found, now: weekOf(22) })
    expect(communityOf(quiet, growers).history.map(({ type }) => type)).toEqual(['born', 'dormant'])
    expect(communityOf(identify(heard, { previous: quiet, now: weekOf(23) }), growers).history).toEqual(communityOf(quiet, growers).history)
  })

  it('does not depend on the order of the map that is given back', () => {
    const turned = { ...found, communities: [...found.communities].reverse() }
    const later = plant(three, { bond: 'threads', weeks: 7 })
    expect(identify(later, { previous: turned, now: weekOf(7) })).toEqual(identify(later, { previous: found, now: weekOf(7) }))
  })
})

describe('what cannot be asked', () => {
  it.each([{ minimumAuthors: 0 }, { minimumAuthors: 2.5 }, { minimumAuthors: NaN }, { seed: NaN }, { now: new Date('never') }])('%o', (options) => {
    expect(() => identify([], options)).toThrow(expect.objectContaining({ name: 'CommunitiesError', code: 'invalid-option' }))
  })
})
