import type { Figure } from '../figure.js'
import type { Conduct } from './conduct.js'
import type { ConductWords } from './conduct-words.js'
import { loopsOf } from './loops.js'
import { shareFigure } from './share-figure.js'

/** Finished engagements whose people were told what became of what they said ÷ finished engagements: see {@link loopsOf}. */
export function loopsClosed({ engagements }: Conduct, words: ConductWords): Figure {
  const { closed, open } = loopsOf(engagements)
  const finished = closed.length + open.length
  return shareFigure(words, {
    id: 'loops-closed',
    done: closed.length,
    all: finished,
    words: finished === 0 ? words.loops.none : words.loops.some(closed.length, finished),
    counts: { closed: closed.length, finished },
    source: 'Gunning principles, conscientious consideration; interval by Wilson 1927',
  })
}
