import type { CommunityPurpose, CommunityTypology } from '../../community.js'
import type { Cues } from '../cue-reader.js'

/** How meeting places that are for something are called. */
export const namedForPurpose: Readonly<Record<CommunityPurpose, Cues>> = {
  'information-seeking': { en: "new in, new to, ask, questions, q&a, advice, information, info, newly, past and present, local history, help desk, tips", cy: 'gofyn, holi, gwybodaeth' },
  'mutual-help': { en: 'help, helping, helpers, mutual aid, support, support group, kindness, favours, carers, free stuff, freecycle, repair, repair café, repair cafe, foodbank, food bank, befrienders, flood wardens, good neighbours, buddies', cy: 'cymdogion, cymorth, cefnogaeth, helpu' },
  'campaigning': { en: 'save, stop, campaign, campaigners, action, action group, against, justice, together, protest, say no, for change, rights, keep our, hands off', cy: 'achub, ymgyrch, stopiwch, gweithredu' },
  'events-and-celebration': { en: "festival, carnival, fair, fayre, gala, what's on, events, parade, show, feast, party, folk night, gig, gigs, parkrun, fete, nights out", cy: 'gŵyl, eisteddfod, ffair, carnifal, digwyddiadau, sioe' },
  'complaint': { en: 'moan, moans, rant, complaints, potholes, bins watch, failed by, sick of, let down by, victims, fed up', cy: 'cwyno, cwynion, tyllau' },
  'place-watch': { en: "watch, neighbourhood watch, eyes, sightings, spotted, spotters, recorders, live, alerts, traffic, weather, what's happening, happenings", cy: "gwarchod, gwylio, be sy'n digwydd, beth sy'n digwydd" },
  'trade': { en: 'buy & sell, buy sell, buy and sell, buying and selling, selling, sales, for sale, swap, exchange, market, marketplace, second hand, traders, classifieds', cy: 'prynu a gwerthu, ar werth, marchnad, cyfnewid' },
}

/** How meeting places of people who share something are called. What is named after a place is told by the place. */
export const namedForTypology: Readonly<Record<Exclude<CommunityTypology, 'place'>, Cues>> = {
  interest: { en: 'history, past and present, heritage, society, club, fans, lovers, enthusiasts, appreciation, collectors, vinyl, hi-fi, music, folk, choir, band, film, book, books, readers, gamers, games, birding, birders, wildlife, recorders, nature, astronomy, photography, camera, cycling, rivers, sightings, art, arts, theatre, football, rugby', cy: 'hanes, clwb, cymdeithas, cerddoriaeth, côr, canu, eisteddfod, llyfrau, natur, adar' },
  practice: { en: 'allotment, allotments, growers, gardeners, beekeepers, smallholders, farmers, landlords, traders, makers, menders, repair, workshop, shed, sheds, teachers, childminders, drivers, workers, staff, nurses, wardens, marshals, volunteers, runners, parkrun, crew, guild, trade, practitioners, knitters, bakers', cy: 'garddwyr, rhandiroedd, ffermwyr, gwenynwyr, crefftwyr, athrawon, gweithwyr, gwirfoddolwyr' },
  circumstance: { en: 'parents, carers, mums, dads, mums and dads, bumps, single, widows, widowed, bereaved, disabled, disability, wheelchair, send, autism, dementia, diagnosed, newly diagnosed, type 2, cancer, survivors, recovery, renters, tenants, leaseholders, homeless, refugees, students, pensioners, over 60s, unemployed, claimants, users, commuters, night feeds', cy: 'rhieni, gofalwyr, mamau, tadau, tenantiaid, myfyrwyr, ffoaduriaid, pensiynwyr' },
}
