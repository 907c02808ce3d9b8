/**
 * Orders strings by UTF-16 code unit, the same on every machine and in every locale.
 * `localeCompare` is not used for canonical order: its answer depends on the ICU data installed.
 */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
