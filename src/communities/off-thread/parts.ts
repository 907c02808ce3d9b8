import type { CommunityMap } from '../community.js'

/** A field of a map, or, of a list, the next few of its entries. */
export interface Part {
  readonly key: string
  readonly value: unknown
  readonly more: boolean
}

const entriesEach = 8

/** A map in parts, none of them large, so that receiving it holds nobody up. */
export function* partsOf(map: CommunityMap): Generator<Part> {
  for (const [key, value] of Object.entries(map)) {
    if (Array.isArray(value) && value.length > entriesEach) {
      for (let from = 0; from < value.length; from += entriesEach) yield { key, value: value.slice(from, from + entriesEach), more: from > 0 }
    } else yield { key, value, more: false }
  }
}

/** Puts the parts together again, in their order. */
export function joinPart(map: Record<string, unknown>, { key, value, more }: Part): void {
  if (more) (map[key] as unknown[]).push(...value as unknown[])
  else map[key] = value
}
