import type { Language } from '../../core/language.js'
import { bandInWelsh } from './page-words.js'

/** Every word of the pictures of communities, in one language. */
export interface PictureWords {
  readonly language: Language
  readonly unnamed: string
  readonly people: (band: string) => string
  readonly map: {
    readonly title: string
    readonly scope: string
    readonly describe: (communities: number, ties: number, venues: number) => string
    readonly columns: readonly [community: string, people: string, shared: string, meets: string]
    readonly none: string
    readonly legend: { readonly community: string; readonly tentative: string; readonly venue: string; readonly tie: string; readonly more: string; readonly meets: string }
  }
  readonly river: {
    readonly title: string
    readonly scope: string
    readonly describe: (communities: number, from: string, to: string) => string
    readonly columns: readonly [community: string, course: string]
    readonly ended: string
    readonly course: (from: string, to: string, band: string) => string
  }
}

const english: PictureWords = {
  language: 'en',
  unnamed: 'Community without a common word',
  people: (band) => `${band} people`,
  map: {
    title: 'The communities, what they share and where they meet',
    scope: 'Circles are communities, larger for a larger band of people. Where they lie says who shares people with whom, and is no rank.',
    describe: (communities, ties, venues) => `${communities === 1 ? 'One community' : `${communities} communities`}; ${ties === 0 ? 'no two are known to share people' : ties === 1 ? 'one pair shares people' : `${ties} pairs share people`}; ${venues === 1 ? 'one place' : `${venues} places`} to meet. The table says the same.`,
    columns: ['Community', 'People', 'Shares people with', 'Meets at'],
    none: 'none known',
    legend: { community: 'community, with its band of people', tentative: 'may be chance', venue: 'place to meet', tie: 'the same people speak in both; the wider, the more', more: 'narrower ties are in the table only', meets: 'meets there' },
  },
  river: {
    title: 'The course of the communities over time',
    scope: 'Each community has its own bed; the wider it runs, the larger its band of people. Nothing is added up.',
    describe: (communities, from, to) => `${communities === 1 ? 'One community' : `${communities} communities`} from ${from} to ${to}. The table says the same.`,
    columns: ['Community', 'People, from time to time'],
    ended: 'no longer found',
    course: (from, to, band) => `${from === to ? from : `${from} to ${to}`}: ${band}`,
  },
}

const welsh: PictureWords = {
  language: 'cy',
  unnamed: 'Cymuned heb air cyffredin',
  people: (band) => `${bandInWelsh(band)} o bobl`,
  map: {
    title: 'Y cymunedau, yr hyn y maent yn ei rannu a lle maent yn cwrdd',
    scope: 'Cymunedau yw’r cylchoedd; po fwyaf y band o bobl, mwyaf y cylch. Mae eu lle yn dangos pwy sy’n rhannu pobl â phwy, ac nid safle.',
    describe: (communities, ties, venues) => `Nifer y cymunedau: ${communities}; parau sy’n rhannu pobl: ${ties}; mannau cwrdd: ${venues}. Mae’r tabl yn dweud yr un peth.`,
    columns: ['Cymuned', 'Pobl', 'Yn rhannu pobl â', 'Yn cwrdd yn'],
    none: 'dim yn hysbys',
    legend: { community: 'cymuned, gyda’i band o bobl', tentative: 'gall fod yn gyd-ddigwyddiad', venue: 'man cwrdd', tie: 'yr un bobl sy’n siarad yn y ddwy; po letaf, mwyaf', more: 'mae cysylltiadau culach yn y tabl yn unig', meets: 'yn cwrdd yno' },
  },
  river: {
    title: 'Hynt y cymunedau dros amser',
    scope: 'Mae gan bob cymuned ei gwely ei hun; po letaf y mae’n rhedeg, mwyaf ei band o bobl. Ni chaiff dim ei adio.',
    describe: (communities, from, to) => `Nifer y cymunedau: ${communities}, o ${from} hyd ${to}. Mae’r tabl yn dweud yr un peth.`,
    columns: ['Cymuned', 'Pobl, dros amser'],
    ended: 'heb ei chanfod mwyach',
    course: (from, to, band) => `${from === to ? from : `${from} hyd ${to}`}: ${bandInWelsh(band)}`,
  },
}

/** The words of pictures of communities, in a language. */
export const pictureWords: Readonly<Record<Language, PictureWords>> = { en: english, cy: welsh }
