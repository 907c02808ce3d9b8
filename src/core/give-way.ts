/**
 * Lets timers, sockets and everybody else who waits have their turn first. A microtask would not: as long as there is
 * another, the event loop does not come round, however many awaits are in between.
 */
export function giveWay(): Promise<void> {
  return new Promise((resolve) => { setImmediate(resolve) })
}

/**
 * Turns for several who work side by side: each call waits until the event loop has come round once more, and no two
 * calls are let through in the same round, so that together they hold it no longer than one of them would.
 */
export function oneARound(): () => Promise<void> {
  let last = Promise.resolve()
  return () => (last = last.then(giveWay))
}
