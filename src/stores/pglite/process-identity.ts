import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'

/** Enough about a process to tell later whether it is still the one that wrote this. */
export interface ProcessIdentity {
  readonly pid: number
  readonly host: string
  /** Changes with every boot; absent where the system does not say. */
  readonly bootId?: string | undefined
  /** Process ids mean something within one namespace only: each container has its own. */
  readonly pidNamespace?: string | undefined
  /** Start of the process in clock ticks since boot: a reused pid has another. */
  readonly startTicks?: string | undefined
}

/** Who this process is. */
export function thisProcess(): ProcessIdentity {
  const bootId = attempt(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim())
  const pidNamespace = attempt(() => readlinkSync('/proc/self/ns/pid'))
  const startTicks = statOf(process.pid)?.startTicks
  return {
    pid: process.pid,
    host: hostname(),
    ...(bootId !== undefined && { bootId }),
    ...(pidNamespace !== undefined && { pidNamespace }),
    ...(startTicks !== undefined && { startTicks }),
  }
}

/**
 * Whether a process still lives. `unknown` when it ran on another machine or in another container, whose processes
 * cannot be seen from here.
 */
export function livenessOf(other: ProcessIdentity, self: ProcessIdentity = thisProcess()): 'alive' | 'dead' | 'unknown' {
  if (other.bootId !== undefined && self.bootId !== undefined && other.bootId !== self.bootId) return other.host === self.host ? 'dead' : 'unknown'
  if (other.pidNamespace !== self.pidNamespace) return 'unknown'
  if (other.bootId === undefined && other.host !== self.host) return 'unknown'
  if (!exists(other.pid)) return 'dead'
  const stat = statOf(other.pid)
  if (stat === undefined) return 'alive'
  // A zombie has ended and only waits for its parent to notice.
  if (stat.state === 'Z' || stat.state === 'X') return 'dead'
  return other.startTicks === undefined || other.startTicks === stat.startTicks ? 'alive' : 'dead'
}

function exists(pid: number): boolean {
  try {
    // Signal 0 is not sent; the system only says whether it could be.
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

// proc(5): the command, in brackets, may hold spaces and brackets itself; state and start time are fields 3 and 22.
function statOf(pid: number): { readonly state: string | undefined; readonly startTicks: string | undefined } | undefined {
  const stat = attempt(() => readFileSync(`/proc/${pid}/stat`, 'utf8'))
  if (stat === undefined) return undefined
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return { state: fields[0], startTicks: fields[19] }
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
