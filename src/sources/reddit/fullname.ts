import { byCodeUnit } from '../../core/compare.js'

/** Older first: Reddit counts in base 36, `t3_zz` before `t3_100`. Both of one kind. */
export function byFullname(a: string, b: string): number {
  return a.length - b.length || byCodeUnit(a, b)
}
