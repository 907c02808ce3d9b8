import { serverAddress } from './wire/server-address.js'
import type { DiscourseArchiveOptions } from './discourse/discourse-archive-options.js'
import { parseDiscourseTopic } from './discourse/discourse-topic.js'
import type { DiscourseTopic } from './discourse/discourse-topic.js'
import { parseDiscoursePost } from './discourse/parse-discourse-post.js'
import { decodeRecording } from './recording/decode-recording.js'
import { readLineCheckpoint } from './recording/line-checkpoint.js'
import type { LineCheckpoint } from './recording/line-checkpoint.js'
import { openRecording } from './recording/open-recording.js'
import { readLines } from './recording/read-lines.js'
import type { RecordingInput } from './recording/recording-input.js'
import { SourceError } from './source-error.js'
import type { SourceFault } from './source-fault.js'
import type { SourceItem } from './source-item.js'
import type { Source } from './source.js'
import { idOf, isRecord } from './wire/values.js'

const maximumLineLength = 4 * 1024 * 1024

/**
 * A recorded Discourse forum, replayed in the order of its file, resumable by line.
 * Posts are identified as `discourse()` identifies them, so a forum may be read from its recording first and live after.
 *
 * @throws SourceError `bad-configuration`; `bad-checkpoint` where the recording has become shorter than what was read.
 *
 * @example
 * ```ts
 * const past = discourseArchive({ url: 'https://forum.marshwick.example', posts: 'posts.ndjson.gz', topics: 'topics.ndjson.gz' })
 * ```
 */
export function discourseArchive(options: DiscourseArchiveOptions): Source<LineCheckpoint> {
  const { posts, topics, categoryNames, batchSize = 500 } = options
  const url = serverAddress(options.url)
  if (!(batchSize >= 1)) throw new SourceError('bad-configuration', 'batchSize must be at least 1.')

  return {
    id: options.id ?? `discourse:${url}/#archive`,
    version: '1',
    capabilities: { resumable: true, order: 'none', edits: false, deletions: false },
    read: async function* ({ after, signal } = {}) {
      const skipTo = after === undefined ? 0 : readLineCheckpoint(after).line
      signal?.throwIfAborted()
      const known = topics === undefined ? new Map<string, DiscourseTopic>() : await readTopics(topics, signal)
      let items: SourceItem[] = []
      let faults: SourceFault[] = []
      let lines = 0
      let line = 0
      for await (const { number, text } of recordedLines(posts)) {
        signal?.throwIfAborted()
        line = number
        if (number <= skipTo) continue
        lines++
        const raw = parseLine(text)
        if (raw === undefined) {
          faults.push({ code: text === undefined ? 'too-large' : 'bad-item', message: 'A line of the recording is not a post.', index: number - 1 })
        } else {
          const topicId = isRecord(raw) ? idOf(raw['topic_id']) : undefined
          const topic = topicId === undefined ? undefined : known.get(topicId)
          const reading = parseDiscoursePost(raw, { url, topic, categoryNames, index: number - 1 })
          faults.push(...reading.faults)
          if (reading.item !== undefined) items.push(reading.item)
        }
        if (lines < batchSize) continue
        yield { items, faults, checkpoint: { line } }
        items = []
        faults = []
        lines = 0
      }
      if (line < skipTo) throw new SourceError('bad-checkpoint', 'The recording is shorter than what was already read of it.')
      if (lines > 0) yield { items, faults, checkpoint: { line } }
    },
  }
}

function recordedLines(input: RecordingInput): ReturnType<typeof readLines> {
  return readLines(decodeRecording(openRecording(input), 'utf-8'), maximumLineLength)
}

async function readTopics(input: RecordingInput, signal: AbortSignal | undefined): Promise<Map<string, DiscourseTopic>> {
  const topics = new Map<string, DiscourseTopic>()
  for await (const { text } of recordedLines(input)) {
    signal?.throwIfAborted()
    const parsed = parseDiscourseTopic(parseLine(text))
    if (parsed !== undefined) topics.set(parsed.id, parsed.topic)
  }
  return topics
}

function parseLine(text: string | undefined): unknown {
  if (text === undefined) return undefined
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
