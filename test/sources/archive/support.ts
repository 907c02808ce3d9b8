import { listen } from 'civic-cafe/listening'
import { createNormaliser } from 'civic-cafe/mentions'
import type { Mention, Normaliser } from 'civic-cafe/mentions'
import { createHttpClient } from 'civic-cafe/sources'
import type { HttpClient, Source } from 'civic-cafe/sources'
import { memoryStore } from 'civic-cafe/stores'
import type { Store } from 'civic-cafe/stores'
import { unpackAnswer } from '../../../src/sources/archive/sealed-answer.js'
import { aboutOf, readArchiveLine } from '../../../src/sources/archive/archive-line.js'
import { createSeal } from '../../../src/sources/archive/seal.js'
import { collect } from '../../../src/testing/collect.js'

export const key = 'a key of the archive, kept by the council'

/** A clock that moves on a little whenever somebody looks, as real ones do. */
export function restlessClock(start = '2026-03-01T12:00:00Z'): () => Date {
  let ms = Date.parse(start)
  return () => new Date((ms += 137))
}

/** A client over an invented server, on a clock that never stands still. */
export function clientOver(fetch: typeof globalThis.fetch, now: () => Date = restlessClock()): HttpClient {
  return createHttpClient({ fetch, now, random: () => 0, sleep: async () => {}, minimumIntervalMs: 0 })
}

export const normaliser: Normaliser = createNormaliser({
  council: { languages: ['en'], accounts: [], places: [] },
  problems: [{ id: 'missed-bins', terms: ['bin', 'bins'] }],
  pseudonymKey: 'the pseudonym key, which is another',
  retention: { days: 365 },
})

/** Listens to one source some times, each from where it was left. */
export async function listenTo({ source, now }: { readonly source: Source; readonly now: () => Date }, { times = 1, store = memoryStore(), by = normaliser }: { readonly times?: number; readonly store?: Store; readonly by?: Normaliser } = {}): Promise<Heard> {
  const outcomes: Heard['outcomes'][number][] = []
  for (let i = 0; i < times; i++) {
    const { sources } = await listen({ council: { id: 'marshwick' }, sources: [source], normaliser: by, store, now, askAnyway: true })
    for (const { status, error, faults, items, cost, nextPollAt } of sources) outcomes.push({ status, code: error?.code, faults: faults.map(({ code }) => code), items, cost, nextPollAt })
  }
  return { mentions: await collect(store.mentions({ includeDeleted: true })), checkpoints: await store.checkpoints(), outcomes }
}

/** What a listening came to: two of the same are the same. */
interface Heard {
  readonly mentions: readonly Mention[]
  readonly checkpoints: Readonly<Record<string, unknown>>
  readonly outcomes: readonly { readonly status: string; readonly code: string | undefined; readonly faults: readonly string[]; readonly items: number; readonly cost: unknown; readonly nextPollAt: string | undefined }[]
}

/** Everything an archive holds, unsealed: what whoever has the key can read. */
export function unsealed(archive: string): string {
  const seal = createSeal(key)
  return archive.split('\n').flatMap((text) => {
    const line = readArchiveLine(text)
    if (line === undefined || 'reading' in line || line.sealed === undefined) return []
    const { answer, body } = unpackAnswer(seal.open(line.sealed, aboutOf(line)))
    return [JSON.stringify(answer), Buffer.from(body).toString('utf8')]
  }).join('\n')
}

/** Lines as a recording. */
export async function* asRecording(archive: string): AsyncGenerator<string> {
  yield archive
}
