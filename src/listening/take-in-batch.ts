import type { Mention } from '../mentions/mention.js'
import type { SourceFault } from '../sources/source-fault.js'
import type { SourceItem } from '../sources/source-item.js'
import type { Batch, Source } from '../sources/source.js'
import type { CommitResult, Store } from '../stores/store.js'
import type { ListeningNormaliser } from './listening-normaliser.js'
import { people, type People } from './people.js'
import { badItem, safeFault } from './safe-words.js'
import { slicesOf } from './slices.js'
import type { SourceTally } from './source-tally.js'

/** What takes some ten milliseconds: to normalise, to commit (an embedded database works in this thread), to word faults. */
const toNormalise = { entries: 10, characters: 10_000 }
const toCommit = { entries: 25, characters: 100_000 }
const toWord = { entries: 250, characters: 100_000 }

/** What a batch is taken in with. */
export interface Intake {
  readonly source: Pick<Source, 'id' | 'version' | 'query'>
  readonly normaliser: ListeningNormaliser
  readonly store: Pick<Store, 'commit'>
  readonly signal: AbortSignal | undefined
  /** Resolves when the event loop has come round. */
  readonly turn: () => Promise<void>
  readonly note: (fault: SourceFault) => void
  readonly tally: Pick<SourceTally, 'kept' | 'passedOver' | 'optedOut'>
  /** ISO 8601. */
  readonly retrievedAt: string
}

/**
 * Makes mentions of a batch and keeps them, a few at a time, so that an app that listens goes on answering however much
 * comes at once. The checkpoint goes with the last of them: whoever dies in between is given the batch again.
 *
 * @throws the signal's reason, between two slices. What was kept until then stays.
 */
export async function takeInBatch(batch: Batch, intake: Intake): Promise<CommitResult> {
  const { source, store, signal, turn, tally } = intake
  const comeRound = async (): Promise<void> => {
    await turn()
    signal?.throwIfAborted()
  }
  await wordFaults(batch, intake.note, comeRound)
  const mentions = await mentionsOf(batch.items, intake, comeRound)
  tally.passedOver(batch.items.length - mentions.length)
  const sum = { added: 0, revised: 0, unchanged: 0, deleted: 0 }
  const keep = async (part: readonly Mention[], last: boolean): Promise<void> => {
    await comeRound()
    const result = await store.commit({ sourceId: source.id, mentions: part, ...(last && { checkpoint: batch.checkpoint }) })
    tally.kept(part.length, result)
    for (const key of ['added', 'revised', 'unchanged', 'deleted'] as const) sum[key] += result[key]
  }

  const { once, again } = parted(mentions)
  const slices = [...slicesOf(once, toCommit, ({ text }) => text.length)]
  const lastOnce = slices.pop() ?? []
  for (const slice of slices) await keep(slice, false)
  await keep([...lastOnce, ...again], true)
  return sum
}

async function wordFaults({ faults, items }: Batch, note: Intake['note'], comeRound: () => Promise<void>): Promise<void> {
  if (faults.length === 0) return
  let known: People | undefined
  for (const slice of slicesOf(faults, toWord, ({ message }) => String(message).length)) {
    await comeRound()
    known ??= people(items)
    for (const fault of slice) note(safeFault(fault, known))
  }
}

async function mentionsOf(items: readonly SourceItem[], { source, normaliser, retrievedAt, note, tally }: Intake, comeRound: () => Promise<void>): Promise<readonly Mention[]> {
  const { id, version, query } = source
  const context = { source: { id, version, query }, retrievedAt }
  const mentions: Mention[] = []
  let index = 0
  for (const slice of slicesOf(items, toNormalise, charactersOf)) {
    await comeRound()
    for (const item of slice) {
      try {
        const mention = normaliser.normalise(item, context)
        if (mention === undefined) tally.optedOut()
        else mentions.push(mention)
      } catch (error) {
        note(badItem(error, index))
      }
      index++
    }
  }
  return mentions
}

function charactersOf({ title, html, text }: SourceItem): number {
  return (title?.length ?? 0) + (html?.length ?? 0) + (text?.length ?? 0)
}

// Of what a batch holds twice, the first version given again would look like an edit of the second. So they are kept with
// the checkpoint, after which the batch does not come again.
function parted(mentions: readonly Mention[]): { readonly once: readonly Mention[]; readonly again: readonly Mention[] } {
  const seen = new Set<string>()
  const repeated = new Set<string>()
  for (const { id } of mentions) (seen.has(id) ? repeated : seen).add(id)
  if (repeated.size === 0) return { once: mentions, again: [] }
  return { once: mentions.filter(({ id }) => !repeated.has(id)), again: mentions.filter(({ id }) => repeated.has(id)) }
}
