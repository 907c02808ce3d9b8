export type { ContractCase } from './contract-case.js'
export { sourceContract } from './source-contract.js'
export type { SourceContractOptions } from './source/source-case.js'
export { storeContract } from './store-contract.js'
