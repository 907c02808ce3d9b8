import { describe, expect, it } from 'vitest'
import { dueItems, initialRelationship, type DueItem, type EngagementCommand, type RelationshipCommand } from 'civic-cafe/engagement'
import { at, by, context, engagementContext, obey, obeyAll, plan, readyEngagement } from '../support.js'

const now = '2026-09-20T10:00:00Z'
const told = (items: readonly DueItem[]): unknown[] => items.map(({ kind, id, due, daysLeft, standing }) => [kind, id, due, daysLeft, standing])

const asked: readonly RelationshipCommand[] = [
  { ...by, type: 'make-commitment', commitmentId: 'k1', promise: 'The log by Friday.', due: '2026-09-11' },
  { ...by, type: 'make-commitment', commitmentId: 'k2', promise: 'A lid for every box', due: '2026-09-20' },
  { ...by, type: 'record-complaint', complaintId: 'x1', about: 'The notice', receivedOn: '2026-08-22' },
  { ...by, type: 'record-complaint', complaintId: 'x2', about: 'The noise', receivedOn: '2026-08-20' },
  { ...by, type: 'acknowledge-complaint', complaintId: 'x2' },
  { ...by, type: 'record-help-asked', helpId: 'h1', what: 'A key to the hall' },
]
const busy = obeyAll(at.participating, asked)

describe('what is due in a relationship', () => {
  it('comes earliest first, then what has no last day, with what settles it', () => {
    expect(told(dueItems(busy, now))).toEqual([
      ['commitment', 'k1', '2026-09-11', -9, 'overdue'],
      ['commitment', 'k2', '2026-09-20', 0, 'running'],
      ['complaint-to-acknowledge', 'x1', '2026-09-21', 1, 'running'],
      ['role-review', undefined, '2027-01-15', 117, 'running'],
      ['dpia-review', undefined, '2027-08-01', 315, 'running'],
      ['lawful-basis-review', undefined, '2027-08-01', 315, 'running'],
      ['notice-review', undefined, '2027-08-01', 315, 'running'],
      ['complaint-to-answer', 'x2', undefined, undefined, 'open'],
      ['help-to-answer', 'h1', undefined, undefined, 'open'],
    ])
    expect(dueItems(busy, now).slice(0, 3).map(({ words }) => words)).toEqual([
      'A promise to keep: The log by Friday. Was due on 11 September 2026; 9 days overdue.',
      'A promise to keep: A lid for every box. By 20 September 2026, today.',
      'A complaint to acknowledge: The notice. By 21 September 2026; 1 day left.',
    ])
    expect(dueItems(busy, now, { language: 'cy' }).slice(0, 3).map(({ words }) => words)).toEqual([
      'Addewid i\'w gadw: The log by Friday. Y dyddiad cau oedd 11 Medi 2026; diwrnodau\'n hwyr: 9.',
      'Addewid i\'w gadw: A lid for every box. Erbyn 20 Medi 2026, sef heddiw.',
      'Cwyn i\'w chydnabod: The notice. Erbyn 21 Medi 2026; diwrnodau ar ôl: 1.',
    ])
  })

  it('is gone once it is settled, by the id it came with', () => {
    const settled = obeyAll(busy, [
      { ...by, type: 'keep-commitment', commitmentId: 'k1', evidence: 'https://marshwick.example/log' },
      { ...by, type: 'break-commitment', commitmentId: 'k2', evidence: 'The maker is out of lids' },
      { ...by, type: 'answer-complaint', complaintId: 'x1', what: 'The notice now says how long' },
      { ...by, type: 'answer-complaint', complaintId: 'x2', what: 'It was quieter this week' },
      { ...by, type: 'record-help-answered', helpId: 'h1', given: true, what: 'The key' },
    ])
    expect(dueItems(settled, now).filter(({ id }) => id !== undefined)).toEqual([])
    expect(settled.complaints[0]).toMatchObject({ acknowledgedOn: '2026-09-01', answer: { on: '2026-09-01', what: 'The notice now says how long' } })
  })

  it('outlasts the end where somebody waits for it, and nothing else does', () => {
    const kinds = (items: readonly DueItem[]): string[] => items.map(({ kind }) => kind)
    const closed = obey(busy, { ...by, type: 'close', reason: 'The group has moved on' })
    expect(kinds(dueItems(closed, now))).toEqual(['commitment', 'commitment', 'complaint-to-acknowledge', 'complaint-to-answer', 'help-to-answer'])
    const left = obey(at.participating, { ...by, type: 'withdraw', reason: 'They do well', reviewOn: '2027-03-01' })
    expect(told(dueItems(left, now))).toEqual([['role-review', undefined, '2027-03-01', 162, 'running']])
    expect(dueItems(initialRelationship('r1', 'c_1'), now)).toEqual([])
  })

  it('holds time limits and a stop that nobody has answered', () => {
    const limited = obey(at.watching, { ...by, type: 'state-purpose', purpose: 'understand', until: '2026-11-01' })
    expect(dueItems(limited, now).map(({ kind, due }) => [kind, due])).toEqual(expect.arrayContaining([['observing-ends', '2026-10-01'], ['understanding-ends', '2026-11-01']]))
    const stopped = obey(at.participating, { ...by, type: 'fire-stop-condition', kind: 'harm', what: 'People were shouted at' })
    expect(dueItems(stopped, now).find(({ kind }) => kind === 'stop')?.words).toBe('A stop condition has fired: to be closed, paused or withdrawn from: People were shouted at.')
  })
})

describe('what is due in an engagement', () => {
  const obeyEach = (commands: readonly EngagementCommand[]): typeof readyEngagement => commands.reduce((state, command) => obey(state, command, engagementContext), readyEngagement)
  const outcome = { measurement: { kind: 'not-measured' as const, why: 'Nobody counted' }, whatChanged: 'The round', whatWeLearned: 'To ask first' }

  it('is the plan\'s review and the voices nobody has acted on, while it is planned and runs', () => {
    expect(told(dueItems(readyEngagement, now))).toEqual([['plan-review', undefined, '2026-12-01', 72, 'running'], ['missing-voice', undefined, undefined, undefined, 'open']])
    const acted = obeyEach([{ ...by, type: 'start' }, { ...by, type: 'act-on-missing-voice', who: 'people without a phone', what: 'A slip' }, { ...by, type: 'make-commitment', commitmentId: 'k', promise: 'More', due: '2026-09-30' }])
    expect(told(dueItems(acted, now))).toEqual([['commitment', 'k', '2026-09-30', 10, 'running'], ['no-value', undefined, '2026-10-27', 37, 'running'], ['plan-review', undefined, '2026-12-01', 72, 'running']])
  })

  it('is the day the plan\'s "no value" comes, counted in weeks from the day in London on which it began, until it is stopped', () => {
    const noValue = (commands: readonly EngagementCommand[], startedAt: string): unknown => {
      const started = obey(readyEngagement, { ...by, type: 'start' }, { ...engagementContext, now: startedAt })
      return dueItems(commands.reduce((state, command) => obey(state, command, engagementContext), started), now).find(({ kind }) => kind === 'no-value')?.due
    }
    // Half past eleven at night in UTC is the next day in a London summer.
    expect(noValue([], '2026-09-01T23:30:00Z')).toBe('2026-10-28')
    expect(noValue([{ ...by, type: 'pause', reason: 'Holidays' }, { ...by, type: 'resume' }], '2026-09-01T10:00:00Z')).toBe('2026-10-27')
    expect(noValue([{ ...by, type: 'set-plan', plan: { ...plan, stopConditions: [{ kind: 'no-value', afterWeeks: 6 }, { kind: 'no-value', afterWeeks: 3 }] } }], '2026-09-01T10:00:00Z')).toBe('2026-09-22')
    expect(noValue([{ ...by, type: 'set-plan', plan: { ...plan, stopConditions: [{ kind: 'harm' }] } }], '2026-09-01T10:00:00Z')).toBeUndefined()
    expect(noValue([{ ...by, type: 'fire-stop-condition', kind: 'no-value', what: 'Nobody answered' }], '2026-09-01T10:00:00Z')).toBeUndefined()
  })

  it('is an outcome at its end, and then that people are told', () => {
    const kinds = (commands: readonly EngagementCommand[]): string[] => dueItems(obeyEach(commands), now).map(({ kind }) => kind)
    const close: EngagementCommand = { ...by, type: 'close', reason: 'Done' }
    expect(kinds([close])).toEqual([])
    expect(kinds([{ ...by, type: 'start' }, close])).toEqual(['outcome'])
    expect(kinds([{ ...by, type: 'start' }, close, { ...by, type: 'record-outcome', outcome }])).toEqual(['loop'])
    expect(kinds([{ ...by, type: 'start' }, close, { ...by, type: 'record-outcome', outcome: { ...outcome, loopClosedOn: '2026-09-01' } }])).toEqual([])
  })
})

describe('every due item', () => {
  it('is worded differently in each language, with its source', () => {
    const states = [
      busy, obey(at.watching, { ...by, type: 'state-purpose', purpose: 'understand', until: '2026-11-01' }), readyEngagement,
      obey(readyEngagement, { ...by, type: 'fire-stop-condition', kind: 'harm', what: 'It hurt' }),
      obey(readyEngagement, { ...by, type: 'start' }, engagementContext),
      obey(obey(readyEngagement, { ...by, type: 'start' }, engagementContext), { ...by, type: 'close', reason: 'Done' }),
      obey(readyEngagement, { ...by, type: 'record-outcome', outcome: { measurement: { kind: 'not-measured', why: 'x' }, whatChanged: 'x', whatWeLearned: 'x' } }),
    ]
    const seen = new Set<string>()
    for (const state of states) for (const [i, item] of dueItems(state, context.now).entries()) {
      const welsh = dueItems(state, context.now, { language: 'cy' })[i]
      expect(welsh).toEqual({ ...item, words: expect.any(String) as unknown })
      expect(welsh?.words).not.toBe(item.words)
      expect(item.source).not.toBe('')
      seen.add(item.kind)
    }
    expect(seen.size).toBe(16)
  })
})
