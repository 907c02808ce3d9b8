import type { Figure } from '../figure.js'
import type { Conduct } from './conduct.js'
import type { ConductWords } from './conduct-words.js'
import { shareFigure } from './share-figure.js'

/** Promises kept ÷ promises settled or due. One still open after its day counts as not kept. */
export function commitmentsKept({ relationship, engagements, today }: Conduct, words: ConductWords): Figure {
  const all = [relationship, ...engagements].flatMap(({ commitments }) => commitments)
  const due = all.filter(({ kept, due }) => kept !== undefined || due < today)
  const kept = due.filter((commitment) => commitment.kept === true)
  const late = kept.filter(({ due, settledOn }) => settledOn !== undefined && settledOn > due)
  return shareFigure(words, {
    id: 'commitments-kept',
    done: kept.length,
    all: due.length,
    words: due.length === 0 ? words.commitments.none : words.commitments.some(kept.length, due.length),
    counts: { kept: kept.length, keptLate: late.length, due: due.length, notYetDue: all.length - due.length },
    source: '"You said, we did"; interval by Wilson 1927',
  })
}
