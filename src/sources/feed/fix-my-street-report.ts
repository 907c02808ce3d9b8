import type { SourceItem } from '../source-item.js'
import { decodeReferences, withoutControls } from './html-entities.js'

/**
 * Turns an item of a FixMyStreet feed into a report. `undefined` where it has no report number.
 *
 * Its description is HTML encoded once more: the reporter's own words, themselves escaped, then parts that the site adds,
 * each after a `<br>`: photographs, the nearest road, a link back.
 */
export function reportFromItem(item: SourceItem, site: string): SourceItem | undefined {
  const number = /\/report\/(\d+)/.exec(item.nativeId)?.[1] ?? /\/report\/(\d+)/.exec(item.url ?? '')?.[1]
  if (number === undefined) return undefined
  const { words, photographs, nearest } = partsOf(item.html ?? item.text ?? '')
  const title = item.title?.replace(DATE_SUFFIX, '').trim()
  const tags = [...new Map([...(item.tags ?? []), ...namesIn(nearest)].map((tag) => [tag.toLowerCase(), tag])).values()]
  const { url, publishedAt, datePrecision, point, language } = item
  return {
    nativeId: number,
    kind: 'report',
    ...(url !== undefined && { url }),
    ...(title !== undefined && title !== '' && { title }),
    ...(words !== '' && { text: words }),
    ...(publishedAt !== undefined && { publishedAt, datePrecision }),
    venue: { nativeId: site, name: nameOf(site), kind: 'report-site', url: `${site}/` },
    ...(photographs.length > 0 && { links: photographs }),
    ...(tags.length > 0 && { tags }),
    ...(point !== undefined && { point }),
    ...(language !== undefined && { language }),
  }
}

/** ", 7th June", in whatever language the site speaks: a comma, a day of the month, one word. */
const DATE_SUFFIX = /,\s+[0-3]?\d\p{L}{0,3}\.?\s+\p{L}{3,12}$/u

function partsOf(html: string): { readonly words: string; readonly photographs: string[]; readonly nearest: string | undefined } {
  const words: string[] = []
  const photographs: string[] = []
  let nearest: string | undefined
  for (const [index, part] of html.split(/\r?\n?<br\s*\/?>/i).entries()) {
    const image = /^\s*<img\s[^<>]*?src\s*=\s*["']?([^"'\s<>]+)/i.exec(part)?.[1]
    // What stands first is the reporter's, whatever it looks like: their own markup is escaped.
    if (index === 0) words.push(plain(part))
    else if (image !== undefined) photographs.push(decodeReferences(image).replace(/\?.*$/, ''))
    else if (/^\s*Nearest\b[^<>]*?:/i.test(part)) nearest = plain(part).replace(/^Nearest[^:]*:\s*/i, '')
    else if (!/^\s*<a\s[^<>]*\/report\/\d+/i.test(part)) words.push(plain(part))
  }
  return { words: words.filter((part) => part !== '').join('\n'), photographs: [...new Set(photographs)], nearest }
}

function plain(html: string): string {
  return withoutControls(decodeReferences(html.replace(/<\/?[a-z][^<>]*>/gi, ''))).replace(/\r\n?/g, '\n').trim()
}

/** Road and neighbourhood out of "12, Manor Road, Beckenham, London": the house is nobody's business, the town is everybody's. */
function namesIn(nearest: string | undefined): string[] {
  const names = (nearest ?? '').split(',').map((name) => name.replace(/\([^()]*\)/g, '').trim()).filter((name) => /^\p{L}{2}/u.test(name) && !POSTCODE.test(name))
  return names.length > 1 ? names.slice(0, -1) : names
}

const POSTCODE = /^[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}$/i

function nameOf(site: string): string {
  const host = new URL(site).hostname.replace(/^www\./, '')
  return host === 'fixmystreet.com' ? 'FixMyStreet' : host
}
