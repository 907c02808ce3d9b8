import type { Json } from '../core/json.js'
import { aboutOf } from './archive/archive-line.js'
import type { ArchiveLine, ExchangeLine } from './archive/archive-line.js'
import type { ExchangeClient, ExchangeSink, RecordExchangesOptions } from './archive/archive-options.js'
import { leaveOutPeople } from './archive/leave-out-people.js'
import { requestName } from './archive/request-name.js'
import { createSeal } from './archive/seal.js'
import { packAnswer } from './archive/sealed-answer.js'
import { createSecretKeeper } from './archive/secret-keeper.js'
import type { HttpClient } from './http/http-client.js'
import { SourceError } from './source-error.js'
import type { Source } from './source.js'

/** A source whose exchanges are recorded, and the clock to listen by, so that a replay gives the very same mentions. */
export interface RecordedSource<Checkpoint extends Json> {
  readonly source: Source<Checkpoint>
  readonly now: ExchangeClient['now']
}

/**
 * Records everything a source asks over HTTP and is answered, as NDJSON, for tests, for audit, and for normalising history
 * again with a better normaliser. `replayExchanges` gives it back.
 *
 * Tokens, cookies, authorisation and secrets in addresses are taken out for good. So are avatars, e-mail addresses and what
 * else no source reads of people. What is left of an answer holds residents' words and handles: it is sealed with the key,
 * and nothing of it stands in the archive in the clear; addresses are kept as keyed names only.
 *
 * @param make - makes the source with the client and the clock it is given.
 * @param sink - keeps a line, for example `(line) => appendFile('forum.ndjson', line)`.
 * @throws SourceError `bad-configuration` for a key of less than 16 bytes.
 * @example
 * ```ts
 * const forum = recordExchanges((client) => discourse({ url, ...client }), (line) => appendFile('forum.ndjson', line), { key })
 * await listen({ council, sources: [forum.source], now: forum.now, normaliser, store })
 * ```
 */
export function recordExchanges<Checkpoint extends Json>(make: (client: ExchangeClient) => Source<Checkpoint>, sink: ExchangeSink, options: RecordExchangesOptions): RecordedSource<Checkpoint> {
  const { key, now: clock = () => new Date() } = options
  const seal = createSeal(key)
  const secrets = createSecretKeeper()
  let client = options.http
  let at: Date | undefined
  const now = (): Date => new Date(at ?? clock())
  let isFirst = true
  const keep = async (line: ArchiveLine): Promise<void> => {
    // A process that died may have left half a line behind: ours begins on its own.
    const before = isFirst ? '\n' : ''
    isFirst = false
    await sink(`${before}${JSON.stringify(line)}\n`)
  }

  const http: HttpClient = {
    get: async (input, request = {}) => {
      client ??= (await import('./http/create-http-client.js')).createHttpClient({ now: clock })
      const url = new URL(input)
      secrets.learn(url, request)
      const name = requestName(seal, url, request)
      const lineOf = (outcome: Pick<ExchangeLine, 'status' | 'error'>): ExchangeLine => {
        at = clock()
        return { version: 1, request: name, at: at.toISOString(), ...outcome }
      }
      const response = await client.get(input, request).catch(async (error: unknown) => {
        if (error instanceof SourceError) await keep(lineOf({ error: { code: error.code, status: error.status, until: error.until } }))
        throw error
      })
      const line = lineOf({ status: response.status })
      const body = leaveOutPeople(secrets.stripBody(response.body))
      await keep({ ...line, sealed: seal.close(packAnswer(response, url.href, body, secrets.stripText), aboutOf(line)) })
      return response
    },
  }

  const source = make({ http, now })
  return {
    now,
    source: {
      ...source,
      // A source may learn its query while it reads.
      get query() {
        return source.query
      },
      async *read(how = {}) {
        how.signal?.throwIfAborted()
        at = clock()
        await keep({ version: 1, reading: at.toISOString() })
        yield* source.read(how)
      },
    },
  }
}
