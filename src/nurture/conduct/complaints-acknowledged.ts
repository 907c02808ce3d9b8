import type { Figure } from '../figure.js'
import type { Conduct } from './conduct.js'
import type { ConductWords } from './conduct-words.js'
import { shareFigure } from './share-figure.js'

/** Data-protection complaints acknowledged within 30 days ÷ those acknowledged or overdue. */
export function complaintsAcknowledged({ relationship, today }: Conduct, words: ConductWords): Figure {
  const due = relationship.complaints.filter(({ acknowledgedOn, acknowledgeBy }) => acknowledgedOn !== undefined || acknowledgeBy < today)
  const inTime = due.filter(({ acknowledgedOn, acknowledgeBy }) => acknowledgedOn !== undefined && acknowledgedOn <= acknowledgeBy)
  return shareFigure(words, {
    id: 'complaints-acknowledged',
    done: inTime.length,
    all: due.length,
    words: due.length === 0 ? words.complaints.none : words.complaints.some(inTime.length, due.length),
    counts: { inTime: inTime.length, due: due.length, running: relationship.complaints.length - due.length },
    source: 'Data (Use and Access) Act 2025: complaints acknowledged within 30 days',
  })
}
