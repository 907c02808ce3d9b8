const leaving = new Set(['pause', 'withdraw', 'close'])

/** Whether a step leads out: always open, with a reason. */
export function isLeaving(type: string): boolean {
  return leaving.has(type)
}
