import type { Store } from '../../stores/store.js'

/** One promise of a store, shown on a fresh store of its own. */
export interface StoreCase {
  readonly name: string
  /** @param another - makes a further, separate store, closed afterwards. */
  readonly run: (store: Store, another: () => Promise<Store>) => Promise<void>
}
