import type { Figure } from '../figure.js'
import { wilson } from '../statistics/wilson.js'
import type { ConductWords } from './conduct-words.js'

/**
 * A share of the council's own deeds, with Wilson's interval. The cases are all there are, not a sample of people; the
 * interval says how far a handful of cases carries.
 * @internal
 */
export function shareFigure({ smallNumbers }: ConductWords, share: {
  readonly id: string
  readonly done: number
  readonly all: number
  readonly words: string
  readonly counts: Readonly<Record<string, number>>
  readonly source: string
  readonly caution?: string | undefined
}): Figure {
  const { id, done, all, words, counts, source } = share
  const caution = share.caution ?? (all > 0 && all < 10 ? smallNumbers : undefined)
  return {
    id,
    version: `${id}/1`,
    value: all === 0 ? null : done / all,
    ...(all > 0 && { interval: wilson(done, all) }),
    n: all,
    words,
    counts,
    ...(caution !== undefined && { caution }),
    source,
  }
}
