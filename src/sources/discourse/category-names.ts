import type { HttpClient } from '../http/http-client.js'
import { readJson } from '../http/read-json.js'
import { addCost } from '../http/sum-cost.js'
import { SourceError } from '../source-error.js'
import type { SourceErrorCode } from '../source-error.js'
import type { SourceFault } from '../source-fault.js'
import type { SourceCost } from '../source.js'
import { isRecord, numberOf, textOf } from '../wire/values.js'

/** The names of a forum's categories, what it cost to learn them, and what went wrong. */
export interface CategoryNames {
  readonly names: ReadonlyMap<number, string>
  readonly cost: SourceCost
  readonly faults: readonly SourceFault[]
}

// Sites close one or the other to strangers.
const doors = ['site.json', 'categories.json?include_subcategories=true']
const closedDoor: ReadonlySet<SourceErrorCode> = new Set(['http-status', 'gone', 'not-a-feed', 'too-large'])

/** Asks a forum what its categories are called. Not knowing is a fault, not a failure: venues are then "Category 10". */
export async function loadCategoryNames(http: HttpClient, base: string, signal: AbortSignal | undefined): Promise<CategoryNames> {
  let cost: SourceCost = { requests: 0, bytes: 0 }
  for (const door of doors) {
    try {
      const response = await http.get(`${base}/${door}`, { headers: { accept: 'application/json' }, signal })
      cost = addCost(cost, response.cost)
      const names = categoriesIn(readJson(response))
      if (names.size > 0) return { names, cost, faults: [] }
    } catch (error) {
      if (!(error instanceof SourceError) || !closedDoor.has(error.code)) throw error
    }
  }
  return { names: new Map(), cost, faults: [{ code: 'http-status', message: 'The forum does not tell the names of its categories; numbers stand for them.' }] }
}

function categoriesIn(answer: unknown): ReadonlyMap<number, string> {
  const names = new Map<number, string>()
  const visit = (list: unknown): void => {
    if (!Array.isArray(list)) return
    for (const category of list as readonly unknown[]) {
      if (!isRecord(category)) continue
      const id = numberOf(category['id'])
      const name = textOf(category['name'])
      if (id !== undefined && name !== undefined) names.set(id, name)
      visit(category['subcategory_list'])
    }
  }
  if (isRecord(answer)) {
    visit(answer['categories'])
    if (isRecord(answer['category_list'])) visit(answer['category_list']['categories'])
  }
  return names
}
