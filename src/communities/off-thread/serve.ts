import { parentPort } from 'node:worker_threads'
import type { Mention } from '../../mentions/mention.js'
import { CommunitiesError } from '../communities-error.js'
import { identifyCommunities } from '../identify-communities.js'
import type { FromThread, ToThread } from './messages.js'
import { partsOf } from './parts.js'

/** What a thread runs, and where this file is once it is built: a thread is started by loading it there. */
export const identifying = { here: import.meta.url, serve }

/** Hears mentions in slices, identifies when asked, and answers with the map in parts. */
function serve(): void {
  const port = parentPort
  const mentions: Mention[] = []
  const tell = (message: FromThread): void => { port?.postMessage(message) }
  port?.on('message', (message: ToThread) => {
    if (message.type === 'mentions') {
      mentions.push(...message.mentions)
      tell({ type: 'heard' })
      return
    }
    try {
      const map = identifyCommunities(mentions, { ...message.options, onProgress: (progress) => { tell({ type: 'progress', progress }) } })
      for (const part of partsOf(map)) tell({ type: 'part', part })
      tell({ type: 'done' })
    } catch (error) {
      tell(error instanceof CommunitiesError ? { type: 'refused', code: error.code, message: error.message } : { type: 'failed', error })
    }
  })
}
