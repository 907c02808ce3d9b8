/** One promise of a contract, ready to be run by any test runner. */
export interface ContractCase {
  /** The promise, in a sentence. */
  readonly name: string
  /** Rejects, in words that say what was broken, when the promise is not kept. */
  readonly run: () => Promise<void>
}
