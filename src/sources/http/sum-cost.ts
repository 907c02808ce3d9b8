import type { SourceCost } from '../source.js'

/** Two costs together. */
export function addCost(a: SourceCost, b: SourceCost): SourceCost {
  return { requests: a.requests + b.requests, bytes: a.bytes + b.bytes }
}

/** The later of two instants in ISO 8601, UTC. */
export function laterOf(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return a < b ? b : a
}
