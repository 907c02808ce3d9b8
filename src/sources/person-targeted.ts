import { SourceError } from './source-error.js'

// What platforms call the operators that single somebody out, with the value after them: from:ann, author:"Ann Wren".
const operator = /(?<![\p{L}\p{N}_])-?(?:from|to|author|by|user|username|account|actor|did|mentions?|poster|creator|member|person|retweets_of|list|conversation_with|speaker|(?:requested|commented)_by)\s*:\s*"?@?([\p{L}\p{N}_.:-]+)/giu
const handle = /(?<![\p{L}\p{N}_./-])@([\p{L}\p{N}_](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_])?(?:@[\p{L}\p{N}.-]+\p{L})?)/gu
const profile = /(?<![\p{L}\p{N}])\/?u(?:ser)?\/([\p{L}\p{N}_-]+)/giu

/**
 * Refuses a query that follows a person rather than a subject: `from:ann`, `@ann`, `author:ann`, `u/ann`. Words, places,
 * phrases and hashtags pass, and so does a declared account: what is said to the council is said to it.
 *
 * @param declared - handles of accounts the council has declared.
 * @throws SourceError `person-targeted`. The handle is not in the message.
 * @internal
 */
export function refusePersonTargeted(query: string, declared: readonly string[] = []): void {
  const own = new Set(declared.map(bare))
  for (const pattern of [operator, handle, profile]) {
    for (const [, named = ''] of query.matchAll(pattern)) {
      if (!own.has(bare(named))) throw new SourceError('person-targeted', 'The query follows a person. Listen to a subject, a place or a declared account instead.')
    }
  }
}

function bare(name: string): string {
  return name.trim().replace(/^@+/, '').replace(/[.:]+$/, '').toLowerCase()
}
