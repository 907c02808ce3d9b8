import type { Scenarios } from './talk/scenario.js'
import { drifters } from './talk/drifters.js'
import { events } from './talk/events.js'
import { growersMore } from './talk/growers-more.js'
import { growers } from './talk/growers.js'
import { kettle } from './talk/kettle.js'
import { larkmead } from './talk/larkmead.js'
import { ringers } from './talk/ringers.js'
import { school } from './talk/school.js'

export type CommunityKey = 'growers-and-menders' | 'safe-crossing-parents' | 'larkmead-askers' | 'lantern-people' | 'kettle-club' | 'bell-ringers'

/** A community planted in the forum, and how it talks. */
export interface PlantedCommunity {
  readonly key: CommunityKey | 'passing-through'
  /** What a reader would call it. */
  readonly what: string
  readonly members: number
  /** Members join up to this week. */
  readonly joins: number
  readonly older?: boolean
  readonly category: number
  readonly scenarios: Scenarios
  /** `among-themselves`: anybody answers anybody. `star`: every post is to the council's account, which answers. */
  readonly structure: 'among-themselves' | 'star'
  /** Threads begun in a week, by week from 1. */
  readonly threads: (week: number) => number
  /** Fewest and most answers by residents, the beginner's own thanks apart. */
  readonly answers: readonly [number, number]
  /** Where a scenario has official lines: the probability that one is said. */
  readonly official: number
  readonly officialAccount: 'council' | 'partner'
}

/** Who is in the forum, and what was planted where. */
export const communities: readonly PlantedCommunity[] = [
  {
    key: 'growers-and-menders', what: 'an independent café: growers and menders answering one another', members: 26, joins: 6, category: 5, scenarios: [...growers, ...growersMore],
    structure: 'among-themselves', threads: () => 4.6, answers: [4, 8], official: 0.4, officialAccount: 'council',
  },
  {
    key: 'safe-crossing-parents', what: 'a campaign for a safe crossing of Tannery Lane', members: 25, joins: 6, category: 6, scenarios: school,
    structure: 'among-themselves', threads: (week) => (week < 3 ? 2.5 : week === 9 ? 2 : 4.8), answers: [4, 8], official: 0.25, officialAccount: 'council',
  },
  {
    key: 'larkmead-askers', what: 'an online town council: residents of Larkmead ask, the council answers', members: 23, joins: 5, category: 7, scenarios: larkmead,
    structure: 'star', threads: (week) => (week === 9 ? 12 : 7), answers: [0, 2], official: 0.95, officialAccount: 'council',
  },
  {
    key: 'lantern-people', what: 'events and celebrations, and things for sale', members: 24, joins: 4, category: 8, scenarios: events,
    structure: 'among-themselves', threads: (week) => (week >= 7 ? 5.2 : 3.6), answers: [3, 8], official: 0, officialAccount: 'council',
  },
  {
    key: 'kettle-club', what: 'older residents of Withyfields and neighbours who keep them company', members: 18, joins: 7, older: true, category: 9, scenarios: kettle,
    structure: 'among-themselves', threads: (week) => (week < 4 ? 2 : 3.9), answers: [3, 7], official: 0.4, officialAccount: 'partner',
  },
  {
    key: 'bell-ringers', what: 'six bell-ringers: too few ever to be shown', members: 6, joins: 1, category: 4, scenarios: ringers,
    structure: 'among-themselves', threads: () => 1.2, answers: [2, 5], official: 0, officialAccount: 'council',
  },
  {
    key: 'passing-through', what: 'one-off posters', members: 32, joins: 14, category: 4, scenarios: drifters,
    structure: 'among-themselves', threads: () => 2.6, answers: [0, 2], official: 0, officialAccount: 'council',
  },
]

/** The categories of the forum; 1 to 3 are Discourse's own. */
export const categories: readonly { readonly id: number; readonly name: string; readonly slug: string; readonly description: string; readonly color: string }[] = [
  { id: 1, name: 'Uncategorized', slug: 'uncategorized', description: 'Topics that don’t need a category.', color: '0088CC' },
  { id: 3, name: 'About this forum', slug: 'about', description: 'House rules, and how Marshwick Talk is run (by four volunteers).', color: '808281' },
  { id: 4, name: 'Round and about', slug: 'round-and-about', description: 'Anything Marshwick.', color: '9EB83B' },
  { id: 5, name: 'Growers & menders', slug: 'growers-and-menders', description: 'The Pump House allotments and the repair table.', color: '3AB54A' },
  { id: 6, name: 'Schools & roads', slug: 'schools-and-roads', description: 'Getting there in one piece.', color: 'BF1E2E' },
  { id: 7, name: 'Ask the council: Larkmead', slug: 'ask-the-council', description: 'Opened by Marshwick Borough Council in 2023.', color: '12A89D' },
  { id: 8, name: 'What’s on, swap & sell', slug: 'whats-on', description: 'Lanterns, suppers, and things that need a home.', color: 'F7941D' },
  { id: 9, name: 'Withyfields kettle', slug: 'withyfields-kettle', description: 'Company, lifts and cake at Osier Court.', color: '652D90' },
]
