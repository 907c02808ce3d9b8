import type { ToolChoice } from '../council/tool-choice.js'
import type { Source } from '../sources/source.js'

/** A tool chosen for a problem, and the sources it is read through. */
export interface ListeningTool extends ToolChoice {
  readonly sources: readonly Source[]
}
