import type { Language } from '../../core/language.js'
import type { CommunityPanel } from '../community-panel.js'
import type { Conduct } from '../conduct/conduct.js'
import type { Panel } from '../figure.js'
import { offeredActions } from './offered-actions.js'
import { owedActions } from './owed-actions.js'
import type { SuggestedAction } from './suggested-action.js'

/** What suggestions are made from: the two panels, what the council's rests on, and a language to make them in. */
export interface ActionGround {
  readonly community: CommunityPanel
  readonly council: Panel
  readonly conduct: Conduct
  readonly language: Language
}

const present = new Set(['participating', 'empowering', 'engaging', 'nurturing'])

/**
 * What would help, first what the council owes. Where it has no part, or has stopped, nothing beyond that is suggested:
 * leaving a community alone is a successful outcome.
 */
export function suggestActions(ground: ActionGround): SuggestedAction[] {
  const { phase, role, stop } = ground.conduct.relationship
  const hasPart = present.has(phase) && role?.role !== 'none' && stop === undefined
  return [...owedActions(ground), ...(hasPart ? offeredActions(ground) : [])]
}
