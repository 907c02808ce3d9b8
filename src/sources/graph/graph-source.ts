import { lazyClient } from '../http/lazy-client.js'
import { SourceError } from '../source-error.js'
import type { Source } from '../source.js'
import { instantOf } from '../wire/instant.js'
import { graphApi } from './graph-api.js'
import { readGraphCheckpoint } from './graph-checkpoint.js'
import type { GraphCheckpoint } from './graph-checkpoint.js'
import type { GraphOptions } from './graph-options.js'
import { readGraph } from './read-graph.js'
import type { GraphPlatform } from './read-graph.js'

const dayMs = 86_400_000

/** A source over the Graph API: an account's own posts, and the comments under them. */
export function graphSource(id: string, query: string, platform: GraphPlatform, options: GraphOptions): Source<GraphCheckpoint> {
  const { token, commentDays = 30, apiVersion = 'v23.0', now = () => new Date() } = options
  const since = options.since === undefined ? undefined : instantOf(options.since)
  if (options.since !== undefined && since === undefined) throw new SourceError('bad-configuration', 'since is not an instant in ISO 8601 with an offset.')
  if (token.trim() === '' || !(commentDays >= 0) || !/^v\d+\.\d+$/.test(apiVersion)) throw new SourceError('bad-configuration', 'A token, a number of days that is not negative and a version such as v23.0 are needed.')
  const ask = graphApi(lazyClient(options), token, apiVersion, now)
  return {
    id: options.id ?? id,
    version: '1',
    query,
    capabilities: { resumable: true, order: 'none', edits: true, deletions: false },
    read: async function* ({ after, signal } = {}) {
      signal?.throwIfAborted()
      const start = readGraphCheckpoint(after)
      const nowMs = now().getTime()
      const sinceMs = since === undefined ? nowMs - 90 * dayMs : Date.parse(since)
      yield* readGraph(start, platform, { ask, sinceMs, commentsSinceMs: nowMs - commentDays * dayMs, signal })
    },
  }
}
