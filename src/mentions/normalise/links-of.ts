import type { HandleRedactor } from '../handles/handle-redactor.js'
import { redactPersonalData } from '../personal-data/redact-personal-data.js'
import { canonicalUrl } from '../urls/canonical-url.js'

const maximumLinks = 100
const urlPattern = /\bhttps?:\/\/[^\s<>"'`[\]，。；：！？、「」『』（）《》【】]+/gi
const urlTail = /[.,;:!?)}'’"”،؛؟۔।॥]+$/

/** The canonical links of an item with nobody in them, each once, in the order written. @internal */
export function linksOf(stated: readonly string[], inMarkup: readonly string[], text: string, base: string | undefined, handles: HandleRedactor): string[] {
  const inText = text.includes('://') ? [...text.matchAll(urlPattern)].map(([url]) => url.replace(urlTail, '')) : []
  const links = new Set<string>()
  for (const written of [...stated, ...inMarkup, ...inText]) {
    if (links.size === maximumLinks) break
    const canonical = canonicalUrl(written, base)
    const kept = canonical === undefined ? undefined : linkWithoutPeople(canonical, handles)
    if (kept !== undefined) links.add(kept)
  }
  return [...links]
}

/** A canonical link with nobody in it: as it is, cut short, or `undefined`. @internal */
export function linkWithoutPeople(canonical: string, handles: HandleRedactor): string | undefined {
  const kept = handles.link(canonical)
  return kept === undefined || holdsPersonalData(kept) ? undefined : kept
}

// Map links carry postcodes, unsubscribe links e-mail addresses. Long numbers in addresses are ids, not phones.
function holdsPersonalData(url: string): boolean {
  if (!/%40|@|\d[a-z]{2}\b|(?:tel|phone|mobile|whatsapp|wa\.me)/i.test(url)) return false
  let text = url
  try {
    text = decodeURIComponent(url)
  } catch {
    // A stray per cent sign: the address is looked at as it is.
  }
  return redactPersonalData(text.replace(/[+/?=&]+/g, ' ')).redactions.some(({ kind }) => kind === 'email' || kind === 'postcode' || kind === 'phone')
}
