/** What a database error says in fields, safe to pass on: never the statement, its parameters or a row. */
export interface DatabaseErrorFields {
  /** SQLSTATE, or Node's code of a failed connection. */
  readonly code?: string | undefined
  readonly column?: string | undefined
  readonly constraint?: string | undefined
}

/** The fields of an error, whatever client it came from. */
export function errorFields(error: unknown): DatabaseErrorFields {
  if (typeof error !== 'object' || error === null) return {}
  const text = (field: string): string | undefined => {
    const value: unknown = Reflect.get(error, field)
    return typeof value === 'string' ? value : undefined
  }
  return { code: text('code'), column: text('column'), constraint: text('constraint') }
}

/** `40001` serialisation failure, `40P01` deadlock. */
export function isContention(error: unknown): boolean {
  const { code } = errorFields(error)
  return code === '40001' || code === '40P01'
}

/**
 * The cause to hand on. Clients attach rows, statements and parameters to their errors (`detail`, `where`, `params`),
 * and the message of a data exception (class 22) or a broken constraint (23) quotes values: none of that goes further.
 */
export function safeCause(error: unknown): Error & DatabaseErrorFields {
  const fields = errorFields(error)
  const quotesData = fields.code === undefined || /^2[23]/.test(fields.code)
  const message = error instanceof Error && !quotesData ? error.message : 'The database gave no reason that is safe to repeat.'
  return Object.assign(new Error(message), fields)
}
