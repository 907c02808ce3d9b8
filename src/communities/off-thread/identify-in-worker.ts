import { setImmediate } from 'node:timers/promises'
import type { Mention } from '../../mentions/mention.js'
import { CommunitiesError } from '../communities-error.js'
import type { CommunityMap } from '../community.js'
import { checkIdentifyOptions, type IdentifyOptions } from '../identify-options.js'
import type { FromThread, ToThread } from './messages.js'
import { joinPart } from './parts.js'

/** Copying so many mentions to the thread takes a few milliseconds. */
const sliceSize = 200

/**
 * `identifyCommunities` in a thread of its own, so that a server goes on answering meanwhile: the same map, byte for byte.
 *
 * Mentions are read as they are asked for and copied to the thread in slices of 200; a store's `mentions()` may be given as
 * it is. The thread holds its own copy of them, and ends with the promise.
 *
 * @param options - `signal`: the thread is ended at once, and the promise rejects with `signal.reason`.
 * @throws CommunitiesError `invalid-option`; `thread-failed` where the thread ended by itself, as for want of memory.
 *
 * @example
 * ```ts
 * const map = await identifyInWorker(store.mentions({ includeDuplicates: false }), { council, previous, now: new Date(), signal })
 * ```
 */
export async function identifyInWorker(mentions: Iterable<Mention> | AsyncIterable<Mention>, options: IdentifyOptions): Promise<CommunityMap> {
  const { signal, onProgress, ...rest } = options
  checkIdentifyOptions(options)
  signal?.throwIfAborted()
  const [{ Worker }, { identifying }] = await Promise.all([import('node:worker_threads'), import('./serve.js')])
  const thread = new Worker(start(identifying.here), { eval: true })
  const tell = (message: ToThread): void => { thread.postMessage(message, []) }
  let over = false
  let goOn: (() => void) | undefined
  try {
    return await new Promise<CommunityMap>((resolve, reject) => {
      const map: Record<string, unknown> = {}
      let slicesAhead = 0
      signal?.addEventListener('abort', () => { reject(signal.reason as Error) }, { once: true })
      thread.on('error', (cause) => { reject(new CommunitiesError('thread-failed', 'The thread that identifies communities failed.', { cause })) })
      thread.on('exit', () => { reject(new CommunitiesError('thread-failed', 'The thread that identifies communities ended.')) })
      thread.on('message', (message: FromThread) => {
        try {
          if (message.type === 'progress') onProgress?.(message.progress)
          else if (message.type === 'part') joinPart(map, message.part)
          else if (message.type === 'done') resolve(map as CommunityMap)
          else if (message.type === 'refused') reject(new CommunitiesError(message.code, message.message))
          else if (message.type === 'failed') reject(message.error as Error)
          else {
            slicesAhead--
            goOn?.()
          }
        } catch (error) {
          reject(error as Error)
        }
      })
      const send = async (): Promise<void> => {
        for await (const slice of slices(mentions)) {
          if (over) return
          tell({ type: 'mentions', mentions: slice })
          slicesAhead++
          // What the thread has not taken yet is held twice.
          if (slicesAhead > 4) await new Promise<void>((resume) => { goOn = resume })
          await setImmediate()
        }
        tell({ type: 'identify', options: rest })
      }
      send().catch(reject)
    })
  } finally {
    // Whoever yields the mentions is told that no more are wanted.
    over = true
    goOn?.()
    await thread.terminate()
  }
}

// A thread shares no loader with the process that started it, which reads TypeScript where nothing is built.
function start(file: string): string {
  const load = `import(${JSON.stringify(file)}).then(({ identifying }) => identifying.serve())`
  return file.endsWith('.ts') ? `import('tsx/esm/api').then(({ register }) => { register(); return ${load} })` : load
}

async function* slices(mentions: Iterable<Mention> | AsyncIterable<Mention>): AsyncGenerator<Mention[]> {
  let slice: Mention[] = []
  for await (const mention of mentions) {
    slice.push(mention)
    if (slice.length < sliceSize) continue
    yield slice
    slice = []
  }
  if (slice.length > 0) yield slice
}
