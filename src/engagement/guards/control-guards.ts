import type { Refusal } from '../refusal.js'
import type { RelationshipState } from '../relationship-state.js'
import { unmet } from './refuse.js'

/** One named control with limits, still in the community's hands. */
export function controlGuards({ controls }: RelationshipState): Refusal[] {
  const standing = controls.filter(({ withdrawn }) => withdrawn === undefined)
  return unmet(
    [standing.length > 0, 'control-missing'],
    [standing.length === 0 || standing.some(({ limits }) => limits.trim() !== ''), 'control-limits-missing'],
  )
}
