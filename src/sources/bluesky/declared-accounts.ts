import type { DeclaredAccount } from '../../council/council.js'

/** Declared accounts by their DID: the only accounts that go by their handle. */
export type AccountsByDid = ReadonlyMap<string, DeclaredAccount>

const platforms = new Set(['bluesky', 'bsky.app', 'bluesky:bsky.app'])

/** Whether a declared account lives on Bluesky. */
export function isOnBluesky({ platform }: DeclaredAccount): boolean {
  return platforms.has(platform.trim().toLowerCase())
}

/** A declared account's handle, or DID, as the API takes it. */
export function bareHandle({ handle }: DeclaredAccount): string {
  return handle.trim().replace(/^@+/, '')
}
