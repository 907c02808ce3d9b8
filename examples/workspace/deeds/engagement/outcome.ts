import type { OutcomeMeasurement } from 'civic-cafe/engagement'
import { day, number, one, optional, options, text, words } from '../../html/fields.js'
import { dayWords } from '../../html/day-words.js'
import type { Typed } from '../../html/typed.js'
import type { EngagementDeed } from '../deed.js'
import { measurementWords } from '../labels.js'

const kinds = { 'measured': 'It was measured', 'not-measured': 'It was not measured' } as const

function measurementIn(typed: Typed): OutcomeMeasurement {
  if (typed.asked('kind') !== 'measured') return { kind: typed.asked('kind') as 'not-measured', why: typed.asked('why') }
  return {
    kind: 'measured', what: typed.asked('what'), unit: typed.asked('unit'), value: typed.number('value') as number,
    interval: [typed.number('low') as number, typed.number('high') as number], n: typed.number('n') as number, ...(typed.number('baseline') !== undefined && { baseline: typed.number('baseline') }),
  }
}

export const outcome: EngagementDeed = {
  name: 'outcome',
  title: 'What came of it, and closing the loop',
  why: 'The people who took part are told what became of what they said. A before and after is never called impact.',
  fields: ({ problems, state }) => [
    one('kind', 'Was it measured?', options(kinds), `The measure of the problem: ${problems.find(({ id }) => id === state.problemId)?.measure.what ?? 'none known'}`),
    optional(words('why', 'If not: why not')),
    optional(text('what', 'If so: what was measured')),
    optional(text('unit', 'Its unit')),
    optional(number('value', 'The value')),
    optional(number('low', 'It may be as low as')),
    optional(number('high', 'It may be as high as')),
    optional(number('n', 'From how many')),
    optional(number('baseline', 'What it was before')),
    words('whatChanged', 'What changed'),
    words('whatWeLearned', 'What was learned'),
    optional(day('loopClosedOn', 'The loop was closed on', 'The day the people who took part were told')),
  ],
  before: ({ state: { outcome: on } }) => {
    if (on === undefined) return {}
    const { measurement: { kind, ...measured }, whatChanged, whatWeLearned, loopClosedOn } = on
    const [low, high] = 'interval' in measured ? measured.interval : []
    const { interval: _, ...plain } = { interval: undefined, ...measured }
    return { kind, ...plain, low, high, whatChanged, whatWeLearned, loopClosedOn }
  },
  command: (typed) => ({ type: 'record-outcome', outcome: { measurement: measurementIn(typed), whatChanged: typed.asked('whatChanged'), whatWeLearned: typed.asked('whatWeLearned'), ...(typed.day('loopClosedOn') !== undefined && { loopClosedOn: typed.day('loopClosedOn') }) } }),
  fieldOf: (path) => path.endsWith('interval') ? 'low' : path.split('.').at(-1) ?? '',
  stands: ({ state: { outcome: on } }) => on === undefined ? [] : [measurementWords(on), `What changed: ${on.whatChanged}`, `What was learned: ${on.whatWeLearned}`, on.loopClosedOn === undefined ? 'The loop is not closed' : `The loop was closed on ${dayWords(on.loopClosedOn)}`],
}
