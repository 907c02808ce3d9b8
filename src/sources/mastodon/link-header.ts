/**
 * A parameter of the address that a Link header gives for a relation (RFC 8288), `max_id` of `next` for example. Only the
 * parameter is taken: the address itself is the server's word, and is not followed.
 */
export function linkParameter(header: string | null, relation: string, parameter: string): string | undefined {
  for (const [, address = '', parameters = ''] of (header ?? '').matchAll(/<([^<>]*)>([^<]*)/g)) {
    if (!new RegExp(`;\\s*rel="?(?:[^"]*\\s)?${relation}(?:\\s|"|;|,|$)`, 'i').test(parameters) || !URL.canParse(address, 'https://relative.invalid')) continue
    const value = new URL(address, 'https://relative.invalid').searchParams.get(parameter)
    if (value !== null && value !== '') return value
  }
  return undefined
}
