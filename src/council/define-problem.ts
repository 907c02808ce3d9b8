import { BusinessProblem } from './business-problem.js'
import { postRefusals } from './post-refusals.js'
import type { RuleOneRefusal } from './rule-one-error.js'
import { refusal, refuse } from './rule-one-error.js'
import { ruleOneWords } from './rule-one-words.js'
import { readRecord, wordsAt } from './records.js'
import { toolsNamedIn } from './tools-by-name.js'

const vanity = /\b(?:followers?|likes|shares|retweets?|reposts?|impressions|page ?views?|hits|clicks|click-throughs?|downloads|engagement rate|members of (?:the|our) (?:page|group)|posts published)\b/i

/**
 * Reads a business problem and holds it to Rule One. Everything that is wrong is said at once.
 *
 * @throws RuleOneError `problem-names-a-tool`, `measure-counts-the-tool`, `owner-is-a-person`, `invalid-record`.
 * @example
 * ```ts
 * const bins = defineProblem({
 *   id: 'missed-bins',
 *   statement: 'One street in nine in Harbour ward has its bins missed twice or more a month.',
 *   affectedPeople: '2,300 households',
 *   desiredOutcome: 'Bins are collected on the day',
 *   whatPeopleNeedToDo: 'Put bins out the evening before, and tell us the same day when one is missed',
 *   measure: { what: 'missed collections', unit: 'per 100,000', baseline: 140, target: 60, by: '2027-03-31' },
 *   owner: 'Head of Waste Services',
 *   withoutSocialMedia: 'Crew supervisors walk the round every fortnight',
 *   terms: ['missed bin', 'not collected', 'bin day'],
 * })
 * ```
 */
export function defineProblem(input: unknown): BusinessProblem {
  return readRecord(BusinessProblem, input, 'problem', [...toolRefusals(input), ...measureRefusals(input), ...ownerRefusals(input)])
}

/**
 * Reads several problems; besides what {@link defineProblem} refuses, no two may share an id.
 *
 * @throws RuleOneError as `defineProblem`, or `duplicate-id`.
 */
export function defineProblems(inputs: readonly unknown[]): BusinessProblem[] {
  const problems = inputs.map(defineProblem)
  const ids = new Set<string>()
  for (const [index, { id }] of problems.entries()) {
    if (ids.has(id)) refuse([refusal('duplicate-id', `${index}.id`, ruleOneWords['duplicate-id'](id))])
    ids.add(id)
  }
  return problems
}

function toolRefusals(problem: unknown): RuleOneRefusal[] {
  return (['statement', 'desiredOutcome'] as const).flatMap((path) =>
    toolsNamedIn(wordsAt(problem, path)).map((tool) => refusal('problem-names-a-tool', path, ruleOneWords['problem-names-a-tool'](tool))))
}

function measureRefusals(problem: unknown): RuleOneRefusal[] {
  return (['what', 'unit'] as const)
    .map((field) => ({ path: `measure.${field}`, words: wordsAt(problem, 'measure', field) }))
    .filter(({ words }) => vanity.test(words))
    .map(({ path, words }) => refusal('measure-counts-the-tool', path, ruleOneWords['measure-counts-the-tool'](words)))
}

function ownerRefusals(problem: unknown): RuleOneRefusal[] {
  const owner = wordsAt(problem, 'owner')
  return owner === '' ? [] : postRefusals(owner, 'owner')
}
