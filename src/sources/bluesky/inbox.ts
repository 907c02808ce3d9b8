import type { JetstreamEvent } from './jetstream-event.js'

/** An event worth taking. */
export type HeardEvent = Exclude<JetstreamEvent, { readonly kind: 'other' }>

/** Events that wait to be taken, in the order they came. */
export interface Inbox {
  readonly size: number
  /** Whether a post waits here. */
  holds(did: string, rkey: string): boolean
  holdsFrom(did: string): boolean
  put(event: HeardEvent): void
  /** Takes a post out that was deleted before anybody took it: it was never heard. */
  forget(did: string, rkey?: string): void
  take(most: number): readonly HeardEvent[]
  /** The earliest event that waits, in microseconds since 1970. */
  earliestUs(): number
}

export function createInbox(): Inbox {
  let events: HeardEvent[] = []
  const posts = (did: string, rkey?: string) => (event: HeardEvent): boolean => event.kind === 'post' && event.did === did && (rkey === undefined || event.rkey === rkey)
  return {
    get size() { return events.length },
    holds: (did, rkey) => events.some(posts(did, rkey)),
    holdsFrom: (did) => events.some(posts(did)),
    put: (event) => { events.push(event) },
    forget(did, rkey) {
      const isGone = posts(did, rkey)
      events = events.filter((event) => !isGone(event))
    },
    take(most) {
      const taken = events.slice(0, most)
      events = events.slice(most)
      return taken
    },
    earliestUs: () => events.reduce((earliest, { timeUs }) => Math.min(earliest, timeUs), Number.POSITIVE_INFINITY),
  }
}
