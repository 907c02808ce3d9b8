/**
 * A way to say how civil some texts are. None is built in: what counts as civil is a judgement, and the measures there
 * are err against some people's ways of speaking more than others'. Whoever switches one on says which, and why.
 */
export interface CivilityMeasure {
  /** What it is called, `[a-z0-9-]`: becomes part of the figure's id. */
  readonly id: string
  /** Of the measure: a figure of another version is not comparable. */
  readonly version: string
  /** Where the method comes from, for people who want to look it up. */
  readonly source: string
  /**
   * How civil each text is, in the order given: 0 not at all … 1 wholly; `null` where it cannot say (another language, no
   * words). It is handed texts and nothing else: no author, no thread, so that it cannot tell whose they are.
   */
  measure(texts: readonly string[]): readonly (number | null)[]
}
