import type { DeclaredAccount } from '../../council/council.js'
import { SourceError } from '../source-error.js'
import type { SourceCost } from '../source.js'
import { idOf, isRecord } from '../wire/values.js'
import { askMastodon } from './ask-mastodon.js'
import type { MastodonRequests } from './ask-mastodon.js'
import { accountHandle } from './status-venue.js'

/** Asks for a declared account's number, and gives the address of its statuses, boosts left out. */
export async function accountTimelineAddress(account: DeclaredAccount, requests: MastodonRequests): Promise<{ readonly address: string; readonly cost: SourceCost }> {
  const url = new URL(`${requests.instance}/api/v1/accounts/lookup`)
  url.searchParams.set('acct', accountHandle(account))
  const { json, cost } = await askMastodon(url, requests)
  const id = isRecord(json) ? idOf(json['id']) : undefined
  if (id === undefined) throw new SourceError('not-a-feed', 'The server does not say who the account is.')
  return { address: `/api/v1/accounts/${encodeURIComponent(id)}/statuses?exclude_reblogs=true`, cost }
}
