/** What can be due. */
export type DueKind =
  | 'commitment' | 'complaint-to-acknowledge' | 'complaint-to-answer' | 'help-to-answer'
  | 'notice-review' | 'lawful-basis-review' | 'dpia-review' | 'role-review' | 'observing-ends' | 'understanding-ends'
  | 'plan-review' | 'no-value' | 'missing-voice' | 'outcome' | 'loop' | 'stop'

/** Something left to do, and until when. */
export interface DueItem {
  readonly kind: DueKind
  /** Of the promise, the complaint or the request for help: what the command that settles it asks for. */
  readonly id?: string | undefined
  /** The last day, `YYYY-MM-DD` in Europe/London; absent where the rule names none. */
  readonly due?: string | undefined
  /** Days until the last day, negative when overdue; absent without one. */
  readonly daysLeft?: number | undefined
  /** `open`: to be done, with no last day. */
  readonly standing: 'overdue' | 'running' | 'open'
  /** In plain English or Welsh, as `dueItems` was asked. */
  readonly words: string
  /** The rule it comes from. */
  readonly source: string
}

/** A due item before it is dated and worded. */
export interface Owed {
  readonly kind: DueKind
  readonly id?: string | undefined
  readonly due?: string | undefined
  /** What it is about, as somebody wrote it. */
  readonly what?: string | undefined
}
