import { idOf, isRecord, numberOf, textOf } from '../wire/values.js'

/** What a post's topic adds to it. */
export interface DiscourseTopic {
  readonly title?: string | undefined
  readonly slug?: string | undefined
  readonly categoryId?: number | undefined
  readonly tags?: readonly string[] | undefined
  /** A private message somebody exported by mistake: its posts are left out. */
  readonly isPrivate?: boolean | undefined
}

/** A topic of Discourse's API by its id; `undefined` for anything else. */
export function parseDiscourseTopic(raw: unknown): { readonly id: string; readonly topic: DiscourseTopic } | undefined {
  const id = isRecord(raw) ? idOf(raw['id']) : undefined
  if (!isRecord(raw) || id === undefined) return undefined
  return {
    id,
    topic: {
      title: textOf(raw['title']),
      slug: textOf(raw['slug']),
      categoryId: numberOf(raw['category_id']),
      tags: tagsOf(raw['tags']),
      isPrivate: raw['archetype'] === 'private_message',
    },
  }
}

// A list of names, since 2025 a list of objects with a name.
function tagsOf(raw: unknown): readonly string[] | undefined {
  if (!Array.isArray(raw)) return undefined
  const tags = raw.map((tag: unknown) => textOf(isRecord(tag) ? tag['name'] : tag)).filter((tag) => tag !== undefined)
  return tags.length === 0 ? undefined : tags
}
