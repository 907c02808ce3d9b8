import type { Json } from '../core/json.js'
import { aboutOf } from './archive/archive-line.js'
import type { ExchangeLine } from './archive/archive-line.js'
import type { ExchangeClient } from './archive/archive-options.js'
import { readArchive } from './archive/read-archive.js'
import { requestName } from './archive/request-name.js'
import { createSeal } from './archive/seal.js'
import { unpackAnswer } from './archive/sealed-answer.js'
import type { HttpClient } from './http/http-client.js'
import type { RecordingInput } from './recording/recording-input.js'
import { SourceError } from './source-error.js'
import type { Source } from './source.js'

/** A source that asks an archive instead of the world. */
export interface ReplayedSource<Checkpoint extends Json> {
  readonly source: Source<Checkpoint>
  /** The clock of the recording: listen by it for the very same mentions. */
  readonly now: ExchangeClient['now']
  /** How many of the recorded readings have not been read again yet. */
  readonly remaining: () => number
  /** Lines that could not be read, cut off when a process died for example. */
  readonly damaged: number
}

/** How exchanges are replayed. */
export interface ReplayExchangesOptions {
  /** The one they were recorded with. */
  readonly key: string | Uint8Array
}

/**
 * Gives a source the answers it had when `recordExchanges` recorded them, at the times it had them. Each reading is given
 * the answers of one recorded reading, in order. With the pseudonym key and options of then the mentions are the same;
 * with a better normaliser they are better. Nobody is asked: a request that was never recorded is a `network` error.
 *
 * The first reading began where the source stood then: replay it from the checkpoint it began with, which is none where
 * the archive was begun together with the store.
 *
 * @param recording - what the sink was given: a path, unpacked where it ends in `.gz`, or the lines themselves.
 * @param make - makes the source as it was made for recording. Its tokens may be anything now.
 * @throws SourceError `bad-configuration` where the recording is no archive or the key another.
 * @example
 * ```ts
 * const forum = await replayExchanges('forum.ndjson', (client) => discourse({ url, ...client }), { key })
 * while (forum.remaining() > 0) await listen({ council, sources: [forum.source], now: forum.now, normaliser, store })
 * ```
 */
export async function replayExchanges<Checkpoint extends Json>(recording: RecordingInput, make: (client: ExchangeClient) => Source<Checkpoint>, { key }: ReplayExchangesOptions): Promise<ReplayedSource<Checkpoint>> {
  const seal = createSeal(key)
  const { readings, damaged } = await readArchive(recording)
  // A wrong key is better known now than in the middle of a night's replay.
  const sample = readings.flatMap(({ exchanges }) => exchanges).find(({ sealed }) => sealed !== undefined)
  if (sample?.sealed !== undefined) seal.open(sample.sealed, aboutOf(sample))
  let current = -1
  let served = new Set<ExchangeLine>()
  let at = readings[0]?.startedAt ?? new Date(0)

  /** The next answer of this reading; else the last one of those before it, for what a source once knew and did not ask again. */
  const lineFor = (name: string): ExchangeLine | undefined => {
    const next = readings[current]?.exchanges.find((line) => line.request === name && !served.has(line))
    if (next !== undefined) return next
    return readings.slice(0, Math.max(current, 0)).flatMap(({ exchanges }) => exchanges).findLast((line) => line.request === name)
  }

  const http: HttpClient = {
    get: async (input, request = {}) => {
      request.signal?.throwIfAborted()
      const url = new URL(input)
      const line = lineFor(requestName(seal, url, request))
      if (line === undefined) throw new SourceError('network', `${url.host} was not asked this when the archive was recorded.`)
      if (readings[current]?.exchanges.includes(line) === true) {
        served.add(line)
        at = new Date(line.at)
      }
      const { status, error, sealed } = line
      if (status === undefined || sealed === undefined) {
        const { code = 'network', ...facts } = error ?? {}
        throw new SourceError(code, `${url.host} did not answer when the archive was recorded (${code}).`, facts)
      }
      const { answer, body } = unpackAnswer(seal.open(sealed, aboutOf(line)))
      return {
        status,
        url: answer.url ?? url.href,
        headers: new Headers(answer.headers.map(([name, value]) => [name, value])),
        body,
        validators: answer.validators,
        nextPollAt: answer.nextPollAt,
        cost: answer.cost,
      }
    },
  }

  const source = make({ http, now: () => new Date(at) })
  return {
    now: () => new Date(at),
    damaged,
    remaining: () => Math.max(readings.length - current - 1, 0),
    source: {
      ...source,
      get query() {
        return source.query
      },
      async *read(how = {}) {
        how.signal?.throwIfAborted()
        current++
        served = new Set()
        const reading = readings[current]
        if (reading === undefined) throw new SourceError('bad-configuration', 'The archive has no further reading.')
        at = reading.startedAt
        yield* source.read(how)
      },
    },
  }
}
