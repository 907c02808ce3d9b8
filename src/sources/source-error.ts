import { CivicCafeError } from '../core/civic-cafe-error.js'
import type { SourceFaultCode } from './source-fault.js'

/** Why a source could not be read at all. `person-targeted`: it would follow a person, and no source does. */
export type SourceErrorCode = SourceFaultCode | 'bad-configuration' | 'bad-checkpoint' | 'person-targeted'

/** A source could not be read at all. Where only an item or a page is lost, the batch carries a fault instead. */
export class SourceError extends CivicCafeError<SourceErrorCode> {
  override readonly name = 'SourceError'
  /** The HTTP status, where there was one. */
  readonly status: number | undefined
  /** When the source asked to be left alone until, ISO 8601. */
  readonly until: string | undefined

  constructor(
    code: SourceErrorCode,
    message: string,
    options: { readonly cause?: unknown; readonly status?: number | undefined; readonly until?: string | undefined } = {},
  ) {
    super(code, message, options)
    this.status = options.status
    this.until = options.until
  }
}
