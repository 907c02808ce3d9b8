import type { Language } from '../../core/language.js'

interface CivilityWords {
  readonly value: (value: number, measure: string) => string
  readonly none: (floor: number) => string
  readonly caution: string
}

/** What the civility figure says. */
export const civilityWords: Readonly<Record<Language, CivilityWords>> = {
  en: {
    value: (value, measure) => `Civility of what is said ${value.toFixed(2)} by the measure “${measure}”: 1 is wholly civil, 0 not at all.`,
    none: (floor) => `Too little to say: fewer than ${floor} conversations, or fewer than ${floor} residents, whose words the measure can read.`,
    caution: 'A machine’s guess, and one that errs against some ways of speaking more than others. It says nothing of anybody, and heat is no fault: people who care argue.',
  },
  cy: {
    value: (value, measure) => `Cwrteisi’r hyn a ddywedir, yn ôl y mesur “${measure}”: ${value.toFixed(2)}. Ystyr 1 yw cwbl gwrtais, ac ystyr 0 yw heb fod yn gwrtais o gwbl.`,
    none: (floor) => `Rhy ychydig i ddweud: llai na ${floor} o sgyrsiau, neu lai na ${floor} o drigolion, y gall y mesur ddarllen eu geiriau.`,
    caution: 'Dyfaliad peiriant, ac un sy’n gwneud mwy o gam â rhai ffyrdd o siarad nag eraill. Nid yw’n dweud dim am neb, ac nid bai yw dadl frwd: mae pobl sy’n malio yn dadlau.',
  },
}
