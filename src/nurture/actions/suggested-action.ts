import type { NurtureAction } from '../../engagement/records/nurture-action.js'

/** A nurture action somebody might take: an officer decides. `on` is the day of the suggestion. */
export interface SuggestedAction extends NurtureAction {
  /** What in the two panels speaks for it. */
  readonly because: string
}
