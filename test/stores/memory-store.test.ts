import { memoryStore } from 'civic-cafe/stores'
import { describe, it } from 'vitest'
import { storeContract } from '../../src/testing/store-contract.js'

describe('memoryStore', () => {
  for (const { name, run } of storeContract(async () => memoryStore())) it(name, run)
})
