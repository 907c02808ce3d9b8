import { describe, expect, it } from 'vitest'
import { communities } from '../../../examples/demo/world/communities.js'
import { accountsOn, council, officialHandles, problems, refusedTool, tools } from '../../../examples/demo/world/council.js'
import { worldEndpoints, worldHosts } from '../../../examples/demo/world/hosts.js'
import { nameStock } from '../../../examples/demo/world/names.js'
import { peopleOf } from '../../../examples/demo/world/residents.js'
import { chooseTool, defineCouncil, defineProblems } from 'civic-cafe/council'

const people = peopleOf(1)

describe('the residents of Marshwick', () => {
  it('are as many as were planted, each with a handle and a name of their own', () => {
    expect(people).toHaveLength(communities.reduce((sum, { members }) => sum + members, 0))
    expect(new Set(people.map(({ handle }) => handle.toLowerCase())).size).toBe(people.length)
    expect(new Set(people.map(({ name }) => name)).size).toBe(people.length)
    for (const { key, members } of communities) expect(people.filter(({ community }) => community === key)).toHaveLength(members)
  })

  it('are named by chance, from first names and surnames that were not put together by anybody', () => {
    const possible = new Set(nameStock.flatMap(({ first, last }) => first.flatMap((f) => last.map((l) => `${f} ${l}`))))
    expect(people.filter(({ name }) => !possible.has(name))).toEqual([])
    // Another throw of the dice makes other people: nobody was put in by hand.
    const others = new Set(peopleOf(2).map(({ name }) => name))
    expect(people.filter(({ name }) => others.has(name)).length).toBeLessThan(people.length / 4)
  })

  it('have handles that cannot be found by accident inside an ordinary word', () => {
    expect(people.filter(({ handle }) => !/[\d._]/.test(handle))).toEqual([])
    expect(people.filter(({ handle }) => handle.toLowerCase() === officialHandles.council || handle.toLowerCase() === officialHandles.partner)).toEqual([])
  })

  it('can be reached nowhere: addresses, numbers, plates and postcodes that belong to nobody', () => {
    for (const { email, phone, registration, postcode } of people) {
      expect(email).toMatch(/^[a-z]+\.[a-z]+@example\.org$/)
      // Ofcom keeps these two ranges for drama.
      expect(phone.replace(/\D/g, '').replace(/^44/, '0')).toMatch(/^(?:07700900|01632960)\d{3}$/)
      // An age identifier of 88 to 97 has never been issued, and ZZ is no postcode area.
      expect(registration).toMatch(/^[A-Z]{2}(?:8[89]|9[0-7]) ?[A-Z]{3}$/)
      expect(postcode).toMatch(/^ZZ[1-4] \d[A-Z]{2}$/)
    }
    expect(new Set(people.map(({ phone }) => phone.replace(/\D/g, '').slice(-9))).size).toBe(people.length)
  })

  it('are the same for the same seed', () => {
    expect(peopleOf(1)).toEqual(people)
    expect(peopleOf(7)).toEqual(peopleOf(7))
  })
})

describe('Marshwick', () => {
  it('lives at addresses no address can ever be', () => {
    for (const host of Object.values(worldHosts)) expect(host).toMatch(/\.example$/)
    for (const endpoint of Object.values(worldEndpoints)) expect(new URL(endpoint).hostname).toMatch(/\.example$/)
  })

  it('has a council, problems and tools the library takes as they are, and one tool it refuses', () => {
    const defined = defineProblems(problems)
    expect(defineCouncil(council).accounts).toEqual(accountsOn(worldHosts.forum))
    expect(defined).toHaveLength(problems.length)
    for (const tool of tools) expect(chooseTool(tool, defined)).toEqual(tool)
    expect(() => chooseTool(refusedTool, defined)).toThrow(expect.objectContaining({ code: 'tool-solves-no-problem' }))
  })
})
