// Taking part is decided, not drifted into: every guard that does not hold comes back, and "none" is a successful outcome.
import { availableMoves, decide, evolve, explain, initialRelationship, type DecisionContext, type RelationshipCommand, type RelationshipState } from 'civic-cafe/engagement'
import { defineCouncil } from 'civic-cafe/council'

const context: DecisionContext = { now: '2025-11-03T09:00:00Z', council: defineCouncil({ id: 'marshwick', name: 'Marshwick Borough Council' }), problems: [] }
const by = { decidedBy: 'Head of Parks' }

function decided(state: RelationshipState, command: RelationshipCommand): RelationshipState {
  const decision = decide(state, command, context)
  if (decision.ok) return decision.events.reduce((before, event) => evolve(before, event), state)
  console.log(`"${command.type}" is refused:`)
  for (const { code, message, source } of decision.refusals) console.log(`  ${code}: ${message} (${source})`)
  return state
}

let relationship = initialRelationship('growers', 'growers')
relationship = decided(relationship, { ...by, type: 'participate' })
relationship = decided(relationship, { ...by, type: 'decide-role', role: 'none', reason: 'They answer one another within the hour', reviewOn: '2026-06-01' })

for (const line of explain(relationship)) console.log(line)
console.log('Open from here:', availableMoves(relationship, context).filter(({ available }) => available).map(({ type }) => type).join(', '))
