import { readFileSync } from 'node:fs'
import type { Mention } from 'civic-cafe/mentions'
import { discourseArchive } from 'civic-cafe/sources'
import { authorGraph } from '../../../../src/communities/relations/author-graph.js'
import { relationsOf } from '../../../../src/communities/relations/relations.js'
import { threadsOf } from '../../../../src/communities/threads.js'
import { byCodeUnit } from '../../../../src/core/compare.js'
import { dataPath } from '../../../support/data.js'
import type { WeightedEdge } from './graphs.js'

/** A published graph in GML, and what its nodes are labelled with. */
export function gml(name: string): { readonly edges: WeightedEdge[]; readonly truth: string[][] } {
  const text = readFileSync(dataPath('graphs', name), 'utf8')
  const groups = new Map<string, string[]>()
  for (const [, id = '', value = ''] of text.matchAll(/node\s*\[\s*id (\d+)[^\]]*?(?:value "?(\w+)"?)?\s*\]/g)) groups.set(value, [...(groups.get(value) ?? []), id])
  const edges = [...text.matchAll(/edge\s*\[\s*source (\d+)\s+target (\d+)/g)].map(([, a = '', b = '']): WeightedEdge => [a, b, 1])
  return { edges, truth: [...groups.values()] }
}

/** Who deals with whom in the recorded forum: replies, conversations, tags and venues, by our relations; the words are left unread. */
export async function forumTies(): Promise<WeightedEdge[]> {
  const source = discourseArchive({ url: 'https://forum.example', posts: dataPath('forum-discourse/posts.ndjson.gz'), topics: dataPath('forum-discourse/topics.ndjson.gz') })
  const said: { readonly mention: Mention; readonly author: string }[] = []
  for await (const { items } of source.read({})) {
    for (const { nativeId, author, thread = nativeId, replyTo, tags = [], venue } of items) {
      if (author === undefined) continue
      const mention: Pick<Mention, 'id' | 'thread' | 'replyTo' | 'tags' | 'links' | 'places' | 'addressed' | 'venue'> = { id: nativeId, thread, replyTo, tags: [...tags], links: [], places: [], addressed: [], venue: { id: venue.nativeId, name: venue.name, kind: venue.kind } }
      said.push({ mention: mention as Mention, author: author.handle })
    }
  }
  const people = [...new Set(said.map(({ author }) => author))].sort()
  const residents = said.sort((a, b) => byCodeUnit(a.mention.id, b.mention.id)).map(({ mention, author }, place) => ({ mention, author, person: people.indexOf(author), place }))
  const { graph } = authorGraph(relationsOf(residents, threadsOf({ residents, council: [] })))
  const edges: WeightedEdge[] = []
  for (let a = 0; a < graph.ids.length; a++) {
    for (let arc = graph.offsets[a] ?? 0; arc < (graph.offsets[a + 1] ?? 0); arc++) {
      const b = graph.targets[arc] ?? 0
      if (a < b) edges.push([graph.ids[a] ?? '', graph.ids[b] ?? '', graph.weights[arc] ?? 0])
    }
  }
  return edges
}
