import { chooseTool, defineCouncil, defineProblem, defineProblems, RuleOneError, toolsNamedIn, type RuleOneErrorCode, type RuleOneRefusal } from 'civic-cafe/council'
import { describe, expect, it } from 'vitest'

const bins = {
  id: 'missed-bins',
  statement: 'One street in nine in Harbour ward has its bins missed twice or more a month.',
  affectedPeople: '2,300 households',
  desiredOutcome: 'Bins are collected on the day they are due',
  whatPeopleNeedToDo: 'Tell us the same day when one is missed',
  measure: { what: 'missed collections', unit: 'per 100,000', baseline: 140, target: 60, by: '2027-03-31' },
  owner: 'Head of Waste Services',
  withoutSocialMedia: 'Supervisors walk the round every fortnight, and the Facebook page stays shut',
  terms: ['missed bin', 'not collected'],
}
const choice = {
  tool: 'FixMyStreet',
  problemId: 'missed-bins',
  whyThisTool: 'Residents already report missed bins there',
  reviewOn: '2027-01-31',
  lawfulBasis: 'UK GDPR Art 6(1)(e), public task',
}

function codesOf(act: () => unknown): RuleOneErrorCode[] {
  return refusalsOf(act).map(({ code }) => code)
}

function refusalsOf(act: () => unknown): readonly RuleOneRefusal[] {
  try {
    act()
  } catch (error) {
    if (error instanceof RuleOneError) return error.refusals
    throw error
  }
  return []
}

describe('a business problem', () => {
  it('is accepted when it says what is wrong for people', () => {
    expect(defineProblem(bins)).toEqual(bins)
  })

  it.each([
    'We need a Facebook page for waste',
    'Nobody follows us on twitter',
    'Residents want an app for bins',
    'The council has no presence on X',
    'We do not use social media enough',
    'Our website has no forum',
    'FriendFeed is not used',
    'Launch a ChatBot for missed bins',
    'We lack a digital platform',
  ])('is refused when its statement names a tool: %s', (statement) => {
    expect(codesOf(() => defineProblem({ ...bins, statement }))).toContain('problem-names-a-tool')
  })

  it.each([
    'Fewer teams collect on Mondays, and the platform at the station floods',
    'Traffic signals at the school fail, and approach speeds zoom past 40 mph',
    'The slack tide leaves rubbish on the beach',
    'Appeals take nine months; apple trees block the path',
    'People who live alone have nobody to talk to from one week to the next',
    'Bin threads: loose threads from mattresses are dumped',
  ])('is not refused for a word that only looks like a tool: %s', (statement) => {
    expect(codesOf(() => defineProblem({ ...bins, statement }))).toEqual([])
  })

  it('is refused when the outcome wanted is a tool', () => {
    expect(codesOf(() => defineProblem({ ...bins, desiredOutcome: 'An active Instagram' }))).toEqual(['problem-names-a-tool'])
  })

  it('is refused when success would be counted in followers', () => {
    expect(codesOf(() => defineProblem({ ...bins, measure: { what: 'new followers', unit: 'people' } }))).toEqual(['measure-counts-the-tool'])
  })

  it.each(['Cllr Ada Marsh', 'ada.marsh@marshwick.example', 'Mrs Marsh'])('is refused when its owner is a person: %s', (owner) => {
    expect(codesOf(() => defineProblem({ ...bins, owner }))).toEqual(['owner-is-a-person'])
  })

  it('says everything that is wrong at once', () => {
    expect(codesOf(() => defineProblem({ ...bins, statement: 'No Facebook page', owner: 'Dr Marsh', measure: { what: 'likes', unit: 'likes' } })))
      .toEqual(['problem-names-a-tool', 'measure-counts-the-tool', 'measure-counts-the-tool', 'owner-is-a-person'])
  })

  it('is refused, field by field, when something is missing', () => {
    const refusals = codesOf(() => defineProblem({ id: 'x' }))
    expect(refusals.length).toBeGreaterThan(5)
    expect(new Set(refusals)).toEqual(new Set(['invalid-record']))
  })

  it('has an id of its own', () => {
    expect(codesOf(() => defineProblems([bins, bins]))).toEqual(['duplicate-id'])
  })
})

describe('a tool', () => {
  const problems = [defineProblem(bins)]

  it('is accepted for a problem somebody defined', () => {
    expect(chooseTool(choice, problems, { now: new Date('2026-11-23') })).toEqual(choice)
  })

  it.each([undefined, '', 'being-modern'])('is refused by name when it solves no problem (%s)', (problemId) => {
    expect(() => chooseTool({ ...choice, tool: 'FriendFeed', problemId }, problems)).toThrow(/FriendFeed/)
    expect(codesOf(() => chooseTool({ ...choice, tool: 'FriendFeed', problemId }, problems))).toEqual(['tool-solves-no-problem'])
  })

  it('is due on its day in London, whatever the day elsewhere', () => {
    const due = { ...choice, reviewOn: '2026-07-01' }
    expect(chooseTool(due, problems, { now: new Date('2026-07-01T22:30:00Z') })).toEqual(due)
    expect(codesOf(() => chooseTool(due, problems, { now: new Date('2026-07-01T23:30:00Z') }))).toEqual(['tool-review-overdue'])
  })

  it('is refused when its review is overdue', () => {
    expect(codesOf(() => chooseTool(choice, problems, { now: new Date('2027-02-01') }))).toEqual(['tool-review-overdue'])
  })

  it('is refused without a lawful basis', () => {
    expect(codesOf(() => chooseTool({ ...choice, lawfulBasis: undefined }, problems))).toEqual(['invalid-record'])
  })
})

describe('a refusal', () => {
  const problems = [defineProblem(bins)]
  const refusals = [
    () => defineProblem({ ...bins, statement: 'No Facebook page', owner: 'Dr Marsh', measure: { what: 'likes', unit: 'number' } }),
    () => defineProblems([bins, bins]),
    () => defineProblem({ ...bins, id: 7, terms: 'bins', measure: { ...bins.measure, by: 'spring' }, statement: '' }),
    () => defineCouncil('Marshwick'),
    () => chooseTool({ ...choice, lawfulBasis: undefined }, problems),
    () => chooseTool({ ...choice, problemId: undefined, tool: undefined }, problems),
    () => chooseTool({ ...choice, problemId: 'being-modern' }, problems),
    () => chooseTool(choice, problems, { now: new Date('2027-02-01') }),
  ].flatMap(refusalsOf)

  it('is in English and in Welsh, whatever is refused', () => {
    expect([...new Set(refusals.map(({ code }) => code))].sort()).toEqual(['duplicate-id', 'invalid-record', 'measure-counts-the-tool', 'owner-is-a-person', 'problem-names-a-tool', 'tool-review-overdue', 'tool-solves-no-problem'])
    for (const { message, words } of refusals) {
      expect(words.en).toBe(message)
      expect(words.cy).not.toBe(words.en)
      expect(words.cy).not.toMatch(/\b(?:the|is|was|problem|undefined)\b/i)
    }
  })

  it('quotes what was written as it was written, and words the days', () => {
    const inWelsh = (code: RuleOneErrorCode): string => refusals.filter((refusal) => refusal.code === code).map(({ words }) => words.cy).join(' ')
    expect(inWelsh('problem-names-a-tool')).toContain('"Facebook"')
    expect(inWelsh('tool-solves-no-problem')).toContain('"being-modern"')
    expect(inWelsh('tool-review-overdue')).toContain('31 Ionawr 2027')
  })
})

describe('tools named in a text', () => {
  it('come as written, in order, once each', () => {
    expect(toolsNamedIn('Not Slack, not facebook, not Slack again: an app')).toEqual(['Slack', 'facebook', 'an app'])
  })
})
