import { byCodeUnit } from '../core/compare.js'
import type { EngagementCommand } from './engagement-command.js'
import { hasEnded, initialEngagement, type EngagementState } from './engagement-state.js'
import type { Decisions } from './read-decisions.js'
import { initialRelationship, type RelationshipState } from './relationship-state.js'

// How a café names what it decides about: one relationship with each community, under the community's own id, and one
// engagement after another on each problem, `<community>/<problem>`, `<community>/<problem>/2`, …

// Planning is where work begins. Every other command is about work there is, or settles what it left open.
const plans: ReadonlySet<EngagementCommand['type']> = new Set(['set-plan', 'fit-channels', 'record-gunning-tests'])

/** The relationship with a community, begun or not. */
export function relationshipWith({ relationships }: Decisions, communityId: string): RelationshipState {
  return relationships.get(communityId) ?? initialRelationship(communityId, communityId)
}

/** Every engagement with a community, by problem, the earliest first. */
export function engagementsWith({ engagements }: Decisions, communityId: string): EngagementState[] {
  // Of two numbers the longer is the greater.
  return [...engagements.values()].filter((state) => state.communityId === communityId)
    .sort((a, b) => byCodeUnit(a.problemId, b.problemId) || a.id.length - b.id.length || byCodeUnit(a.id, b.id))
}

/** The latest engagement with a community on a problem, begun or not. */
export function latestEngagement(decisions: Decisions, communityId: string, problemId: string): EngagementState {
  return engagementsWith(decisions, communityId).findLast((state) => state.problemId === problemId) ?? unused(decisions, communityId, problemId)
}

/** The engagement a command without an id is about: the latest, or a new one where that has ended and the command plans. */
export function engagementFor(decisions: Decisions, communityId: string, problemId: string, { type }: EngagementCommand): EngagementState {
  const latest = latestEngagement(decisions, communityId, problemId)
  return hasEnded(latest) && plans.has(type) ? unused(decisions, communityId, problemId) : latest
}

/** The engagements that could be begun next with a community, one for each problem: nobody has begun them yet. */
export function unbegunEngagements(decisions: Decisions, communityId: string, problems: readonly { readonly id: string }[]): EngagementState[] {
  return problems.map(({ id }) => unused(decisions, communityId, id))
}

function unused({ engagements }: Decisions, communityId: string, problemId: string): EngagementState {
  const first = `${communityId}/${problemId}`
  let id = first
  for (let round = 2; engagements.has(id); round++) id = `${first}/${round}`
  return initialEngagement(id, { relationshipId: communityId, communityId, problemId })
}
