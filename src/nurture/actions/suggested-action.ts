import type { FormulaVersion } from '../figure.js'
import type { NurtureAction } from '../../engagement/records/nurture-action.js'

/** A figure of one of the two panels, as it stood when it spoke for something. */
export interface Evidence {
  /** Id of the figure. */
  readonly figure: string
  readonly version: FormulaVersion
  readonly value: number | null
}

/** A nurture action somebody might take: an officer decides. `on` is the day of the suggestion. */
export interface SuggestedAction extends NurtureAction {
  /** What in the two panels speaks for it. */
  readonly because: string
  /** The figures it rests on, at least one: so that a suggestion can be checked against the panels it came from. */
  readonly evidence: readonly Evidence[]
}
