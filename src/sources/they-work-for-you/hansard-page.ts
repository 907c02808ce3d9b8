import type { HttpClient } from '../http/http-client.js'
import { readJson } from '../http/read-json.js'
import { SourceError } from '../source-error.js'
import type { SourceCost } from '../source.js'
import { isRecord, numberOf, textOf } from '../wire/values.js'

/** A page of a search, newest first. */
export interface HansardPage {
  readonly rows: readonly unknown[]
  /** There are no pages after it. */
  readonly last: boolean
  readonly cost: SourceCost
  readonly nextPollAt: string | undefined
}

/**
 * Asks for a page. The API says what is wrong with status 200 as often as with another.
 * @throws SourceError `unauthorised`, `quota-exhausted`, `not-a-feed`; the key is in none of them.
 */
export async function readHansardPage(http: HttpClient, address: URL, page: number, signal: AbortSignal | undefined): Promise<HansardPage> {
  const response = await http.get(address, { headers: { accept: 'application/json' }, signal, refusals: [400, 401, 402, 403] })
  const { status } = response
  const answer = status < 400 ? readJson(response) : undefined
  const refused = status < 400 ? errorIn(answer) : ''
  if (refused !== undefined) throw refusal(refused, status)
  const rows = isRecord(answer) ? answer['rows'] ?? [] : undefined
  const info = isRecord(answer) ? answer['info'] : undefined
  if (!Array.isArray(rows) || !isRecord(info)) throw new SourceError('not-a-feed', 'The answer is not a page of a search of Hansard.', { status })
  const [perPage, total] = [numberOf(info['results_per_page']), numberOf(info['total_results'])]
  return {
    rows,
    last: rows.length === 0 || (perPage !== undefined && total !== undefined && page * perPage >= total),
    cost: response.cost,
    nextPollAt: response.nextPollAt,
  }
}

function errorIn(answer: unknown): string | undefined {
  if (!isRecord(answer)) return undefined
  const older = isRecord(answer['twfy']) ? textOf(answer['twfy']['error']) : undefined
  return textOf(answer['error']) ?? older
}

// The words themselves go no further; they may quote the key.
function refusal(words: string, status: number): SourceError {
  if (status === 402 || /quota|limit|usage/i.test(words)) return new SourceError('quota-exhausted', 'The key has been used as often as its plan allows.', { status })
  if (status === 401 || status === 403 || /key/i.test(words)) return new SourceError('unauthorised', 'TheyWorkForYou does not accept the key.', { status })
  return new SourceError('http-status', 'TheyWorkForYou refuses the search.', { status })
}
