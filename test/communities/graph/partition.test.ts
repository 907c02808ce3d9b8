import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { adjustedRandIndex, createGraph, leiden, modularity, partitionByEvidence } from 'civic-cafe/communities'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dataFolder, dataPath } from '../../support/data.js'

type Edge = readonly [string, string]

const randomEdges = fc.array(fc.tuple(fc.nat(24), fc.nat(24)).filter(([a, b]) => a !== b), { minLength: 1, maxLength: 120 })
  .map((pairs) => pairs.map(([a, b]): Edge => [`n${a}`, `n${b}`]))

function gml(name: string): { readonly edges: Edge[]; readonly truth: Map<string, string> } {
  const text = readFileSync(dataPath('graphs', name), 'utf8')
  const truth = new Map([...text.matchAll(/node\s*\[\s*id (\d+)[^\]]*?(?:value "?(\w+)"?)?\s*\]/g)].map(([, id = '', value = '']) => [id, value]))
  const edges = [...text.matchAll(/edge\s*\[\s*source (\d+)\s+target (\d+)/g)].map(([, a = '', b = '']): Edge => [a, b])
  return { edges, truth }
}

function lfr(name: string): Edge[] {
  return gunzipSync(readFileSync(dataPath('graphs/lfr/networks', name))).toString('utf8').split('\n')
    .map((line) => line.split(/[\s,;]+/)).filter(([a, b]) => /^\d+$/.test(a ?? '') && /^\d+$/.test(b ?? '')).map(([a = '', b = '']): Edge => [a, b])
}

function connected(edges: readonly Edge[], community: readonly string[]): boolean {
  const inside = new Set(community)
  const neighbours = new Map<string, string[]>()
  for (const [a, b] of edges) {
    if (!inside.has(a) || !inside.has(b)) continue
    neighbours.set(a, [...(neighbours.get(a) ?? []), b])
    neighbours.set(b, [...(neighbours.get(b) ?? []), a])
  }
  const reached = new Set<string>(community.slice(0, 1))
  for (const node of reached) for (const next of neighbours.get(node) ?? []) reached.add(next)
  return reached.size === inside.size
}

const grouped = (truth: ReadonlyMap<string, string>): string[][] => {
  const groups = new Map<string, string[]>()
  for (const [id, value] of truth) groups.set(value, [...(groups.get(value) ?? []), id])
  return [...groups.values()]
}

describe('leiden', () => {
  it('gives every node one community, each of them connected', () => {
    fc.assert(fc.property(randomEdges, fc.nat(5), (edges, seed) => {
      const { communities } = leiden(createGraph(edges), { seed })
      expect(communities.flat().sort()).toEqual([...new Set(edges.flat())].sort())
      for (const community of communities) expect(connected(edges, community)).toBe(true)
    }))
  })

  it('says the same whatever the order of the edges and of their ends', () => {
    fc.assert(fc.property(randomEdges, (edges) => {
      const turned = [...edges].reverse().map(([a, b]): Edge => [b, a])
      expect(leiden(createGraph(turned), { seed: 3 })).toEqual(leiden(createGraph(edges), { seed: 3 }))
      expect(partitionByEvidence(createGraph(turned))).toEqual(partitionByEvidence(createGraph(edges)))
    }))
  })

  it('leaves no node that a single move to a neighbouring community would serve better', () => {
    fc.assert(fc.property(randomEdges, (edges) => {
      const graph = createGraph(edges)
      const { communities, modularity: reached } = leiden(graph, { seed: 1 })
      expect(modularity(graph, communities)).toBeCloseTo(reached, 10)
      for (const [from, community] of communities.entries()) {
        for (const node of community) {
          for (let to = 0; to < communities.length; to++) {
            if (to === from) continue
            const moved = communities.map((group, index) => (index === from ? group.filter((id) => id !== node) : index === to ? [...group, node] : group)).filter((group) => group.length > 0)
            expect(modularity(graph, moved)).toBeLessThanOrEqual(reached + 1e-9)
          }
        }
      }
    }), { numRuns: 30 })
  })

  it('does not mind the unit of the weights', () => {
    fc.assert(fc.property(randomEdges, (edges) => {
      const light = leiden(createGraph(edges), { seed: 1 })
      const heavy = leiden(createGraph(edges.map(([a, b]) => [a, b, 8] as const)), { seed: 1 })
      expect(heavy.communities).toEqual(light.communities)
    }))
  })
})

describe.skipIf(dataFolder === undefined)('on the published graphs', () => {
  it('finds the parties of the political books by evidence', () => {
    const { edges, truth } = gml('polbooks.gml')
    expect(edges).toHaveLength(441)
    const { communities } = partitionByEvidence(createGraph(edges), { seed: 1 })
    expect(adjustedRandIndex(communities, grouped(truth))).toBeGreaterThanOrEqual(0.65)
  })

  it.each(['LFR_N1000_ad5_mc50_mu0.1', 'LFR_N1000_ad5_mc50_mu0.3', 'LFR_N1000_ad5_mc50_mu0.5', 'LFR_N5000_ad5_mc50_mu0.1', 'karate_club'])('keeps every community of %s connected', (name) => {
    const edges = lfr(`${name}.csv.gz`)
    expect(edges.length).toBeGreaterThan(50)
    for (const community of leiden(createGraph(edges), { seed: 1 }).communities) expect(connected(edges, community)).toBe(true)
    const { communities, bits } = partitionByEvidence(createGraph(edges), { seed: 1 })
    // Without evidence there is no community: what comes back is the whole graph, in as many pieces as it has.
    if (bits === 0) expect(communities).toHaveLength(1)
    else for (const community of communities) expect(connected(edges, community)).toBe(true)
  })
})
