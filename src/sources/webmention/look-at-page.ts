import { digest } from '../../core/digest.js'
import { errorFault } from '../error-fault.js'
import type { HttpClient } from '../http/http-client.js'
import { SourceError } from '../source-error.js'
import type { SourceErrorCode } from '../source-error.js'
import type { SourceFault } from '../source-fault.js'
import type { SourceItem } from '../source-item.js'
import type { SourceCost } from '../source.js'
import { pageItem } from './page-item.js'
import { withoutFragment } from './read-page.js'
import type { WebmentionMessage } from './webmention-options.js'

/** What became of a message. */
export interface Looked {
  readonly item?: SourceItem | undefined
  readonly fault?: SourceFault | undefined
  /** The page did not answer and may be asked again. */
  readonly again: boolean
  /** The page links here, or does not any more; `undefined` where nothing is known of that. */
  readonly linksHere?: boolean | undefined
  readonly cost: SourceCost
}

const passing: ReadonlySet<SourceErrorCode> = new Set(['network', 'timeout', 'throttled'])

/** How a checkpoint remembers a page. */
export function pageDigest(source: string): string {
  return digest(source).slice(0, 12)
}

/**
 * Asks for the page a message names and looks whether it really links here. A page known from before that is gone, or
 * that links here no more, is a deletion; a page that was never known is only a fault: anybody may announce anything.
 */
export async function lookAtPage({ source, target }: WebmentionMessage, isKnown: boolean, { http, isWanted, signal }: { readonly http: HttpClient; readonly isWanted: (link: string) => boolean; readonly signal: AbortSignal | undefined }): Promise<Looked> {
  const gone = (cost: SourceCost): Looked => isKnown
    ? { item: tombstone(source), again: false, linksHere: false, cost }
    : { fault: { code: 'bad-item', message: 'A page that was announced does not link here.' }, again: false, linksHere: false, cost }
  try {
    const response = await http.get(source, { headers: { accept: 'text/html, application/xhtml+xml;q=0.9, application/json;q=0.5, text/plain;q=0.3' }, signal, refusals: [404, 410] })
    if (response.status === 404 || response.status === 410) return gone(response.cost)
    const { links, item } = pageItem(response, source, isWanted)
    const linksHere = links.includes(withoutFragment(target)) || (isKnown && links.length > 0)
    if (!linksHere) return gone(response.cost)
    return { item, again: false, linksHere: item !== undefined, cost: response.cost }
  } catch (error) {
    signal?.throwIfAborted()
    const code = errorFault(error)?.code
    if (code === undefined) throw error
    const again = passing.has(code) || (error instanceof SourceError && (error.status ?? 0) >= 500)
    // Its address may name whoever wrote it.
    return { ...(!again && { fault: { code, message: `A page that was announced could not be looked at (${code}).` } }), again, cost: { requests: 1, bytes: 0 } }
  }
}

function tombstone(source: string): SourceItem {
  const { origin, hostname } = new URL(source)
  return { nativeId: source, kind: 'article', deleted: true, venue: { nativeId: hostname, name: hostname.replace(/^www\./, ''), kind: 'other', url: `${origin}/` } }
}
