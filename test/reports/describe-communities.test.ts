import { buildReport, describeCommunities, type ReportCommunity } from 'civic-cafe/reports'
import { describe, expect, it } from 'vitest'
import { input, map } from './support/world.js'

describe('communities described for an app’s own pages', () => {
  it('are named and worded as in the report', async () => {
    const described = describeCommunities(map)
    const told = buildReport(await input()).communities
    expect(described.length).toBeGreaterThan(1)
    const withoutProblems = (communities: readonly ReportCommunity[]): object[] => communities.map((community) => ({ ...community, problemIds: [] }))
    expect(withoutProblems(described)).toEqual(withoutProblems(told))
  })

  it('name every problem they bear on, those the council names no more included', () => {
    const [first, ...rest] = map.communities
    if (first === undefined) throw new Error('there is no community')
    const [described] = describeCommunities({ ...map, communities: [{ ...first, problems: [{ id: 'long-gone', because: [] }] }, ...rest] }).filter(({ id }) => id === first.id)
    expect(described?.problemIds).toEqual(['long-gone'])
  })
})
