import { lookup as systemLookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import type { LookupFunction } from 'node:net'
import { callbackify } from 'node:util'
import type { Agent } from 'undici'
import { SourceError } from '../source-error.js'
import type { AddressGuard } from './address-guard.js'
import { mayBePrivate } from './check-address.js'
import type { Lookup, ResolvedAddress } from './http-client-options.js'

/** Whom a guarded agent dials. */
export interface GuardedAgentOptions {
  readonly isPublic: AddressGuard
  readonly allowed: boolean | readonly string[]
  readonly lookup: Lookup | undefined
  readonly connectTimeoutMs: number
}

/**
 * undici with a hook between name resolution and dialling: the addresses that were checked are the addresses dialled,
 * so a name that resolves to a public address first and to a private one later gains nothing.
 *
 * @param more - what else the agent is to be told.
 */
export async function guardedAgent({ isPublic, allowed, lookup, connectTimeoutMs }: GuardedAgentOptions, more: Omit<Agent.Options, 'connect'> = {}): Promise<Agent> {
  const { Agent: UndiciAgent, buildConnector } = await import('undici')
  const resolve = lookup ?? resolveBySystem
  const open = buildConnector({ timeout: connectTimeoutMs, lookup: nodeLookup(resolve, () => true) })
  const guarded = buildConnector({ timeout: connectTimeoutMs, lookup: nodeLookup(resolve, isPublic) })
  return new UndiciAgent({
    ...more,
    connect: (options, callback) => {
      if (mayBePrivate(allowed, options.hostname, options.port)) return open(options, callback)
      // A literal address is dialled without a lookup.
      const literal = options.hostname.replace(/^\[|\]$/g, '')
      if (isIP(literal) > 0 && !isPublic(literal)) return callback(notPublic(options.hostname), null)
      return guarded(options, callback)
    },
  })
}

function notPublic(hostname: string): SourceError {
  return new SourceError('blocked-address', `${hostname} does not lead to the public internet.`)
}

const resolveBySystem: Lookup = async (hostname) => {
  const found = await systemLookup(hostname, { all: true, verbatim: true })
  return found.map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 }))
}

// Resolves and checks in one step: what comes back is what is dialled.
async function resolveAllowed(hostname: string, family: unknown, resolve: Lookup, isAllowed: AddressGuard): Promise<readonly ResolvedAddress[]> {
  const found = await resolve(hostname)
  // One private address among public ones is refused too: nobody publishes such a mixture in good faith.
  if (found.some(({ address }) => !isAllowed(address))) throw notPublic(hostname)
  const wanted = found.filter((each) => family === undefined || family === 0 || family === each.family || family === `IPv${each.family}`)
  if (wanted.length === 0) throw Object.assign(new Error(`no address for ${hostname}`), { code: 'ENOTFOUND' })
  return wanted
}

function nodeLookup(resolve: Lookup, isAllowed: AddressGuard): LookupFunction {
  const lookup = callbackify(resolveAllowed)
  return (hostname, options, callback) => {
    lookup(hostname, options.family, resolve, isAllowed, (error, wanted) => {
      const first = wanted?.[0]
      if (error !== null || first === undefined) callback(error, '', 0)
      else if (options.all === true) callback(null, wanted.map(({ address, family }) => ({ address, family })))
      else callback(null, first.address, first.family)
    })
  }
}
