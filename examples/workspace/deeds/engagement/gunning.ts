import type { GunningTests } from 'civic-cafe/engagement'
import { one, words, yesOrNo } from '../../html/fields.js'
import { answered } from '../answered.js'
import type { EngagementDeed } from '../deed.js'

const tests = {
  formativeStage: 'Proposals are still at a formative stage',
  sufficientReasons: 'Reasons enough for an intelligent answer are given',
  adequateTime: 'There is time enough to consider and answer',
  conscientiousConsideration: 'Answers will be conscientiously taken into account',
} as const
const names = Object.keys(tests) as (keyof typeof tests)[]

export const gunning: EngagementDeed = {
  name: 'gunning',
  title: 'The four Gunning tests',
  why: 'Asked for where it is a formal consultation (R v Brent LBC, ex parte Gunning, 1985).',
  fields: () => names.flatMap((name) => [one(`${name}-met`, tests[name], yesOrNo), words(`${name}-how`, 'How')]),
  before: ({ state: { gunning: on } }) => on === undefined ? {} : Object.fromEntries(names.flatMap((name) => [[`${name}-met`, on[name].met ? 'yes' : 'no'], [`${name}-how`, on[name].how]])),
  command: (typed) => ({ type: 'record-gunning-tests', tests: Object.fromEntries(names.map((name) => [name, { met: answered(typed, `${name}-met`), how: typed.asked(`${name}-how`) }])) as GunningTests }),
  fieldOf: (path) => path.split('.').slice(1).join('-'),
  stands: ({ state: { gunning: on } }) => on === undefined ? [] : names.map((name) => `${tests[name]}: ${on[name].met ? 'yes' : 'no'}, ${on[name].how}`),
}
