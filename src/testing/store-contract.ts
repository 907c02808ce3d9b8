import type { Store } from '../stores/store.js'
import type { ContractCase } from './contract-case.js'
import { commitCases } from './store/commit-cases.js'
import { readCases } from './store/read-cases.js'
import { recordCases } from './store/record-cases.js'
import { rightsCases } from './store/rights-cases.js'
import type { StoreCase } from './store/store-case.js'

/**
 * Every promise a {@link Store} makes, as cases for any test runner: run them against a store of your own.
 *
 * @param make - gives a new, empty store that shares nothing with the ones before. It is called at least once for each
 * case; what it gave is closed when the case ends.
 * @example
 * ```ts
 * for (const { name, run } of storeContract(async () => myStore())) test(name, run)
 * ```
 */
export function storeContract(make: () => Promise<Store>): readonly ContractCase[] {
  return [...commitCases, ...readCases, ...recordCases, ...rightsCases].map((storeCase) => ({ name: storeCase.name, run: () => runCase(storeCase, make) }))
}

async function runCase({ run }: StoreCase, make: () => Promise<Store>): Promise<void> {
  const made: Store[] = []
  const another = async (): Promise<Store> => {
    const store = await make()
    made.push(store)
    return store
  }
  try {
    await run(await another(), another)
  } finally {
    for (const store of made) await store.close()
  }
}
