import { byCodeUnit } from '../../core/compare.js'
import type { Mention } from '../../mentions/mention.js'
import { isQuestion } from './is-question.js'
import type { TalkMessage } from './talk.js'

/** A mention scored at or above this as spam takes no part in talk. */
const spamScore = 0.5

/**
 * Mentions as talk: who answered whom, who asked, who is the council.
 *
 * Left out: what the source deleted, spam, second copies of the same text by `duplicateOf`, and what nobody's name is on.
 * Where the opening message of a thread is left out, the others still answer it, so that nobody is taken for its beginner.
 * Bots stay, marked; every measure sets them aside.
 */
export function talkOf(mentions: Iterable<Mention>): TalkMessage[] {
  const all = [...mentions]
  const openers = openersOf(all)
  return all.flatMap((mention): TalkMessage[] => {
    const { author } = mention
    if (author === undefined || isLeftOut(mention)) return []
    const council = 'account' in author
    const opener = openers.get(mention.thread)
    const replyTo = mention.replyTo ?? (opener !== undefined && opener !== mention && isLeftOut(opener) ? opener.id : undefined)
    return [{
      id: mention.id,
      thread: mention.thread,
      author: council ? author.account : author.pseudonym,
      at: mention.publishedAt,
      ...(replyTo !== undefined && { replyTo }),
      council,
      question: isQuestion(`${mention.title ?? ''}\n${mention.text}`),
      ...(!council && author.bot === true && { bot: true }),
    }]
  })
}

/** @internal Whether a mention takes no part in talk. */
export function isLeftOut(mention: Mention): boolean {
  return mention.author === undefined || mention.deletedAt !== undefined || mention.duplicateOf !== undefined || (mention.spam?.score ?? 0) >= spamScore
}

function openersOf(mentions: readonly Mention[]): Map<string, Mention> {
  const openers = new Map<string, Mention>()
  for (const mention of mentions) {
    const known = openers.get(mention.thread)
    if (known === undefined || (byCodeUnit(mention.publishedAt, known.publishedAt) || byCodeUnit(mention.id, known.id)) < 0) openers.set(mention.thread, mention)
  }
  return openers
}
