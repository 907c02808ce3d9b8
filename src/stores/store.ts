import type { Json } from '../core/json.js'
import type { Mention } from '../mentions/mention.js'

/** A batch of mentions and the checkpoint behind them. They are kept together or not at all. */
export interface StoreBatch {
  readonly sourceId: string
  readonly mentions: readonly Mention[]
  readonly checkpoint?: Json | undefined
}

/** What a commit changed. */
export interface CommitResult {
  readonly added: number
  /** Already there with other content: kept as a further revision. */
  readonly revised: number
  /** Already there with the same content, or with newer content. */
  readonly unchanged: number
  /** Emptied because the source deleted them. */
  readonly deleted: number
}

/** Which mentions to read. Everything given must hold. There is no way to ask for an author. */
export interface MentionQuery {
  /** Published at or after, ISO 8601. */
  readonly from?: string | undefined
  /** Published before, ISO 8601. */
  readonly to?: string | undefined
  readonly sourceId?: string | undefined
  readonly venueId?: string | undefined
  readonly problemId?: string | undefined
  /** @defaultValue false */
  readonly includeDeleted?: boolean | undefined
  /** @defaultValue true */
  readonly includeDuplicates?: boolean | undefined
}

/** One entry of the decision ledger. */
export interface LedgerEntry {
  /** The aggregate it belongs to, for example `relationship:r1`. */
  readonly stream: string
  /** 1, 2, 3 … within its stream. */
  readonly version: number
  readonly event: Json
}

/** What is to be appended to one stream of the decision ledger. */
export interface StreamAppend {
  readonly stream: string
  /** Version of the last event the caller has seen, 0 for a new stream. */
  readonly expectedVersion: number
  /** None: nothing is appended, and the stream has to stand where it was seen all the same. */
  readonly events: readonly Json[]
}

/** The handle of somebody who asks for their own data to be shown or erased: the only door that takes one. */
export interface DataSubject {
  /** As in `pseudonymFor`. */
  readonly platform: string
  readonly handle: string
  /** The pseudonym key the council holds. Not kept. */
  readonly key: string | Uint8Array
}

/**
 * Where mentions, checkpoints, snapshots, listening runs and decisions live.
 * Every method is safe to call again after a crash; every list comes in a defined order.
 */
export interface Store {
  /** Keeps a batch atomically with its checkpoint. Sees to identity, revisions and deletions (see `mergeMention`). */
  commit(batch: StoreBatch): Promise<CommitResult>
  /** The last checkpoint committed for a source. */
  checkpoint(sourceId: string): Promise<Json | undefined>
  /** Every checkpoint, by source id. */
  checkpoints(): Promise<Readonly<Record<string, Json>>>

  /** Mentions by publication time, then id. Reads in pages: memory stays flat. */
  mentions(query?: MentionQuery): AsyncIterable<Mention>
  /** One mention, deleted or not. */
  mention(id: string): Promise<Mention | undefined>
  /** How many mentions a query would give. */
  countMentions(query?: MentionQuery): Promise<number>
  /** Records which mentions repeat which; `null` clears the mark. */
  markDuplicates(marks: Iterable<readonly [id: string, duplicateOf: string | null]>): Promise<void>

  /** Keeps a community map by its time (`at`, ISO 8601). The same time again replaces it. */
  saveSnapshot(at: string, snapshot: Json): Promise<void>
  /** The newest snapshot, or the newest at or before a time. */
  latestSnapshot(atOrBefore?: string): Promise<{ readonly at: string; readonly snapshot: Json } | undefined>
  /** Times of every snapshot, oldest first. */
  snapshots(): Promise<readonly string[]>

  /** Keeps a listening report under an id; the same id again replaces it. */
  saveRun(id: string, report: Json): Promise<void>
  /** Listening reports, oldest id first (ids sort by code unit). */
  runs(): AsyncIterable<{ readonly id: string; readonly report: Json }>

  /**
   * Appends events to a stream of the decision ledger.
   * @param expectedVersion - version of the last event the caller has seen, 0 for a new stream.
   * @throws StoreError `conflict` when somebody else has appended since.
   */
  append(stream: string, expectedVersion: number, events: readonly Json[]): Promise<number>
  /**
   * Appends to several streams at once: all of it is kept or nothing. A stream without events is only held to its version,
   * so that a decision that rests on it does not outlive a change of it; others may go on appending to it afterwards.
   * @returns the version of each stream afterwards, in the order given.
   * @throws StoreError `conflict` when somebody else has appended to any of the streams since; RangeError when a stream is named twice.
   */
  appendAll(appends: readonly StreamAppend[]): Promise<readonly number[]>
  /** The entries of one stream, or of the whole ledger by stream and version. */
  ledger(stream?: string): AsyncIterable<LedgerEntry>

  /** Removes mentions whose `retainUntil` is before `now`, and from snapshots people who then have no mention left. */
  purge(now: Date): Promise<{ readonly mentions: number }>
  /** Removes everything said by one person at their own request, and their pseudonym wherever they were addressed. */
  erase(subject: DataSubject): Promise<{ readonly mentions: number }>
  /** Everything said by one person, at their own request. */
  access(subject: DataSubject): AsyncIterable<Mention>

  /** Releases what the store holds. Using it afterwards is `closed`. */
  close(): Promise<void>
}
