import type { Language } from '../../core/language.js'

interface RecomputeWords {
  readonly alike: (from: string, to: string) => string
  readonly formula: (from: string, to: string, count: number) => string
  readonly material: (count: number) => string
}

/** What the comparison of two formulas says. */
export const recomputeWords: Readonly<Record<Language, RecomputeWords>> = {
  en: {
    alike: (from, to) => `Formula ${to} says of these conversations what ${from} said.`,
    formula: (from, to, count) => `${count === 1 ? 'One finding is' : `${count} findings are`} different by formula ${to} from what ${count === 1 ? 'it is' : 'they are'} by ${from}, from the same conversations: that is the formula’s doing, not the community’s.`,
    material: (count) => `${count === 1 ? 'One finding' : `${count} findings`} cannot be had again as stored even by the formula of then: what was said is no longer all kept, or more of it has been heard since.`,
  },
  cy: {
    alike: (from, to) => `Mae fformiwla ${to} yn dweud yr un peth am y sgyrsiau hyn ag a ddywedodd ${from}.`,
    formula: (from, to, count) => `Canlyniadau sy’n wahanol yn ôl fformiwla ${to} o’i chymharu â ${from}, o’r un sgyrsiau: ${count}. Y fformiwla sy’n gyfrifol am hynny, nid y gymuned.`,
    material: (count) => `Canlyniadau na ellir eu cael eto fel y’u cadwyd, hyd yn oed â fformiwla’r adeg honno: ${count}. Nid yw popeth a ddywedwyd yn dal ar gadw, neu clywyd mwy ers hynny.`,
  },
}
