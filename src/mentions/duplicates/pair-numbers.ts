/**
 * Numbers pairs of numbers as they come, from 0: the same pair, the same number.
 *
 * Open addressing in flat arrays, at most half full. A `Map` of strings made of the two takes five times as long.
 * @internal
 */
export function createPairNumbers(): (a: number, b: number) => number {
  let size = 0
  let mask = 0xffff
  // Three to a slot: a, b and the number plus one, so that 0 is an empty slot.
  let slots = new Uint32Array((mask + 1) * 3)

  const slotOf = (a: number, b: number): number => {
    let slot = mix(a, b) & mask
    while (slots[slot * 3 + 2] !== 0 && (slots[slot * 3] !== a || slots[slot * 3 + 1] !== b)) slot = (slot + 1) & mask
    return slot * 3
  }
  const put = (at: number, a: number, b: number, number: number): void => {
    slots[at] = a
    slots[at + 1] = b
    slots[at + 2] = number + 1
  }
  const grow = (): void => {
    const before = slots
    mask = mask * 2 + 1
    slots = new Uint32Array((mask + 1) * 3)
    for (let at = 0; at < before.length; at += 3) {
      const [a, b, plusOne] = [before[at] ?? 0, before[at + 1] ?? 0, before[at + 2] ?? 0]
      if (plusOne !== 0) put(slotOf(a, b), a, b, plusOne - 1)
    }
  }

  return (a, b) => {
    const at = slotOf(a, b)
    const plusOne = slots[at + 2] ?? 0
    if (plusOne !== 0) return plusOne - 1
    put(at, a, b, size++)
    if (size * 2 > mask) grow()
    return size - 1
  }
}

function mix(a: number, b: number): number {
  const hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 4
}
