import type { Store } from '../../stores/store.js'
import type { CommunityMap, PublicCommunityMap } from '../community.js'

/** Views that the course of the communities in a report goes back. */
const mostEarlier = 24

/** What was shown before a time, latest first: as many times as a picture of it can hold. @internal */
export async function earlierViews(store: Pick<Store, 'latestSnapshot'>, at: string, shownOf: (map: CommunityMap) => PublicCommunityMap): Promise<PublicCommunityMap[]> {
  const views: PublicCommunityMap[] = []
  let before = at
  for (let i = 0; i < mostEarlier; i++) {
    const map = (await store.latestSnapshot(new Date(Date.parse(before) - 1).toISOString()))?.snapshot as CommunityMap | undefined
    if (map === undefined) break
    // The times between were of the same people saying nothing new.
    const view = shownOf(map)
    views.push(view)
    before = view.asOf
  }
  return views
}
