import { daysBetween } from '../calendar/days.js'
import type { DecisionContext } from '../decision-context.js'
import type { Refusal } from '../refusal.js'
import type { RelationshipState } from '../relationship-state.js'
import { refuse, unmet } from './refuse.js'

const longestUnderstandingDays = 12 * 7

/** What taking part asks, and keeps asking at every later step: consent can be taken back, a time limit passes. */
export function participatingGuards(state: RelationshipState, context: DecisionContext, today: string): Refusal[] {
  return [...roleGuards(state), ...purposeGuards(state, context, today), ...stewardGuards(state, context), ...communityTermsGuards(state)]
}

function roleGuards({ role }: RelationshipState): Refusal[] {
  if (role === undefined) return [refuse('role-undecided')]
  return unmet([role.role === 'contributor' || role.role === 'partner' || role.role === 'convener', 'role-takes-no-part'])
}

/** A purpose; a value for the community, except to `understand`, which needs a time limit instead. */
export function purposeGuards({ purpose: stated, value }: RelationshipState, { problems }: DecisionContext, today: string): Refusal[] {
  const valueOffered = value !== undefined
  // Without a purpose a value is missing too: only `understand` goes without.
  if (stated === undefined) return unmet([false, 'purpose-missing'], [valueOffered, 'value-missing'])
  const { purpose, statedOn, until } = stated
  if (purpose === 'understand') {
    return unmet(
      [until !== undefined, 'purpose-time-limit-missing'],
      [until === undefined || daysBetween(statedOn, until) <= longestUnderstandingDays, 'purpose-time-limit-too-long'],
      [until === undefined || until >= today, 'purpose-time-limit-passed'],
    )
  }
  const known = purpose === 'build-relationship' || problems.some(({ id }) => id === purpose.solve)
  return unmet([known, 'purpose-problem-unknown'], [valueOffered, 'value-missing'])
}

function stewardGuards({ steward, accounts }: RelationshipState, { council }: DecisionContext): Refusal[] {
  // Declared then and still: an account the council gives up no longer speaks for it.
  const declared = new Set(council.accounts.map(accountKey))
  return unmet(
    [steward !== undefined, 'steward-missing'],
    [steward?.deputy !== undefined, 'deputy-missing'],
    [accounts.some((account) => declared.has(foldAccount(account))), 'account-undeclared'],
  )
}

function communityTermsGuards({ rules, consent }: RelationshipState): Refusal[] {
  return unmet(
    [rules !== undefined, 'rules-unread'],
    [rules?.access !== 'private' || consent !== undefined, 'consent-missing'],
    [consent?.given !== false, 'consent-refused'],
  )
}

/** `<platform>/<handle>` of a declared account, as it is compared. */
export function accountKey({ platform, handle }: { readonly platform: string; readonly handle: string }): string {
  return foldAccount(`${platform}/${handle}`)
}

/** An account as it is compared: without regard to case or a leading `@`. */
export function foldAccount(account: string): string {
  return account.toLowerCase().replace('/@', '/')
}
