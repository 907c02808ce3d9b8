import { createHttpClient } from './http/create-http-client.js'
import type { HttpClient, HttpResponse } from './http/http-client.js'
import { feed as pollFeed } from './feed.js'
import { memoryInbox } from './push/inbox.js'
import { SourceError } from './source-error.js'
import type { Batch } from './source.js'
import { answerHub } from './web-sub/answer-hub.js'
import { discoverHub } from './web-sub/discover-hub.js'
import { pushedBatch } from './web-sub/pushed-batch.js'
import { isPushed, isRenewalDue, subscribe } from './web-sub/subscribe.js'
import { readWebSubCheckpoint } from './web-sub/web-sub-checkpoint.js'
import type { WebSubCheckpoint, WebSubMessage, WebSubOptions, WebSubState, WebSubSubscription } from './web-sub/web-sub-options.js'

const messagesAtOnce = 20

/**
 * A feed that is pushed by its hub (WebSub), and polled as {@link feed} polls it where there is no hub, while it has not
 * agreed yet, and every few hours against pushes that got lost.
 *
 * The source has `feed()`'s id, items and checkpoint: what was pushed is not heard again by a poll, and one can be put in
 * the other's place. Reading it asks the hub to push and renews the lease before it ends, so nothing else has to run. A
 * push counts only with the hub's signature.
 *
 * @throws SourceError `bad-configuration`; reading rejects as {@link feed}'s does.
 *
 * @example
 * ```ts
 * const news = webSub({ url: 'https://harbour-news.example/feed', callback: 'https://www.marshwick.example/pushed', secret })
 * app.all('/pushed', nodeListener(news.handle))
 * ```
 */
export function webSub(options: WebSubOptions): WebSubSubscription {
  const { callback, secret, leaseSeconds = 864_000, pollPushedEveryMs = 6 * 3_600_000, maximumBytes = 4 * 1024 * 1024, now = () => new Date() } = options
  if (!URL.canParse(callback) || !/^https?:/i.test(callback)) throw new SourceError('bad-configuration', 'The callback has no web address.')
  if (secret.length < 16) throw new SourceError('bad-configuration', 'The secret has to have at least 16 characters.')
  if (!(leaseSeconds > 0) || !(pollPushedEveryMs >= 0)) throw new SourceError('bad-configuration', 'leaseSeconds and pollPushedEveryMs must be positive.')
  const inbox = options.inbox ?? memoryInbox<WebSubMessage>({ now })
  const client = options.http ?? createHttpClient({ fetch: options.fetch, now })
  const poll = (heard: (response: HttpResponse) => void): ReturnType<typeof pollFeed> => pollFeed({ ...options, http: overhearing(client, heard) })
  const { id, version } = poll(() => {})

  return {
    handle: async (request) => answerHub(request, { secret, inbox, maximumBytes, now }),
    source: {
      id,
      version,
      capabilities: { resumable: true, order: 'none', edits: true, deletions: false },
      read: async function* ({ after, signal } = {}): AsyncGenerator<Batch<WebSubCheckpoint>, void> {
        signal?.throwIfAborted()
        let state = readWebSubCheckpoint(after)
        let push: WebSubState = state?.push ?? { sequence: 0 }
        if (state !== undefined) await inbox.forget(push.sequence)

        // Without a checkpoint the poll comes first: it tells what is new in what was pushed.
        for (;;) {
          signal?.throwIfAborted()
          const entries = state === undefined ? [] : await inbox.after(push.sequence, messagesAtOnce)
          if (state === undefined || entries.length === 0) break
          const { items, faults, ...next } = await pushedBatch(entries, state, options)
          state = next
          push = next.push
          yield { items, faults, checkpoint: { ...next.feed, push }, cost: { requests: 0, bytes: 0 } }
        }

        const isQuiet = state !== undefined && isPushed(push, now()) && now().getTime() < Date.parse(state.feed.polledAt ?? '') + pollPushedEveryMs
        if (!isQuiet) {
          const polled = poll((response) => {
            const found = response.status === 304 ? undefined : discoverHub(response)
            if (found !== undefined) push = { ...push, ...found }
          })
          for await (const batch of polled.read({ after: state?.feed, signal })) {
            state = { feed: batch.checkpoint, push }
            yield { ...batch, checkpoint: { ...batch.checkpoint, push } }
          }
        }

        if (state === undefined || !isRenewalDue(push, now(), leaseSeconds)) return
        const asked = await subscribe(client, push, options, now(), signal)
        yield { items: [], faults: asked.faults, checkpoint: { ...state.feed, push: asked.push }, cost: asked.cost }
      },
    },
  }
}

/** A client whose answers somebody else hears too. */
function overhearing(client: HttpClient, heard: (response: HttpResponse) => void): HttpClient {
  return {
    get: async (url, request) => {
      const response = await client.get(url, request)
      heard(response)
      return response
    },
  }
}
