import type { Figure } from '../figure.js'
import type { Conduct } from './conduct.js'
import type { ConductWords } from './conduct-words.js'
import { shareFigure } from './share-figure.js'

/** Engagements that can be joined without a screen ÷ engagements planned. */
export function offlineFit({ engagements }: Conduct, words: ConductWords): Figure {
  const planned = engagements.filter(({ plan, channelFit }) => plan !== undefined || channelFit !== undefined)
  const fit = planned.filter(({ channelFit }) => channelFit?.offlineEquivalent !== undefined)
  return shareFigure(words, {
    id: 'offline-fit',
    done: fit.length,
    all: planned.length,
    words: planned.length === 0 ? words.offline.none : words.offline.some(fit.length, planned.length),
    counts: { withOfflineEquivalent: fit.length, planned: planned.length },
    source: 'Equality Act 2010 s149; interval by Wilson 1927',
  })
}
