import { decide, followRelationship, type EngagementState, type RelationshipCommand, type RelationshipEvent } from 'civic-cafe/engagement'
import { describe, expect, it } from 'vitest'
import { at, by, codesOf, context, engagementContext, obey, readyEngagement, withEngagement } from './support.js'

const running = obey(readyEngagement, { ...by, type: 'start' }, engagementContext)
const engagements: Readonly<Record<string, EngagementState>> = {
  planned: readyEngagement,
  'planned, paused': obey(readyEngagement, { ...by, type: 'pause', reason: 'Not now' }),
  running,
  paused: obey(running, { ...by, type: 'pause', reason: 'Not now' }),
  stopped: obey(running, { ...by, type: 'fire-stop-condition', kind: 'harm', what: 'Somebody was shouted at' }),
  withdrawn: obey(running, { ...by, type: 'withdraw', reason: 'Asked to', reviewOn: '2027-01-01' }),
  closed: obey(running, { ...by, type: 'close', reason: 'Done' }),
}

function eventsOf(command: RelationshipCommand): readonly RelationshipEvent[] {
  const decision = decide(at.engaging, command, withEngagement)
  return decision.ok ? decision.events : []
}

const withdrawing = eventsOf({ ...by, type: 'withdraw', reason: 'They asked for quiet', reviewOn: '2027-03-01' })
const closing = eventsOf({ ...by, type: 'close', reason: 'The harbour is a marina now' })
const pausing = eventsOf({ ...by, type: 'pause', reason: 'The steward is ill' })
const stopping = eventsOf({ ...by, type: 'fire-stop-condition', kind: 'no-steward', what: 'The post is vacant' })

describe('an engagement follows its relationship', () => {
  it.each([
    ['withdrawing', withdrawing, { running: 'withdraw', paused: 'withdraw', stopped: 'withdraw' }],
    ['closing', closing, { 'planned': 'close', 'planned, paused': 'close', 'running': 'close', 'paused': 'close', 'stopped': 'close' }],
    ['pausing', pausing, { running: 'pause', stopped: 'pause' }],
    ['stopping', stopping, { running: 'fire-stop-condition', paused: 'fire-stop-condition' }],
  ])('in %s, where there is something to follow in', (_, events, expected) => {
    expect(events).toHaveLength(1)
    const asked = Object.entries(engagements).flatMap(([name, state]) => events.map((event) => [name, followRelationship(event, state)?.type]))
    expect(Object.fromEntries(asked.filter(([, type]) => type !== undefined))).toEqual(expected)
  })

  it('with commands that are never refused: leaving is always easy', () => {
    const refused = [withdrawing, closing, pausing, stopping].flat().flatMap((event) => Object.entries(engagements).flatMap(([name, state]) => {
      const command = followRelationship(event, state)
      return command === undefined ? [] : codesOf(state, command, context).map((code) => `${name} ${event.type}: ${code}`)
    }))
    expect(refused).toEqual([])
  })

  it('and is asked nothing by whatever else is decided', () => {
    const others = [
      ...eventsOf({ ...by, type: 'record-help-asked', helpId: 'h', what: 'A key to the hall' }),
      ...eventsOf({ ...by, type: 'nurture' }),
    ]
    expect(others).toHaveLength(2)
    expect(others.flatMap((event) => Object.values(engagements).map((state) => followRelationship(event, state))).filter((command) => command !== undefined)).toEqual([])
  })
})
