import { SourceError } from './source-error.js'
import type { SourceFault } from './source-fault.js'

/** What went wrong as a fault, where the reading goes on without; `undefined` for what nobody may pass over. @internal */
export function errorFault(error: unknown): SourceFault | undefined {
  if (!(error instanceof SourceError)) return undefined
  const { code, message, until } = error
  if (code === 'bad-configuration' || code === 'bad-checkpoint' || code === 'person-targeted') return undefined
  return { code, message, ...(until !== undefined && { until }) }
}
