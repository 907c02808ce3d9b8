/** Version of the formulas behind a figure, so that a stored one can be recomputed and compared. */
export type FormulaVersion = string

/** One figure of a panel: never a bare number. `value` is `null` where there is too little to say. */
export interface Figure {
  readonly id: string
  readonly version: FormulaVersion
  readonly value: number | null
  /** 95 % interval, where one can be given. */
  readonly interval?: readonly [low: number, high: number] | undefined
  /** What the value rests on: threads, commitments, people. */
  readonly n: number
  /** What it says, in a sentence an officer can read out. */
  readonly words: string
  /** The counts it was computed from. */
  readonly counts: Readonly<Record<string, number>>
  readonly caution?: string | undefined
  /** Where the formula or the duty comes from. */
  readonly source: string
}

/** A set of figures about one subject. Panels are never added together and never compared across communities. */
export interface Panel {
  readonly subject: 'community' | 'council'
  readonly figures: readonly Figure[]
  readonly words: readonly string[]
}
