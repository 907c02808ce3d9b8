import type { Figure } from '../figure.js'
import type { Conduct } from './conduct.js'
import type { ConductWords } from './conduct-words.js'
import { shareFigure } from './share-figure.js'

/** Finished engagements whose people were told what became of what they said ÷ finished engagements. */
export function loopsClosed({ engagements }: Conduct, words: ConductWords): Figure {
  // One withdrawn before it started asked nothing of anybody: there is no loop to close.
  const finished = engagements.filter(({ phase, outcome, history }) =>
    outcome !== undefined || phase === 'closed' || (phase === 'withdrawn' && history.some(({ type }) => type === 'started')))
  const closed = finished.filter(({ outcome }) => outcome?.loopClosedOn !== undefined)
  return shareFigure(words, {
    id: 'loops-closed',
    done: closed.length,
    all: finished.length,
    words: finished.length === 0 ? words.loops.none : words.loops.some(closed.length, finished.length),
    counts: { closed: closed.length, finished: finished.length },
    source: 'Gunning principles, conscientious consideration; interval by Wilson 1927',
  })
}
