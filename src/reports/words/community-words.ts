import type { CommunityPurpose, CommunityTypology, SuggestedRole } from '../../communities/community.js'

/** What a report says of communities, in English: one place for every word of it. */
export const communityWords = {
  purposes: {
    'information-seeking': 'asking and finding out',
    'mutual-help': 'helping one another',
    'campaigning': 'campaigning for a change',
    'events-and-celebration': 'events and celebration',
    'complaint': 'saying what is wrong',
    'place-watch': 'looking after a place',
    'trade': 'buying, selling and giving away',
  } satisfies Record<CommunityPurpose, string>,
  purposeUnclear: 'not clear yet',
  typologies: {
    place: 'where they live',
    interest: 'something they like',
    practice: 'something they do',
    circumstance: 'the situation they are in',
  } satisfies Record<CommunityTypology, string>,
  typologyUnclear: 'not clear yet',
  roles: {
    none: 'No role: leave it alone',
    listen: 'Listen',
    answer: 'Answer what it asks',
    signpost: 'Point to where help is',
    support: 'Support what it does',
    convene: 'Bring people together',
  } satisfies Record<SuggestedRole, string>,
  standing: {
    established: 'The evidence for it is strong.',
    tentative: 'It may be chance: look before you rely on it.',
  },
  unnamed: 'Community without a common word',
  gone: 'A community no longer found',
  venueKinds: {
    'forum': 'forum', 'group': 'group', 'blog': 'blog', 'news': 'news', 'hashtag': 'hashtag', 'report-site': 'report site', 'comments': 'comments',
    'page': 'page', 'search': 'search', 'consultation': 'consultation', 'other': 'other',
  } as Readonly<Record<string, string>>,
} as const
