import type { ApiAnswer } from '../http/ask-api.js'
import { SourceError } from '../source-error.js'
import { isRecord, textOf } from '../wire/values.js'

/** A page of a feed or of a search. */
export interface PostPage {
  readonly entries: readonly unknown[]
  /** Where the next page begins; absent at the end. */
  readonly cursor?: string | undefined
}

/** @throws SourceError `not-a-feed` */
export function readPostPage({ json }: ApiAnswer, list: 'feed' | 'posts'): PostPage {
  const entries = isRecord(json) ? json[list] : undefined
  if (!isRecord(json) || !Array.isArray(entries)) throw new SourceError('not-a-feed', 'The answer is not a page of Bluesky posts.')
  return { entries: entries as readonly unknown[], cursor: textOf(json['cursor']) }
}
