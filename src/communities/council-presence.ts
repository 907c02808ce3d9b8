import type { Community } from './community.js'
import { isAccount } from './talk/talk-features.js'
import type { Thread } from './threads.js'
import { presenceWords } from './words/presence-words.js'

const rounded = (share: number): number => Math.round(share * 100) / 100

/**
 * What part declared accounts have in these conversations, to two decimals. They are never members. The words tell none from
 * fewer than `minimumAuthors` people who speak to the council.
 */
export function councilPresenceIn(threads: readonly Thread[], minimumAuthors = 1): Community['councilPresence'] {
  let residents = 0
  let council = 0
  let joined = 0
  let addressed = 0
  const speakers = new Set<string>()
  for (const thread of threads) {
    residents += thread.residents.length
    council += thread.council.length
    if (thread.council.length > 0) joined++
    // The council is in few conversations: in the others nothing can answer it, and nobody is asked whom they answer.
    const byCouncil = thread.council.length === 0 ? undefined : new Set(thread.council.map(({ id }) => id))
    for (const { mention, author } of thread.residents) {
      if (!mention.addressed.some(isAccount) && (mention.replyTo === undefined || byCouncil?.has(mention.replyTo) !== true)) continue
      addressed++
      speakers.add(author)
    }
  }
  const threadShare = threads.length === 0 ? 0 : joined / threads.length
  const addressedShare = residents === 0 ? 0 : addressed / residents
  return {
    mentionShare: rounded(council === 0 ? 0 : council / (council + residents)),
    threadShare: rounded(threadShare),
    addressedShare: rounded(addressedShare),
    addressedBy: speakers.size,
    words: wordsFor(threadShare, speakers.size < minimumAuthors ? 0 : addressedShare),
  }
}

function wordsFor(threadShare: number, addressedShare: number): string {
  const part = threadShare === 0 ? 'none' : threadShare < 0.1 ? 'rare' : threadShare < 0.5 ? 'some' : 'most'
  return presenceWords(part, addressedShare === 0 ? 'few' : addressedShare < 0.05 ? 'seldom' : 'often').en
}
