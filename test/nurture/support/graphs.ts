import type { TalkMessage } from 'civic-cafe/nurture'

/** A graph of engagement.md: residents 1…n, the council 'council'. */
export interface Vector {
  readonly name: string
  readonly residents: number
  readonly ties: readonly (readonly [string, string])[]
  readonly peerShare: number
  readonly survival: number
}

const people = (count: number, prefix = 'r'): string[] => Array.from({ length: count }, (_, i) => `${prefix}${i + 1}`)
const clique = (members: readonly string[]): [string, string][] => members.flatMap((a, i) => members.slice(i + 1).map((b): [string, string] => [a, b]))
const ring = (members: readonly string[]): [string, string][] => members.map((a, i) => [a, members[(i + 1) % members.length] ?? a])
const star = (hub: string, members: readonly string[]): [string, string][] => members.map((member) => [hub, member])

const ten = people(10)
const left = people(5, 'a')
const right = people(5, 'b')
const bridged: [string, string][] = [...clique(left), ...clique(right), ['council', 'a1'], ['council', 'b1']]

/** The computed vectors of engagement.md. */
export const vectors: readonly Vector[] = [
  { name: 'council star, 10 residents', residents: 10, ties: star('council', ten), peerShare: 0, survival: 0 },
  { name: 'clique of 10, no council', residents: 10, ties: clique(ten), peerShare: 1, survival: 1 },
  { name: 'resident ring of 10, council tied to all', residents: 10, ties: [...ring(ten), ...star('council', ten)], peerShare: 0.5, survival: 1 },
  { name: 'star around a resident host, no council', residents: 10, ties: star('r1', ten.slice(1)), peerShare: 1, survival: 1 },
  { name: 'two 5-cliques, the council tied to one resident in each', residents: 10, ties: bridged, peerShare: 0.909, survival: 0.444 },
  { name: 'the same with one tie between residents of the two', residents: 10, ties: [...bridged, ['a2', 'b2']], peerShare: 0.913, survival: 1 },
]

/** The graph of some ties, as `tieShares` takes it. */
export function graphOf(ties: readonly (readonly [string, string])[]) {
  return { nodes: [...new Set(ties.flat())].map((id) => ({ id, council: id === 'council' })), ties }
}

/** Talk with exactly these ties: one thread for each, as often as it takes to make enough threads. */
export function talkFrom(ties: readonly (readonly [string, string])[], times = 2): TalkMessage[] {
  return Array.from({ length: times }, (_, round) => ties.flatMap(([a, b], i): TalkMessage[] => {
    const thread = `t${String(round * ties.length + i).padStart(4, '0')}`
    const at = Date.UTC(2026, 0, 1 + i)
    // Residents open: a council that opens everything is another matter than whom it is tied to.
    const [opener, answerer] = a === 'council' ? [b, a] : [a, b]
    return [
      { id: `${thread}.1`, thread, author: opener, at: new Date(at).toISOString(), council: opener === 'council', question: true },
      { id: `${thread}.2`, thread, author: answerer, at: new Date(at + 3_600_000).toISOString(), council: answerer === 'council', replyTo: `${thread}.1` },
    ]
  })).flat()
}
