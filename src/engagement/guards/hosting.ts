import type { Hosting } from '../records/community-terms.js'

/** Neither formed nor hosted by the community: nurturing goes on, under the label `council-run`. */
export function isCouncilRun(hosting: Hosting | undefined): boolean {
  return hosting !== undefined && hosting.formedBy !== 'community' && hosting.hostedBy !== 'community'
}
