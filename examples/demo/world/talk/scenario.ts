/**
 * One thing people talk about: ways to begin, ways to answer, ways to come back. Written by hand, so that a thread
 * keeps to its subject whichever lines are drawn.
 *
 * `{name}` is a slot: one value for the whole thread. `{name~}` is drawn afresh. Besides the scenario's own slots and
 * the shared ones there are `{op}` and `{to}` (who began, who is answered: an @mention), `{council}` and `{partner}`,
 * and the author's own `{phone}`, `{email}`, `{reg}`, `{postcode}` and `{me}`.
 *
 * `[lift,door] …` marks a line for threads, or in a star for questions, marked so; a marked opening gives its mark to
 * the thread. `Title || text` gives an opening a title of its own.
 */
export interface Scenario {
  readonly title: readonly string[]
  readonly open: readonly string[]
  readonly reply: readonly string[]
  /** What the one who began says later. */
  readonly back?: readonly string[]
  /** What a declared account says. */
  readonly official?: readonly string[]
  /** Said once in the whole autumn. */
  readonly once?: boolean
  /** Weeks it is likely in; absent: any. */
  readonly weeks?: readonly [from: number, to: number]
  readonly slots?: Readonly<Record<string, readonly string[]>>
}

/** A scenario per line of talk, so that a file reads like the forum. */
export type Scenarios = readonly Scenario[]
