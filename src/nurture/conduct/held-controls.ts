import type { ControlGrant } from '../../engagement/records/control-grant.js'
import type { RelationshipState } from '../../engagement/relationship-state.js'

const levels = ['topics', 'content', 'hosting', 'resources', 'decision'] as const

/** @internal The kinds of control a community holds now, each once. */
export function heldControls({ controls }: Pick<RelationshipState, 'controls'>): ControlGrant['control'][] {
  return levels.filter((level) => controls.some(({ control, withdrawn }) => control === level && withdrawn === undefined))
}
