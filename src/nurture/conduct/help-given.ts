import type { Figure } from '../figure.js'
import type { Conduct } from './conduct.js'
import type { ConductWords } from './conduct-words.js'
import { shareFigure } from './share-figure.js'

/** Help given ÷ help asked for. What waits for an answer counts as asked. */
export function helpGiven({ relationship }: Conduct, words: ConductWords): Figure {
  const asked = relationship.help
  const given = asked.filter(({ answer }) => answer?.given === true)
  const waiting = asked.filter(({ answer }) => answer === undefined)
  return shareFigure(words, {
    id: 'help-given',
    done: given.length,
    all: asked.length,
    words: asked.length === 0 ? words.help.none : words.help.some(given.length, asked.length, waiting.length),
    counts: { asked: asked.length, given: given.length, declined: asked.length - given.length - waiting.length, waiting: waiting.length },
    source: '"Nurture": support and resource what communities ask for; interval by Wilson 1927',
  })
}
