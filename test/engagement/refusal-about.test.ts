import { decide, initialEngagement, initialRelationship, type Decision, type EngagementCommand } from 'civic-cafe/engagement'
import { describe, expect, it } from 'vitest'
import { by, context, plan } from './support.js'

function aboutOf(decision: Decision<unknown>): string[] {
  if (decision.ok) throw new Error('not refused')
  return decision.refusals.map(({ code, about }) => `${code} ${about ?? '–'}`)
}

describe('what a refusal is about', () => {
  it('is the path of the field, for a form to say it there', () => {
    const engagement = initialEngagement('c_1/missed-bins', { relationshipId: 'c_1', communityId: 'c_1', problemId: 'missed-bins' })
    const command: EngagementCommand = { ...by, type: 'set-plan', plan: { ...plan, focus: ' ', stopConditions: [{ kind: 'no-value', afterWeeks: 0.5 }] } }
    expect(aboutOf(decide(engagement, command, context))).toEqual(['words-missing plan.focus', 'choice-unknown plan.stopConditions.0.afterWeeks'])
  })

  it('is absent where no field would meet it', () => {
    const refused = aboutOf(decide(initialRelationship('c_1', 'c_1'), { ...by, type: 'participate' }, context))
    expect(refused).toContain('not-from-here –')
    expect(refused).toContain('role-undecided –')
  })
})
