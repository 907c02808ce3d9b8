import type { DeclaredAccount } from '../../council/council.js'
import { canonicalHandle, pseudonymFor } from '../pseudonym.js'

/** Tells the council's and its partners' declared accounts from everybody else on one platform. @internal */
export interface Accounts {
  /** The declared account behind a handle, if there is one. */
  declared(handle: string): DeclaredAccount | undefined
  /** What a mention records in place of the handle: `<platform>/<handle>` of a declared account, otherwise a pseudonym. */
  identify(handle: string): string
}

/** @internal */
export function accountsOn(platform: string, declared: readonly DeclaredAccount[], key: string | Uint8Array): Accounts {
  const host = platform.includes(':') ? platform.slice(platform.indexOf(':') + 1) : platform
  const kind = platform.split(':', 1)[0] ?? platform
  const here = new Map<string, DeclaredAccount>()
  for (const account of declared) {
    const where = account.platform.trim().toLowerCase()
    if (where === platform || where === host || where === kind) here.set(canonicalHandle(account.handle), account)
  }
  const local = (handle: string): string => {
    // `ann@forum.example` seen at forum.example is Ann.
    const canonical = canonicalHandle(handle)
    return canonical.endsWith(`@${host}`) ? canonical.slice(0, -host.length - 1) : canonical
  }
  return {
    declared: (handle) => here.get(local(handle)),
    identify(handle) {
      const account = here.get(local(handle))
      return account === undefined ? pseudonymFor(key, platform, local(handle)) : accountName(account)
    },
  }
}

/** `<platform>/<handle>`, as the council declared it, without the `@`. @internal */
function accountName(account: DeclaredAccount): string {
  return `${account.platform}/${account.handle.trim().replace(/^@+/, '')}`
}
