import { worldHosts } from './hosts.js'
import { parishes, postcodeDistricts, wards } from './places.js'
import type { PlainAccount, PlainCouncil } from './plain.js'

export { problems } from './problems.js'
export { refusedTool, tools } from './tools.js'

/** The handles that speak for somebody official on the forum. */
export const officialHandles = { council: 'marshwick_council', partner: 'marshwick_together' } as const

/** The declared accounts, as they live on one host: the forum's own, or the loopback address that plays it. */
export function accountsOn(forumHost: string): PlainAccount[] {
  return [
    { platform: `discourse:${forumHost}`, handle: officialHandles.council, name: 'Marshwick Borough Council', of: 'council' },
    { platform: `discourse:${forumHost}`, handle: officialHandles.partner, name: 'Marshwick Together (voluntary sector alliance)', of: 'partner' },
  ]
}

/** Marshwick Borough Council: invented, and near enough to the border that some of its people write in Welsh. */
export const council: PlainCouncil = {
  id: 'marshwick',
  name: 'Marshwick Borough Council',
  aliases: ['Marshwick Council', 'Cyngor Bwrdeistref Marshwick', 'Cyngor Marshwick'],
  languages: ['en-GB', 'cy'],
  accounts: accountsOn(worldHosts.forum),
  places: [...wards, ...parishes, ...postcodeDistricts],
}
