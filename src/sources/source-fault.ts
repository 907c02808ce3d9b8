/**
 * What can be wrong with one item, one page or one poll while the rest goes on. Stable across releases.
 *
 * | code | meaning |
 * |---|---|
 * | `bad-item` | one item could not be read and was left out |
 * | `bad-date` | an item's date could not be read; the item is kept without it |
 * | `missing-id` | an item had no id of its own; one was derived from its content |
 * | `repaired` | the document was malformed and was read after repair |
 * | `window-overrun` | the source's window moved past everything seen last time: items were missed |
 * | `truncated` | a cap cut the answer short |
 * | `throttled` | the source asked us to wait |
 * | `unauthorised` | the source wants a key, or a permission this one has not got |
 * | `quota-exhausted` | what the key may ask for is used up until the quota begins again |
 * | `closed` | what was asked for is there but not open: comments that are turned off |
 * | `http-status` | an answer with an unexpected status |
 * | `gone` | the source says it no longer exists |
 * | `not-a-feed` | the answer is not in a format the source speaks, an HTML error page with status 200 for example |
 * | `network` | no answer: refused, reset, unresolvable |
 * | `timeout` | no answer in time |
 * | `too-large` | the body went past its cap |
 * | `blocked-address` | the address is private, or not http or https |
 */
export type SourceFaultCode =
  | 'bad-item'
  | 'bad-date'
  | 'missing-id'
  | 'repaired'
  | 'window-overrun'
  | 'truncated'
  | 'throttled'
  | 'unauthorised'
  | 'quota-exhausted'
  | 'closed'
  | 'http-status'
  | 'gone'
  | 'not-a-feed'
  | 'network'
  | 'timeout'
  | 'too-large'
  | 'blocked-address'

/** Something that went wrong at a source without ending its reading. JSON-safe; never holds a resident's data or a secret. */
export interface SourceFault {
  readonly code: SourceFaultCode
  /** Plain words for an officer or a developer. */
  readonly message: string
  /** Which item of the document, counted from 0, where one item is meant. */
  readonly index?: number | undefined
  /** When the source asked to be left alone until, ISO 8601. */
  readonly until?: string | undefined
}
