import type { Mention } from '../../src/mentions/mention.js'
import type { ListeningNormaliser } from '../../src/listening/listening-normaliser.js'
import type { ListeningReport, SourceReport } from '../../src/listening/listening-report.js'
import { sampleMention } from '../../src/testing/store/sample-mention.js'

/** As little of a normaliser as listening needs: an id and a text. */
export const fakeNormaliser: ListeningNormaliser = {
  normalise: (item, { source, retrievedAt }): Mention | undefined => {
    if (item.author?.optedOut === true) return undefined
    if (item.text === 'unreadable') throw new TypeError(`cannot read ${item.author?.handle ?? ''}`)
    return sampleMention(`${source.id}/${item.nativeId}`, {
      sourceId: source.id,
      text: item.text ?? '',
      publishedAt: item.publishedAt ?? retrievedAt,
      observedAt: retrievedAt,
      provenance: { adapter: 'fake', version: source.version ?? '0', retrievedAt },
      ...(item.deleted === true && { deletedAt: retrievedAt }),
    })
  },
}

/** A report of one source, with nothing in it but what is given. */
export function sourceReport(sourceId: string, changes: Partial<SourceReport> = {}): SourceReport {
  return { sourceId, status: 'ok', batches: 1, items: 0, added: 0, revised: 0, unchanged: 0, deleted: 0, optedOut: 0, faults: [], cost: { requests: 1, bytes: 1_000 }, ...changes }
}

/** A run on one day of March 2026. */
export function run(day: number, ...sources: SourceReport[]): ListeningReport {
  const date = `2026-03-${String(day).padStart(2, '0')}`
  return {
    startedAt: `${date}T06:00:00.000Z`,
    finishedAt: `${date}T06:05:00.000Z`,
    sources,
    totals: { items: 0, added: 0, revised: 0, unchanged: 0, deleted: 0, faults: 0, failedSources: 0 },
  }
}
