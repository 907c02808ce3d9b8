/** The addresses a `Link` header gives for a relation (RFC 8288). */
export function linksOf(header: string | null, relation: string): string[] {
  const found: string[] = []
  for (const [, href = '', parameters = ''] of (header ?? '').matchAll(/<([^<>]*)>((?:\s*;\s*[^;,<>"=\s]+(?:\s*=\s*(?:"[^"]*"|[^;,<>"\s]*))?)*)/g)) {
    const rel = /;\s*rel\s*=\s*(?:"([^"]*)"|([^;,\s"]*))/i.exec(parameters)
    const names = (rel?.[1] ?? rel?.[2] ?? '').toLowerCase().split(/\s+/)
    if (names.includes(relation)) found.push(href.trim())
  }
  return found
}
