import * as z from 'zod'
import { Place } from '../council/council.js'
import { Venue } from '../mentions/mention.js'
import { Disclosed } from './disclosure/disclosed.js'
import { NamelessVenue } from './nameless-venue.js'

/** What a community seems to be for. */
export const CommunityPurpose = z.enum(['information-seeking', 'mutual-help', 'campaigning', 'events-and-celebration', 'complaint', 'place-watch', 'trade'])
export type CommunityPurpose = z.infer<typeof CommunityPurpose>

/** What its people share: where they live, a liking, something they do, or the situation they are in. */
export const CommunityTypology = z.enum(['place', 'interest', 'practice', 'circumstance'])
export type CommunityTypology = z.infer<typeof CommunityTypology>

/** The part suggested for the council, "if any at all". */
export const SuggestedRole = z.enum(['none', 'listen', 'answer', 'signpost', 'support', 'convene'])
export type SuggestedRole = z.infer<typeof SuggestedRole>

/** What a community is: a venue, several venues, or a group of people, at one venue among others or across venues. */
export const CommunityShape = z.object({ kind: z.enum(['venue', 'venues', 'people']), because: z.string() })
export type CommunityShape = z.infer<typeof CommunityShape>

/**
 * How many people, as a band: exact head counts never leave the library. The second half is for thresholds that would leave
 * next to nothing of a band, for example 19.
 */
export const SizeBand = z.enum(['under 10', '10–19', '20–49', '50–99', '100–199', '200–499', '500–999', '1000+', 'under 20', '10–49', '20–99', '50–199', '100–499', '200–999', '500+'])
export type SizeBand = z.infer<typeof SizeBand>

/** Something that happened in a community's life. */
export const CommunityEvent = z.object({
  at: z.iso.datetime(),
  type: z.enum(['born', 'grew', 'shrank', 'merged', 'split', 'dormant', 'died']),
  words: z.string(),
  /** How many people it had then, where that is what is told: the band the next change is told from. */
  band: SizeBand.optional(),
})
export type CommunityEvent = z.infer<typeof CommunityEvent>

/** A community that already exists, as found in what was said. */
export const Community = z.object({
  /** `c_` and digits or a digest; minted once and kept across snapshots. */
  id: z.string(),
  /** Terms that tell it from the others; each used by at least `minimumAuthors` people, none a handle or a name. */
  label: z.object({ terms: z.array(z.string()) }),
  /** Banded number of residents; `authors` is exact and is removed by `publicView`. */
  size: z.object({ band: SizeBand, authors: z.number().int() }),
  /** The time of the first map, of those without a break, in which its size was in the band it is in. */
  sizedSince: z.iso.datetime().optional(),
  mentions: z.number().int(),
  threads: z.number().int(),
  /** 0…1: how far the members belong together; `null` where it was not measured. */
  confidence: z.number().min(0).max(1).nullable(),
  /** `established`: the evidence certifies it; `tentative`: it may be chance. */
  standing: z.enum(['established', 'tentative']),
  /**
   * What holds it together. `ties`: its people deal with one another more than with others. `interest`: within a wider
   * circle, the same people come back to conversations about the same thing; one person may be in several.
   */
  basis: z.enum(['ties', 'interest']).optional(),
  /** Whether it is a venue, several venues, or people, and why. Says nothing that venues too few speak at could change. */
  shape: CommunityShape.optional(),
  /** Where it meets, most used first; `share` of its mentions, 0…1; `authors` is exact and is removed by `publicView`. */
  venues: z.array(Venue.extend({ share: z.number(), authors: z.number().int().optional() })),
  places: z.array(Place.pick({ id: true, name: true, kind: true }).extend({ mentions: z.number().int(), authors: z.number().int() })),
  /** Business problems it bears on; a reason is named where at least `minimumAuthors` people gave it. */
  problems: z.array(z.object({ id: z.string(), mentions: z.number().int(), authors: z.number().int(), because: z.array(z.string()) })),
  purpose: z.object({
    /** Best first; `score` 0…1. */
    ranked: z.array(z.object({ purpose: CommunityPurpose, score: z.number(), because: z.array(z.string()) })),
    because: z.array(z.string()),
    /** The evidence does not tell the first two apart, or is too little. */
    unclear: z.boolean().optional(),
  }),
  /** What its people share. Absent in maps made before this was told. */
  typology: z.object({
    /** Best first; `score` 0…1. */
    ranked: z.array(z.object({ typology: CommunityTypology, score: z.number(), because: z.array(z.string()) })),
    because: z.array(z.string()),
    /** The evidence does not tell the first two apart, or is too little. */
    unclear: z.boolean().optional(),
  }).optional(),
  /** What at least `minimumAuthors` people each show of a purpose, or share: all that `publicView` gives as reasons. */
  backed: z.object({
    purposes: z.array(z.object({ purpose: CommunityPurpose, score: z.number(), because: z.array(z.string()) })),
    typologies: z.array(z.object({ typology: CommunityTypology, score: z.number(), because: z.array(z.string()) })).optional(),
  }).optional(),
  /**
   * What part the council already has: share of mentions written by declared accounts, share of threads they are in, share of
   * residents' mentions that speak to it, and by how many people (exact, removed by `publicView`).
   */
  councilPresence: z.object({ mentionShare: z.number(), threadShare: z.number(), addressedShare: z.number(), words: z.string(), addressedBy: z.number().int().optional() }),
  suggestedRole: z.object({ role: SuggestedRole, because: z.array(z.string()) }),
  history: z.array(CommunityEvent),
  /** Ids of mentions that stand for it, each by another author. */
  representativeMentions: z.array(z.string()),
  /** Pseudonyms and the share of each one's weight that lies here. Author-level: removed by `publicView`. */
  members: z.array(z.object({ pseudonym: z.string(), share: z.number() })),
  /** Threads that belong to a community of interest, by id; see `mentionsOfCommunity`. Removed by `publicView`. */
  conversations: z.array(z.string()).optional(),
})
export type Community = z.infer<typeof Community>

/** Everything found at one time. JSON-safe; keep it as a snapshot and give it back as `previous`. */
export const CommunityMap = z.object({
  /** Version of the method. */
  version: z.string(),
  at: z.iso.datetime(),
  councilId: z.string(),
  seed: z.number(),
  minimumAuthors: z.number().int(),
  /** Resolution the evidence chose, and the bits it saved against "no structure". */
  resolution: z.number(),
  bits: z.number(),
  communities: z.array(Community),
  /** How many people speak in both of two communities, by their ids; most first. Exact, banded by `publicView`. */
  ties: z.array(z.object({ between: z.tuple([z.string(), z.string()]), people: z.number().int() })).optional(),
  /** Groups found that have fewer than `minimumAuthors` people and are not reported. Removed by `publicView`. */
  tooSmall: z.number().int().optional(),
  /** Communities of earlier maps that are found no more, with the end of their history. Their ids are not used again. */
  former: z.array(Community.pick({ id: true, label: true, history: true })).optional(),
  /** Communities not found this time and not given up yet, as they were when last found: their ids wait for them. */
  missing: z.array(Community.pick({ id: true, label: true, size: true, sizedSince: true, basis: true, members: true, conversations: true, history: true }).extend({
    /** The time of the first map without it. */
    since: z.iso.datetime(),
  })).optional(),
  /** What the next map goes on from, beyond the communities themselves. Author-level: removed by `publicView`. */
  continuity: z.object({
    /** Everybody with ties, as they divide them, groups too small included. */
    circles: z.array(z.array(z.string())),
    /** Conversations as their words sort them in each circle, topics nobody comes back to included, and how finely. */
    sorted: z.array(z.object({ resolution: z.number(), topics: z.array(z.array(z.string())) })),
  }).optional(),
  /** What was heard outside any community. */
  unplaced: z.object({ authors: z.number().int(), mentions: z.number().int() }),
  /** Places that are heard without anybody's name on it (report sites, feeds): people unknown. */
  venuesWithoutAuthors: z.array(NamelessVenue),
  /** In words, when there is nothing to report. */
  finding: z.string(),
  /** What has been shown so far, for `publicView`. Author-level. */
  disclosed: Disclosed.optional(),
})
export type CommunityMap = z.infer<typeof CommunityMap>

/** A community as it may be shown: nothing about fewer than `minimumAuthors` people, nothing about a person. */
export type PublicCommunity = Pick<Community, 'id' | 'label' | 'confidence' | 'standing' | 'basis' | 'shape' | 'suggestedRole' | 'history'> & {
  /** The time this description is of: it is repeated until at least `minimumAuthors` of its people have said, changed or deleted something. */
  readonly asOf: string
  /** Follows only when the number of people has changed by at least `minimumAuthors`. */
  readonly size: { readonly band: SizeBand }
  /** Shares to tenths. How often the council is spoken to stands in the words only: one person may be all who does. */
  readonly councilPresence: Pick<Community['councilPresence'], 'mentionShare' | 'threadShare' | 'words'>
  /** Those with enough people, most used first; `share`, to twentieths, of what is said at the venues named here. */
  readonly venues: readonly (Venue & { readonly share: number })[]
  readonly places: readonly { readonly id: string; readonly name: string; readonly kind: Place['kind'] }[]
  readonly problems: readonly { readonly id: string; readonly because: readonly string[] }[]
  /** Reasons, scores (to tenths) and second purposes where at least `minimumAuthors` people show each. */
  readonly purpose: {
    readonly ranked: readonly { readonly purpose: CommunityPurpose; readonly score?: number | undefined; readonly because: readonly string[] }[]
    readonly because: readonly string[]
    readonly unclear?: boolean | undefined
  }
  /** What its people share, likewise. */
  readonly typology?: {
    readonly ranked: readonly { readonly typology: CommunityTypology; readonly score?: number | undefined; readonly because: readonly string[] }[]
    readonly because: readonly string[]
    readonly unclear?: boolean | undefined
  } | undefined
}

/** A map as it may be shown. */
export type PublicCommunityMap = Omit<CommunityMap, 'communities' | 'ties' | 'tooSmall' | 'unplaced' | 'disclosed' | 'missing' | 'continuity'> & {
  /** When what it says of people last changed: everything it says of them is of that time or before. */
  readonly asOf: string
  /** Largest band first; in no order within a band. */
  readonly communities: readonly PublicCommunity[]
  /** Which communities share people, where at least `minimumAuthors` do; in order of the ids. Absent in views made before 0.1.0. */
  readonly ties?: readonly { readonly between: readonly [string, string]; readonly band: SizeBand }[] | undefined
  /** Communities found but too small to show; never how many people. */
  readonly suppressed: boolean
}
