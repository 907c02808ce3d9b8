/**
 * The base of every error this library throws.
 *
 * Switch on {@link CivicCafeError.code}, which is stable across releases; the message is for people and may change.
 * A message never holds a secret or anything about a resident.
 */
export abstract class CivicCafeError<Code extends string = string> extends Error {
  /** Stable, machine-readable reason, in kebab-case. */
  readonly code: Code

  constructor(code: Code, message: string, options?: { readonly cause?: unknown }) {
    super(message, options)
    this.code = code
  }
}
