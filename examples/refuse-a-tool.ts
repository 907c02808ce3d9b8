// Rule One: start from a problem. What starts from a tool is refused, with every reason at once.
import { chooseTool, defineProblem, RuleOneError } from 'civic-cafe/council'

const problem = {
  id: 'missed-bins',
  statement: 'One street in nine has its bins missed twice or more a month.',
  affectedPeople: '2,300 households',
  desiredOutcome: 'Bins are collected on the day',
  whatPeopleNeedToDo: 'Tell us the same day when one is missed',
  measure: { what: 'missed collections', unit: 'per 100,000' },
  owner: 'Head of Waste Services',
  withoutSocialMedia: 'Supervisors walk the round every fortnight',
  terms: ['missed bin', 'not collected'],
}
const bins = defineProblem(problem)

function refusalsOf(deed: () => unknown): void {
  try {
    deed()
  } catch (error) {
    if (!(error instanceof RuleOneError)) throw error
    for (const { code, message } of error.refusals) console.log(`${code}: ${message}`)
  }
}

console.log('A tool that solves no problem:')
refusalsOf(() => chooseTool({ tool: 'FriendFeed', whyThisTool: 'Other councils have one' }, [bins]))

console.log('A problem that begins with a tool, counts followers and belongs to a person:')
refusalsOf(() => defineProblem({ ...problem, statement: 'We are not on Facebook.', measure: { what: 'followers', unit: 'people' }, owner: 'Cllr Penhallow' }))
