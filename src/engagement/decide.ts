import type { DecisionContext } from './decision-context.js'
import { decideEngagement } from './decide-engagement.js'
import { decideRelationship } from './decide-relationship.js'
import type { EngagementCommand } from './engagement-command.js'
import type { EngagementState } from './engagement-state.js'
import type { EngagementEvent } from './records/engagement-event.js'
import type { RelationshipEvent } from './records/relationship-event.js'
import type { Decision } from './refusal.js'
import type { RelationshipCommand } from './relationship-command.js'
import type { RelationshipState } from './relationship-state.js'

/**
 * Decides what comes of a command: the events to append to the ledger, or every guard that does not hold, each with a
 * stable code, plain words and the rule it comes from. Pure: the same state, command and context decide the same.
 * Nothing changes until the events are appended and {@link evolve}d.
 *
 * Events carry the context's `now` and the post that decided. A relationship's events go to the stream
 * `relationship:<id>`, an engagement's to `engagement:<id>` (see {@link streamOf}), with `state.version` as the expected version.
 *
 * @throws EngagementError `clock-invalid` when `context.now` is not ISO 8601; `polling-day-invalid` or `pre-election-invalid`
 * when one of its pre-election periods cannot be read.
 * @example
 * ```ts
 * const decision = decide(relationship, { type: 'participate', decidedBy: 'Head of Parks' }, context)
 * if (!decision.ok) for (const { code, message, source } of decision.refusals) console.log(code, message, source)
 * else await store.append(streamOf(relationship), relationship.version, decision.events)
 * ```
 */
export function decide(state: RelationshipState, command: RelationshipCommand, context: DecisionContext): Decision<RelationshipEvent>
export function decide(state: EngagementState, command: EngagementCommand, context: DecisionContext): Decision<EngagementEvent>
export function decide(state: RelationshipState | EngagementState, command: RelationshipCommand | EngagementCommand, context: DecisionContext): Decision<RelationshipEvent> | Decision<EngagementEvent> {
  // The overloads pair each state with its own commands; a command of the other aggregate is refused as unknown.
  return state.aggregate === 'relationship'
    ? decideRelationship(state, command as RelationshipCommand, context)
    : decideEngagement(state, command as EngagementCommand, context)
}

/** The ledger stream of a relationship or an engagement. */
export function streamOf({ aggregate, id }: { readonly aggregate: 'relationship' | 'engagement'; readonly id: string }): string {
  return `${aggregate}:${id}`
}
