import type { Figure } from '../figure.js'
import type { Conduct } from './conduct.js'
import type { ConductWords } from './conduct-words.js'

/** In how many adopted business plans the community is named. A count. */
export function planRecognition({ relationship, today }: Conduct, words: ConductWords): Figure {
  const adopted = relationship.planRecognitions.filter(({ adoptedOn }) => adoptedOn <= today)
  return {
    id: 'plan-recognition',
    version: 'plan-recognition/1',
    value: adopted.length,
    n: relationship.planRecognitions.length,
    words: words.plan(adopted.map(({ document, section }) => `${document}, ${section}`)),
    counts: { adopted: adopted.length },
    source: '"Valued and acknowledged in our business planning processes"',
  }
}
