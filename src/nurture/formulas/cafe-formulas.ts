import type { CafeFormula } from './cafe-formula.js'
import { cafeFormula1 } from './cafe-formula-1.js'
import { cafeFormula2 } from './cafe-formula-2.js'
import type { CafeVersion } from './versions.js'

/**
 * Every version of the café index that can be computed. `cafe-index/2` is frozen since its intervals were last mended, before
 * anything was released: from here one is added, none is changed.
 * @internal
 */
export const cafeFormulas: Readonly<Record<CafeVersion, CafeFormula>> = { 'cafe-index/1': cafeFormula1, 'cafe-index/2': cafeFormula2 }
