import type { CommunityPanel } from '../community-panel.js'
import type { Conduct } from '../conduct/conduct.js'
import { offeredActions } from './offered-actions.js'
import { owedActions } from './owed-actions.js'
import type { SuggestedAction } from './suggested-action.js'

const present = new Set(['participating', 'empowering', 'engaging', 'nurturing'])

/**
 * What would help, first what the council owes. Where it has no part, or has stopped, nothing beyond that is suggested:
 * leaving a community alone is a successful outcome.
 */
export function suggestActions(panel: CommunityPanel, conduct: Conduct | undefined): SuggestedAction[] {
  if (conduct === undefined) return []
  const { phase, role, stop } = conduct.relationship
  const hasPart = present.has(phase) && role?.role !== 'none' && stop === undefined
  return [...owedActions(conduct), ...(hasPart ? offeredActions(panel, conduct) : [])]
}
