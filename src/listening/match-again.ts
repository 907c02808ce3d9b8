import type { BusinessProblem } from '../council/business-problem.js'
import type { Mention } from '../mentions/mention.js'
import { matchCompiled } from '../mentions/problems/match-problems.js'
import { compileProblems } from '../mentions/problems/problem-terms.js'
import type { Store } from '../stores/store.js'

const atOnce = 250

/**
 * Asks of everything heard so far which problems it bears on, because the problems have changed. What was said stays as it
 * is: no revision is raised.
 *
 * @returns how many mentions bear on other problems than before.
 */
export async function matchAgain(store: Pick<Store, 'mentions' | 'commit'>, problems: readonly Pick<BusinessProblem, 'id' | 'terms'>[]): Promise<number> {
  const compiled = compileProblems(problems)
  const waiting = new Map<string, Mention[]>()
  let changed = 0
  for await (const mention of store.mentions()) {
    const matches = matchCompiled(mention, compiled)
    if (JSON.stringify(matches) === JSON.stringify(mention.problems)) continue
    changed++
    const { sourceId } = mention
    const mentions = [...(waiting.get(sourceId) ?? []), { ...mention, problems: matches }]
    if (mentions.length >= atOnce) await store.commit({ sourceId, mentions })
    waiting.set(sourceId, mentions.length >= atOnce ? [] : mentions)
  }
  for (const [sourceId, mentions] of waiting) if (mentions.length > 0) await store.commit({ sourceId, mentions })
  return changed
}
