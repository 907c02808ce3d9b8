import type { SourceFaultCode } from '../sources/source-fault.js'
import type { SourceReport } from './listening-report.js'

/** How many faults a source had in a run, those its report does not list included: of one kind, or of all. */
export function countFaults({ faults, furtherFaults = {} }: Pick<SourceReport, 'faults' | 'furtherFaults'>, code?: SourceFaultCode): number {
  if (code !== undefined) return faults.filter((fault) => fault.code === code).length + (furtherFaults[code] ?? 0)
  return Object.values(furtherFaults).reduce((sum, count) => sum + count, faults.length)
}
