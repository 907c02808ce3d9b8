import { instantOf } from '../wire/instant.js'
import { textOf } from '../wire/values.js'

/** An instant as WordPress writes it in `…_gmt`: UTC, without saying so. */
export function utc(raw: unknown): string | undefined {
  const text = textOf(raw)
  return text === undefined ? undefined : instantOf(text) ?? instantOf(`${text}Z`)
}
