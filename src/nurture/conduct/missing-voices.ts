import type { Figure } from '../figure.js'
import type { Conduct } from './conduct.js'
import type { ConductWords } from './conduct-words.js'
import { shareFigure } from './share-figure.js'

/** Groups missing from an engagement about whom something was done ÷ groups named as missing. */
export function missingVoicesActedOn({ engagements }: Conduct, words: ConductWords): Figure {
  const fits = engagements.flatMap(({ channelFit }) => (channelFit === undefined ? [] : [channelFit]))
  const unknown = fits.filter(({ voicesMissing }) => voicesMissing === 'unknown').length
  const named = fits.flatMap(({ voicesMissing }) => (voicesMissing === 'unknown' ? [] : voicesMissing))
  const acted = named.filter(({ actedOn }) => actedOn !== undefined)
  return shareFigure(words, {
    id: 'missing-voices-acted-on',
    done: acted.length,
    all: named.length,
    words: named.length > 0 ? words.voices.some(acted.length, named.length) : unknown > 0 ? words.voices.unknown : words.voices.none,
    counts: { actedOn: acted.length, named: named.length, engagementsUnknown: unknown },
    ...(unknown > 0 && { caution: words.voices.caution }),
    source: 'Equality Act 2010 s149; interval by Wilson 1927',
  })
}
