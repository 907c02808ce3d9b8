import type { Rows } from './graph.js'
import { orderOf } from './graph.js'

/**
 * Splits every community into its connected parts.
 * @returns labels by node, numbered from 0 in order of first node, and how many there are.
 */
export function connectedParts(graph: Rows, membership: Int32Array): { readonly parts: Int32Array; readonly count: number } {
  const { offsets, targets } = graph
  const order = orderOf(graph)
  const parts = new Int32Array(order).fill(-1)
  const stack = new Int32Array(order)
  let count = 0
  for (let start = 0; start < order; start++) {
    if (parts[start] !== -1) continue
    const community = membership[start]
    parts[start] = count
    stack[0] = start
    for (let top = 1; top > 0;) {
      const node = stack[--top] as number
      const end = offsets[node + 1] as number
      for (let arc = offsets[node] as number; arc < end; arc++) {
        const other = targets[arc] as number
        if (parts[other] === -1 && membership[other] === community) {
          parts[other] = count
          stack[top++] = other
        }
      }
    }
    count++
  }
  return { parts, count }
}
