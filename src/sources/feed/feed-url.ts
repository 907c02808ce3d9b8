/** What an address in a feed is relative to. Absent where nobody said. */
export type Base = string | undefined

/**
 * An absolute http(s) address, or `undefined`: `javascript:`, `data:` and other schemes are nobody's page, and a relative
 * address without a base leads nowhere.
 */
export function webAddress(raw: string | undefined, base: Base): string | undefined {
  let text = raw?.trim().replace(/[\t\n\r]+/g, '') ?? ''
  if (text === '') return undefined
  if (/^www\./i.test(text)) text = `https://${text}`
  if (text.startsWith('//') && base === undefined) text = `https:${text}`
  if (!URL.canParse(text, base)) return undefined
  const url = new URL(text, base)
  return (url.protocol === 'http:' || url.protocol === 'https:') && url.hostname !== '' ? url.href : undefined
}

/** One base within another; a base that cannot be read leaves the outer one in force. */
export function baseWithin(inner: string | undefined, outer: Base): Base {
  return webAddress(inner, outer) ?? outer
}

/** Something beside a page's own anchors and whole addresses. */
const RELATIVE = /(?:href|src)\s*=\s*["'](?!\s*(?:#|[a-z][a-z0-9+.-]*:))/i

const REFERENCE = /(<[A-Za-z][^<>]*?\s(?:href|src)\s*=\s*)(?:"([^"<>]*)"|'([^'<>]*)')/gi

/** Makes relative addresses in HTML absolute, so that links survive being read away from their page. */
export function withAbsoluteLinks(html: string, base: Base): string {
  if (base === undefined || !RELATIVE.test(html)) return html
  return html.replace(REFERENCE, (whole, before: string, double: string | undefined, single: string | undefined) => {
    const value = (double ?? single ?? '').trim()
    if (value === '' || value.startsWith('#') || /^[a-z][a-z0-9+.-]*:/i.test(value)) return whole
    const absolute = webAddress(value.replaceAll('&amp;', '&'), base)
    return absolute === undefined ? whole : `${before}"${absolute.replaceAll('&', '&amp;').replaceAll('"', '%22')}"`
  })
}
