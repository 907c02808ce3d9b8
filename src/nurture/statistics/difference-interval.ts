type Estimate = { readonly value: number; readonly interval: readonly [low: number, high: number] }

/**
 * Interval of the difference `after − before` of two independent estimates from their own intervals:
 * the method of variance estimates recovery (Newcombe 1998, Statistics in Medicine 17:873, method 10; Zou & Donner 2008).
 * It needs no second bootstrap and keeps the skew of both.
 */
export function differenceInterval(before: Estimate, after: Estimate): readonly [low: number, high: number] {
  const difference = after.value - before.value
  const down = Math.hypot(after.value - after.interval[0], before.interval[1] - before.value)
  const up = Math.hypot(after.interval[1] - after.value, before.value - before.interval[0])
  return [difference - down, difference + up]
}
