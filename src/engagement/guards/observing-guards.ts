import type { Refusal } from '../refusal.js'
import type { RelationshipState } from '../relationship-state.js'
import { unmet } from './refuse.js'

/** Role `observer`, with a last day that is still to come, where the community has not said no: whoever was asked to leave does not watch from outside. */
export function observingGuards({ role, consent }: RelationshipState, today: string): Refusal[] {
  return unmet(
    [role !== undefined, 'role-undecided'],
    [role === undefined || role.role === 'observer', 'role-not-observer'],
    [role?.until !== undefined, 'time-limit-missing'],
    [role?.until === undefined || role.until >= today, 'time-limit-passed'],
    [consent?.given !== false, 'consent-refused'],
  )
}
