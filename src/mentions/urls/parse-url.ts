/** An address parsed, or `undefined` where it is none. Once: asking first whether it can be parsed would be parsing it twice. @internal */
export function parseUrl(written: string, base?: string): URL | undefined {
  try {
    return new URL(written, base)
  } catch {
    return undefined
  }
}
