import type { Json } from '../../core/json.js'
import type { Mention } from '../../mentions/mention.js'
import { erasureMark, forget, pseudonymInJson } from '../forget.js'
import { authorPseudonym } from '../mention-order.js'
import type { MemoryState } from './memory-state.js'

/** Removes what one pseudonym said, and the pseudonym wherever else it stands. */
export function eraseFrom(state: MemoryState, pseudonym: string): number {
  const said = [...state.mentions.values()].filter((mention) => authorPseudonym(mention) === pseudonym).map(({ id }) => id)
  const person = new Set([pseudonym])
  const traces = new Set([pseudonym, ...said])

  removeMentions(state, new Set(said))
  for (const [id, mention] of state.mentions) state.mentions.set(id, forget(mention as unknown as Json, person) as unknown as Mention)
  for (const [at, { at: given, snapshot }] of state.snapshots) state.snapshots.set(at, { at: given, snapshot: forget(snapshot, traces) })
  for (const [id, report] of state.runs) state.runs.set(id, forget(report, person))
  for (const [stream, events] of state.ledger) state.ledger.set(stream, events.map((event) => forget(event, person)))
  for (const trace of traces) state.erased.add(erasureMark(trace))
  return said.length
}

const quotedPseudonym = new RegExp(pseudonymInJson, 'g')

/** Removes what is past its time, and from snapshots the people who are then no longer heard of. */
export function purgeFrom(state: MemoryState, now: Date): number {
  const expired = [...state.mentions.values()].filter((mention) => Date.parse(mention.retainUntil) < now.getTime())
  removeMentions(state, new Set(expired.map(({ id }) => id)))

  const gone = new Set(expired.map(authorPseudonym).filter((author) => author !== undefined))
  // Who deleted everything at the source has left mentions without an author, and is to be found in the snapshots only.
  for (const { snapshot } of state.snapshots.values()) for (const [, pseudonym = ''] of JSON.stringify(snapshot).matchAll(quotedPseudonym)) gone.add(pseudonym)
  for (const mention of state.mentions.values()) gone.delete(authorPseudonym(mention) ?? '')
  for (const [at, { at: given, snapshot }] of state.snapshots) state.snapshots.set(at, { at: given, snapshot: forget(snapshot, gone) })
  return expired.length
}

function removeMentions(state: MemoryState, ids: ReadonlySet<string>): void {
  for (const id of ids) state.mentions.delete(id)
  // What repeated a removed mention would otherwise be hidden for repeating nothing.
  for (const [id, mention] of state.mentions) {
    if (mention.duplicateOf === undefined || !ids.has(mention.duplicateOf)) continue
    const { duplicateOf: _removed, ...original } = mention
    state.mentions.set(id, original)
  }
}
