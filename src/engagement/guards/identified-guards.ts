import type { DecisionContext } from '../decision-context.js'
import type { Refusal } from '../refusal.js'
import type { RelationshipState } from '../relationship-state.js'
import { unmet } from './refuse.js'

/** The community is there, enough people are active in it, and a person has confirmed what it is for. */
export function identifiedGuards({ communityId, communityPurpose }: RelationshipState, { community }: DecisionContext): Refusal[] {
  const found = community?.id === communityId
  return unmet(
    [found, 'community-unknown'],
    [found && community.minimumAuthorsMet, 'too-few-authors'],
    [communityPurpose !== undefined, 'community-purpose-unconfirmed'],
  )
}
