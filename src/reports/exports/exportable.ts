import { byCodeUnit } from '../../core/compare.js'
import type { Mention } from '../../mentions/mention.js'

/** Mentions that may be handed on: not deleted at source. Newest first, the same whatever the order given. @internal */
export function exportable(mentions: Iterable<Mention>): Mention[] {
  return [...mentions].filter(({ deletedAt }) => deletedAt === undefined).sort((a, b) => Date.parse(b.publishedAt) - Date.parse(a.publishedAt) || byCodeUnit(a.id, b.id))
}

/**
 * The address of a mention where it names nobody. A resident's post is not linked: its address, or what stands there, would
 * give the handle that the pseudonym took away.
 * @internal
 */
export function addressOf({ author, url }: Mention): string | undefined {
  return author === undefined || 'account' in author ? url : undefined
}
