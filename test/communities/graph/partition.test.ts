import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { adjustedRandIndex, createGraph, leiden, partitionByEvidence } from 'civic-cafe/communities'
import { describe, expect, it } from 'vitest'
import { dataFolder, dataPath } from '../../support/data.js'
import { hangsTogether } from './support/graphs.js'

type Edge = readonly [string, string]

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

const grouped = (truth: ReadonlyMap<string, string>): string[][] => {
  const groups = new Map<string, string[]>()
  for (const [id, value] of truth) groups.set(value, [...(groups.get(value) ?? []), id])
  return [...groups.values()]
}

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
    for (const community of leiden(createGraph(edges), { seed: 1 }).communities) expect(hangsTogether(edges, community)).toBe(true)
    const { communities, bits } = partitionByEvidence(createGraph(edges), { seed: 1 })
    // Without evidence there is no community: what comes back is the whole graph, in as many pieces as it has.
    if (bits === 0) expect(communities).toHaveLength(1)
    else for (const community of communities) expect(hangsTogether(edges, community)).toBe(true)
  })
})
