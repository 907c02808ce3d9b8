import type { CommunityPurpose, CommunityTypology, SuggestedRole } from '../../../src/communities/community.js'
import { councilPresenceIn } from '../../../src/communities/council-presence.js'
import { sortHeard } from '../../../src/communities/heard.js'
import { assessPurpose } from '../../../src/communities/purpose/purpose.js'
import { assessTypology } from '../../../src/communities/purpose/typology.js'
import { suggestRole } from '../../../src/communities/suggest-role.js'
import { createTalkReader, type TalkReader } from '../../../src/communities/talk/talk-reader.js'
import { talkFeatures, type TalkFeatures } from '../../../src/communities/talk/talk-features.js'
import { threadsOf } from '../../../src/communities/threads.js'
import type { Mention } from '../../../src/mentions/mention.js'
import { labelledCouncil, type LabelledCommunity } from './labelled-set.js'
import type { Judged } from './macro-f1.js'

const councilNames = [labelledCouncil.name, ...labelledCouncil.aliases]
/** In communities of nine, what ten are in a community of fifty. */
const fewest = 2

/** How a labelled community talks; `nameless`: as if its meeting place were called nothing that tells. */
export function featuresOf({ mentions }: LabelledCommunity, options: { readonly nameless?: boolean; readonly reader?: TalkReader } = {}): TalkFeatures {
  const { nameless = false, reader = createTalkReader(councilNames) } = options
  const heard = nameless ? mentions.map((mention): Mention => ({ ...mention, venue: { ...mention.venue, name: 'A forum' } })) : mentions
  return talkFeatures(threadsOf(sortHeard(heard)), reader)
}

/** Purposes told, beside those written down. */
export function judgePurposes(communities: readonly LabelledCommunity[], options: { readonly nameless?: boolean; readonly reader?: TalkReader } = {}): Judged<CommunityPurpose>[] {
  return communities.map((community) => {
    const { ranked, unclear } = assessPurpose(featuresOf(community, options))
    return { name: community.name, right: community.purposes, found: unclear === true ? undefined : ranked[0]?.purpose }
  })
}

/** Typologies told, beside those written down. */
export function judgeTypologies(communities: readonly LabelledCommunity[], options: { readonly nameless?: boolean; readonly reader?: TalkReader } = {}): Judged<CommunityTypology>[] {
  return communities.map((community) => {
    const { ranked, unclear } = assessTypology(featuresOf(community, options))
    return { name: community.name, right: community.typology === undefined ? [] : [community.typology], found: unclear === true ? undefined : ranked[0]?.typology }
  })
}

/** Roles suggested, beside those a sensible officer would take. */
export function judgeRoles(communities: readonly LabelledCommunity[], options: { readonly nameless?: boolean; readonly reader?: TalkReader } = {}): Judged<SuggestedRole>[] {
  return communities.map((community) => {
    const features = featuresOf(community, options)
    const { role } = suggestRole({ purpose: assessPurpose(features), features, councilPresence: councilPresenceIn(threadsOf(sortHeard(community.mentions)), fewest), problems: [], minimumAuthors: fewest })
    return { name: community.name, right: [community.role], found: role }
  })
}
