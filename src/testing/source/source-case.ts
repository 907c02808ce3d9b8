import type { Json } from '../../core/json.js'
import type { Batch, Source } from '../../sources/source.js'

/** What the cases of one contract run share. */
interface SourceTrial {
  /** A source as new, over the same content as every other. */
  readonly make: () => Promise<Source>
  readonly options: { readonly [Option in keyof SourceContractOptions]-?: NonNullable<SourceContractOptions[Option]> }
}

/** What the contract cannot find out by itself. */
export interface SourceContractOptions {
  /**
   * How many items the content holds at least; a contract run over nothing shows nothing.
   * @defaultValue 1
   */
  readonly minimumItems?: number | undefined
  /**
   * Handles and names in the content that no checkpoint, fault, id or query may hold, beside those the items carry.
   * @defaultValue []
   */
  readonly handles?: readonly string[] | undefined
  /**
   * The source reads an overlap again on purpose, because its server says too little about changes: a reading after
   * the last checkpoint may then repeat any item.
   * @defaultValue false
   */
  readonly rereads?: boolean | undefined
  /**
   * Milliseconds within which an aborted reading must end.
   * @defaultValue 5000
   */
  readonly abortWithinMs?: number | undefined
}

/** One promise of a source. */
export interface SourceCase {
  readonly name: string
  readonly run: (trial: SourceTrial) => Promise<void>
}

/** Every batch of a reading. A reading of more than 100,000 batches is taken to be endless. */
export async function readAll(source: Source, after?: Json): Promise<Batch[]> {
  const batches: Batch[] = []
  for await (const batch of source.read(after === undefined ? {} : { after })) {
    batches.push(batch)
    if (batches.length > 100_000) throw new Error('the reading does not end')
  }
  return batches
}

/** Ids of the items, in order. */
export function idsOf(batches: readonly Batch[]): string[] {
  return batches.flatMap(({ items }) => items.map(({ nativeId }) => nativeId))
}

/** What a checkpoint becomes in a store. */
export function stored(checkpoint: Json): Json {
  return JSON.parse(JSON.stringify(checkpoint)) as Json
}
