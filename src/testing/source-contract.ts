import type { Source } from '../sources/source.js'
import type { ContractCase } from './contract-case.js'
import { readingCases } from './source/reading-cases.js'
import { shapeCases } from './source/shape-cases.js'
import type { SourceContractOptions } from './source/source-case.js'

/**
 * Every promise a {@link Source} makes, as cases for any test runner: run them against a source of your own.
 *
 * @param make - gives a new source over the same, unchanging content: a recording, a file, a server on loopback. A
 * content that comes in several batches shows most.
 * @example
 * ```ts
 * for (const { name, run } of sourceContract(() => mySource({ fetch: recorded }), { minimumItems: 40 })) test(name, run)
 * ```
 */
export function sourceContract(make: () => Source | Promise<Source>, options: SourceContractOptions = {}): readonly ContractCase[] {
  const { minimumItems = 1, handles = [], rereads = false, abortWithinMs = 5_000 } = options
  const trial = { make: async () => make(), options: { minimumItems, handles, rereads, abortWithinMs } }
  return [...shapeCases, ...readingCases].map(({ name, run }) => ({ name, run: () => run(trial) }))
}
