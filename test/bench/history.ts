import { evolving } from '../communities/support/evolving.js'
import { scoreHistory } from '../communities/support/score-history.js'
import { contend } from './support/contender.js'

const seeds = [1, 2, 3, 4, 5, 6]
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
/** The map before without what lets the next one go on from it: partitions are found from nothing, and what is not found has ended. */
const bare = process.argv[2] === 'from nothing each month'

await contend(() => seeds.map((seed) => scoreHistory(evolving({ seed, mixing: 0.25 }), 153, ({ continuity, missing, ...map }) => ({ ...map, ...(!bare && continuity !== undefined && { continuity }), ...(!bare && missing !== undefined && { missing }) }))), (scores) => ({
  events: scores.reduce((sum, { events }) => sum + events, 0),
  F1: mean(scores.map(({ f1 }) => f1)),
  'F1 at least': Math.min(...scores.map(({ f1 }) => f1)),
  'ids changed, per cent': 100 * mean(scores.map(({ churn }) => churn)),
}))
