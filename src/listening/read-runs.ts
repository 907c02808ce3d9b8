import type { Store } from '../stores/store.js'
import type { ListeningReport } from './listening-report.js'

/**
 * The listening reports a store keeps (see `Store.saveRun`), oldest id first, for `sourceHealth` and `toolValue`.
 * Records that are no listening reports are passed over.
 */
export async function readRuns(store: Pick<Store, 'runs'>): Promise<readonly ListeningReport[]> {
  const reports: ListeningReport[] = []
  for await (const { report } of store.runs()) if (isListeningReport(report)) reports.push(report)
  return reports
}

function isListeningReport(report: unknown): report is ListeningReport {
  return typeof report === 'object' && report !== null && 'startedAt' in report && 'sources' in report && Array.isArray(report.sources)
}
