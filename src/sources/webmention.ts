import { createHttpClient } from './http/create-http-client.js'
import { addCost } from './http/sum-cost.js'
import { memoryInbox } from './push/inbox.js'
import { SourceError } from './source-error.js'
import type { SourceFault } from './source-fault.js'
import type { SourceItem } from './source-item.js'
import type { SourceCost } from './source.js'
import { lookAtPage, pageDigest } from './webmention/look-at-page.js'
import { receiveWebmention } from './webmention/receive-webmention.js'
import { readWebmentionCheckpoint } from './webmention/webmention-checkpoint.js'
import type { WebmentionCheckpoint, WebmentionMessage, WebmentionOptions, WebmentionReceiver } from './webmention/webmention-options.js'

const mostPages = 2000

/**
 * Receives webmentions: somebody who links to a page of the council's tells so, and what they wrote is heard.
 *
 * `handle` answers the sender and puts two addresses into an inbox. `source` looks at the pages when it is read, through
 * the guarded client: what does not really link here is a fault, what leads to a private address is refused. A page that is
 * announced again is read again, so that an edit is an edit and a page that is gone, or links here no more, is a deletion.
 * Likes and bookmarks say nothing and are left out.
 *
 * @throws SourceError `bad-configuration`; reading rejects with `bad-checkpoint` only.
 *
 * @example
 * ```ts
 * const mentions = webmention({ targets: ['https://www.marshwick.example/'] })
 * app.post('/webmention', nodeListener(mentions.handle))
 * await listen({ council, sources: [mentions.source], normaliser, store })
 * ```
 */
export function webmention(options: WebmentionOptions): WebmentionReceiver {
  const { targets, maximumAttempts = 5, batchSize = 20, now = () => new Date() } = options
  if (targets.length === 0 || !targets.every((target) => URL.canParse(target) && /^https?:/i.test(target))) throw new SourceError('bad-configuration', 'Webmentions need the web addresses they may be about.')
  if (!(maximumAttempts >= 1) || !(batchSize >= 1)) throw new SourceError('bad-configuration', 'maximumAttempts and batchSize must be at least 1.')
  const prefixes = targets.map((target) => new URL(target))
  const inbox = options.inbox ?? memoryInbox<WebmentionMessage>({ now })
  const http = options.http ?? createHttpClient({ fetch: options.fetch, now, maximumBodyBytes: 1024 * 1024, maximumRetries: 0, maximumWaitMs: 0 })
  const accepts = (target: URL): boolean => prefixes.some(({ origin, pathname }) =>
    target.origin === origin && (target.pathname === pathname || target.pathname.startsWith(pathname.endsWith('/') ? pathname : `${pathname}/`)))
  const isWanted = (link: string): boolean => accepts(new URL(link))

  return {
    handle: async (request) => receiveWebmention(request, accepts, inbox),
    source: {
      id: options.id ?? `webmention:${prefixes[0]?.origin ?? ''}`,
      version: '1',
      capabilities: { resumable: true, order: 'none', edits: true, deletions: true },
      read: async function* ({ after, signal } = {}) {
        signal?.throwIfAborted()
        let state: WebmentionCheckpoint = after === undefined ? { version: 1, sequence: 0, waiting: [], pages: [] } : readWebmentionCheckpoint(after)
        // What stands in a saved checkpoint has been handled; what waits in it has not.
        if (after !== undefined) await inbox.forget(Math.min(state.sequence, ...state.waiting.map(([sequence]) => sequence - 1)))

        const look = async (entries: readonly { readonly sequence: number; readonly message: WebmentionMessage; readonly attempts: number }[]): Promise<{ readonly items: SourceItem[]; readonly faults: SourceFault[]; readonly cost: SourceCost }> => {
          const items = new Map<string, SourceItem>()
          const faults: SourceFault[] = []
          let cost: SourceCost = { requests: 0, bytes: 0 }
          let waiting = state.waiting.filter(([sequence]) => !entries.some((entry) => entry.sequence === sequence))
          const pages = new Set(state.pages)
          for (const [index, { sequence, message, attempts }] of entries.entries()) {
            // Announced again while it waited: one look is enough.
            if (entries.slice(index + 1).some((later) => later.message.source === message.source && later.message.target === message.target)) continue
            signal?.throwIfAborted()
            const page = pageDigest(message.source)
            const looked = await lookAtPage(message, pages.has(page), { http, isWanted, signal })
            cost = addCost(cost, looked.cost)
            if (looked.again && attempts + 1 < maximumAttempts) waiting = [...waiting, [sequence, attempts + 1]]
            else if (looked.again) faults.push({ code: 'network', message: 'A page that was announced did not answer and was given up.' })
            if (looked.fault !== undefined) faults.push(looked.fault)
            if (looked.item !== undefined) items.set(message.source, looked.item)
            if (looked.linksHere !== undefined) pages.delete(page)
            if (looked.linksHere === true) pages.add(page)
          }
          state = { version: 1, sequence: Math.max(state.sequence, ...entries.map(({ sequence }) => sequence)), waiting, pages: [...pages].slice(-mostPages) }
          return { items: [...items.values()], faults, cost }
        }

        const waited = await Promise.all(state.waiting.map(async ([sequence, attempts]) => ({ sequence, attempts, message: (await inbox.after(sequence - 1, 1)).find((entry) => entry.sequence === sequence)?.message })))
        const again = waited.flatMap(({ message, ...rest }) => (message === undefined ? [] : [{ ...rest, message }]))
        state = { ...state, waiting: state.waiting.filter(([sequence]) => again.some((entry) => entry.sequence === sequence)) }
        for (let from = 0; from < again.length; from += batchSize) yield { ...(await look(again.slice(from, from + batchSize))), checkpoint: state }
        for (;;) {
          signal?.throwIfAborted()
          const entries = await inbox.after(state.sequence, batchSize)
          if (entries.length === 0) return
          yield { ...(await look(entries.map((entry) => ({ ...entry, attempts: 0 })))), checkpoint: state }
        }
      },
    },
  }
}
