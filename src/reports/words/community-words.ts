import type { CommunityPurpose, CommunityTypology, SuggestedRole } from '../../communities/community.js'
import type { Language } from '../../core/language.js'

/** What a report says of communities in one language. */
export interface CommunityWords {
  readonly purposes: Readonly<Record<CommunityPurpose, string>>
  readonly purposeUnclear: string
  readonly typologies: Readonly<Record<CommunityTypology, string>>
  readonly typologyUnclear: string
  readonly roles: Readonly<Record<SuggestedRole, string>>
  readonly standing: Readonly<Record<'established' | 'tentative', string>>
  readonly unnamed: string
  readonly gone: string
  readonly venueKinds: Readonly<Record<string, string>>
}

const english: CommunityWords = {
  purposes: {
    'information-seeking': 'asking and finding out',
    'mutual-help': 'helping one another',
    'campaigning': 'campaigning for a change',
    'events-and-celebration': 'events and celebration',
    'complaint': 'saying what is wrong',
    'place-watch': 'looking after a place',
    'trade': 'buying, selling and giving away',
  },
  purposeUnclear: 'not clear yet',
  typologies: { place: 'where they live', interest: 'something they like', practice: 'something they do', circumstance: 'the situation they are in' },
  typologyUnclear: 'not clear yet',
  roles: { none: 'No role: leave it alone', listen: 'Listen', answer: 'Answer what it asks', signpost: 'Point to where help is', support: 'Support what it does', convene: 'Bring people together' },
  standing: { established: 'The evidence for it is strong.', tentative: 'It may be chance: look before you rely on it.' },
  unnamed: 'Community without a common word',
  gone: 'A community no longer found',
  venueKinds: {
    'forum': 'forum', 'group': 'group', 'blog': 'blog', 'news': 'news', 'hashtag': 'hashtag', 'report-site': 'report site', 'comments': 'comments',
    'page': 'page', 'search': 'search', 'consultation': 'consultation', 'other': 'other',
  },
}

const welsh: CommunityWords = {
  purposes: {
    'information-seeking': 'holi a chael gwybod',
    'mutual-help': 'helpu ei gilydd',
    'campaigning': 'ymgyrchu dros newid',
    'events-and-celebration': 'digwyddiadau a dathlu',
    'complaint': 'dweud beth sydd o’i le',
    'place-watch': 'gofalu am le',
    'trade': 'prynu, gwerthu a rhoi',
  },
  purposeUnclear: 'ddim yn glir eto',
  typologies: { place: 'ble maent yn byw', interest: 'rhywbeth y maent yn ei hoffi', practice: 'rhywbeth y maent yn ei wneud', circumstance: 'y sefyllfa y maent ynddi' },
  typologyUnclear: 'ddim yn glir eto',
  roles: { none: 'Dim rhan: gadael llonydd iddi', listen: 'Gwrando', answer: 'Ateb yr hyn y mae’n ei ofyn', signpost: 'Cyfeirio at y man lle mae help', support: 'Cefnogi’r hyn y mae’n ei wneud', convene: 'Dod â phobl ynghyd' },
  standing: { established: 'Mae’r dystiolaeth drosti’n gryf.', tentative: 'Gall fod yn gyd-ddigwyddiad: edrychwch cyn dibynnu arni.' },
  unnamed: 'Cymuned heb air cyffredin',
  gone: 'Cymuned nad yw i’w chael mwyach',
  venueKinds: {
    'forum': 'fforwm', 'group': 'grŵp', 'blog': 'blog', 'news': 'newyddion', 'hashtag': 'hashnod', 'report-site': 'safle adrodd', 'comments': 'sylwadau',
    'page': 'tudalen', 'search': 'chwiliad', 'consultation': 'ymgynghoriad', 'other': 'arall',
  },
}

/** What a report says of communities, by language. */
export const communityWords: Readonly<Record<Language, CommunityWords>> = { en: english, cy: welsh }
