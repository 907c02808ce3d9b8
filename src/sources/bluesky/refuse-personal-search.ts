import type { DeclaredAccount } from '../../council/council.js'
import { refusePersonTargeted } from '../person-targeted.js'
import { SourceError } from '../source-error.js'
import { bareHandle, isOnBluesky } from './declared-accounts.js'

// Bluesky's handles need no @ to single somebody out.
const handleOrDid = /(?:[\p{L}\p{N}-]+\.)+bsky\.\p{L}+|did:[a-z]+:[\w.:%-]+/giu

/**
 * Refuses what follows a person who is not a declared account.
 * @throws SourceError `person-targeted`
 */
export function refusePersonalSearch(words: string, accounts: readonly DeclaredAccount[]): void {
  const declared = accounts.filter(isOnBluesky).map((account) => bareHandle(account).toLowerCase())
  refusePersonTargeted(words, declared)
  for (const [named] of words.matchAll(handleOrDid)) {
    if (!declared.includes(named.toLowerCase())) throw new SourceError('person-targeted', 'The query follows a person. Listen to a subject, a place or a declared account instead.')
  }
}
