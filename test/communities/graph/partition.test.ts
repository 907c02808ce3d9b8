import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { adjustedRandIndex, createGraph, leiden, partitionByEvidence } from 'civic-cafe/communities'
import { describe, expect, it } from 'vitest'
import { dataFolder, dataPath } from '../../support/data.js'
import { hangsTogether, rewired } from './support/graphs.js'
import { lfrGraph } from './support/lfr-graph.js'
import { forumTies, gml } from './support/real-graphs.js'

type Edge = readonly [string, string]

function lfr(name: string): Edge[] {
  return gunzipSync(readFileSync(dataPath('graphs/lfr/networks', name))).toString('utf8').split('\n')
    .map((line) => line.split(/[\s,;]+/)).filter(([a, b]) => /^\d+$/.test(a ?? '') && /^\d+$/.test(b ?? '')).map(([a = '', b = '']): Edge => [a, b])
}

describe.skipIf(dataFolder === undefined)('on the published graphs', () => {
  it('finds the parties of the political books by evidence', () => {
    const { edges, truth } = gml('polbooks.gml')
    expect(edges).toHaveLength(441)
    const { communities } = partitionByEvidence(createGraph(edges), { seed: 1 })
    // Measured: .674 by evidence, .675 by modularity.
    expect(adjustedRandIndex(communities, truth)).toBeGreaterThanOrEqual(0.67)
    expect(adjustedRandIndex(leiden(createGraph(edges), { seed: 1 }).communities, truth)).toBeGreaterThanOrEqual(0.67)
  })

  it.each(['LFR_N1000_ad5_mc50_mu0.1', 'LFR_N1000_ad5_mc50_mu0.3', 'LFR_N1000_ad5_mc50_mu0.5', 'LFR_N5000_ad5_mc50_mu0.1', 'karate_club'])('keeps every community of %s connected', (name) => {
    const edges = lfr(`${name}.csv.gz`)
    expect(edges.length).toBeGreaterThan(50)
    for (const community of leiden(createGraph(edges), { seed: 1 }).communities) expect(hangsTogether(edges, community)).toBe(true)
    const { communities, bits } = partitionByEvidence(createGraph(edges), { seed: 1 })
    // Without evidence there is no community: what comes back is the whole graph, in as many pieces as it has.
    if (bits === 0) expect(communities).toHaveLength(1)
    else for (const community of communities) expect(hangsTogether(edges, community)).toBe(true)
  })
})

describe.skipIf(dataFolder === undefined)('where the edges of a published graph were exchanged until nothing is left of its communities', () => {
  it.each(['karate_club.gml', 'polbooks.gml'])('none is found, 30 times of 30, in what was %s', (name) => {
    const { edges } = gml(name)
    for (let seed = 1; seed <= 30; seed++) expect(partitionByEvidence(createGraph(rewired(edges, seed)), { seed })).toMatchObject({ bits: 0, standing: [] })
  })

  it('none is found in what was a whole forum', async () => {
    const edges = await forumTies()
    expect(edges.length).toBeGreaterThan(10_000)
    // Three here; all thirty in test/bench/nulls.ts.
    for (let seed = 1; seed <= 3; seed++) expect(partitionByEvidence(createGraph(rewired(edges, seed)), { seed })).toMatchObject({ bits: 0, standing: [] })
  })
})

describe('on graphs of the LFR benchmark', () => {
  // Measured (test/bench/planted.ts, mean of three): 1.000, .999, .998 and .980 by evidence.
  it.each([[0.1, 0.99], [0.3, 0.99], [0.4, 0.98], [0.5, 0.97]])('finds what was planted at a mixing of %f', (mixing, floor) => {
    const { edges, truth } = lfrGraph({ nodes: 5000, meanDegree: 10, maxDegree: 50, mixing, smallest: 20, largest: 100, seed: 1 })
    const { communities, standing } = partitionByEvidence(createGraph(edges), { seed: 1 })
    expect(adjustedRandIndex(communities, truth)).toBeGreaterThanOrEqual(floor)
    expect(standing.filter((how) => how === 'established').length).toBeGreaterThan(0.9 * truth.length)
  })

  it('finds none once it has been rewired', () => {
    const { edges } = lfrGraph({ nodes: 1000, meanDegree: 15, maxDegree: 50, mixing: 0.3, smallest: 20, largest: 100, seed: 1 })
    for (let seed = 1; seed <= 3; seed++) expect(partitionByEvidence(createGraph(rewired(edges, seed)), { seed })).toMatchObject({ bits: 0, standing: [] })
  })

  it('has the shape it is asked for', () => {
    const { edges, truth } = lfrGraph({ nodes: 2000, meanDegree: 12, maxDegree: 50, mixing: 0.3, smallest: 20, largest: 100, seed: 4 })
    const of = new Map(truth.flatMap((ids, c) => ids.map((id) => [id, c] as const)))
    expect(of.size).toBe(2000)
    expect((2 * edges.length) / 2000).toBeCloseTo(12, -0.5)
    expect(edges.filter(([a, b]) => of.get(a) !== of.get(b)).length / edges.length).toBeCloseTo(0.3, 1)
    expect(new Set(edges.map(([a, b]) => [a, b].sort().join(' '))).size).toBe(edges.length)
    for (const ids of truth) expect(ids.length >= 20 && ids.length <= 100).toBe(true)
  })
})
