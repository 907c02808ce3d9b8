import type { SourceFault } from '../source-fault.js'
import type { SourceItem } from '../source-item.js'
import { instantOf } from '../wire/instant.js'
import { idOf, isRecord, numberOf, textOf } from '../wire/values.js'

/** A petition as an item, or why there is none. */
export interface PetitionReading {
  readonly item?: SourceItem | undefined
  readonly faults: readonly SourceFault[]
}

/**
 * One petition of the petitions site's JSON as an item. `creator_name`, which the site publishes, is not read.
 *
 * @param site - the site's origin.
 * @param local - signatures within the constituency, by the petition's id.
 * @param index - its place in the answer, for faults.
 */
export function parsePetition(raw: unknown, site: string, local: ReadonlyMap<string, number>, index: number): PetitionReading {
  const attributes = isRecord(raw) && isRecord(raw['attributes']) ? raw['attributes'] : undefined
  const id = isRecord(raw) ? idOf(raw['id']) : undefined
  const title = textOf(attributes?.['action'])
  if (attributes === undefined || id === undefined || title === undefined) return { faults: [{ code: 'bad-item', message: 'An entry is not a petition.', index }] }
  const text = [textOf(attributes['background']), textOf(attributes['additional_details'])].filter((part) => part !== undefined).join('\n\n')
  // A petition is public from when it was opened; one that was rejected never was.
  const publishedAt = instantOf(attributes['opened_at']) ?? instantOf(attributes['created_at'])
  const updatedAt = instantOf(attributes['updated_at'])
  const status = textOf(attributes['state'])
  const counts = { signatures: numberOf(attributes['signature_count']), localSignatures: local.get(id) }
  const metrics = Object.fromEntries(Object.entries(counts).filter((entry): entry is [string, number] => entry[1] !== undefined))
  const tags = textsIn(attributes['topics'])
  return {
    faults: publishedAt === undefined ? [{ code: 'bad-date', message: 'Neither opened_at nor created_at could be read.', index }] : [],
    item: {
      nativeId: id,
      kind: 'petition',
      url: `${site}/petitions/${encodeURIComponent(id)}`,
      title,
      ...(text !== '' && { text }),
      ...(publishedAt !== undefined && { publishedAt }),
      ...(updatedAt !== undefined && updatedAt !== publishedAt && { updatedAt }),
      venue: { nativeId: site, name: 'UK Parliament petitions', kind: 'other', url: `${site}/` },
      ...(tags.length > 0 && { tags }),
      ...(Object.keys(metrics).length > 0 && { metrics }),
      ...(status !== undefined && { status }),
    },
  }
}

function textsIn(raw: unknown): string[] {
  return Array.isArray(raw) ? (raw as readonly unknown[]).map(textOf).filter((text) => text !== undefined) : []
}
