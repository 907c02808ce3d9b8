import { discourse, feed, fixMyStreet, googleAlerts, open311, type HttpClient, type Source } from 'civic-cafe/sources'
import { roundTime } from '../../demo/world/calendar.js'
import { jurisdictionId, worldEndpoints } from '../../demo/world/hosts.js'

interface Reading {
  readonly http: HttpClient
  readonly now: () => Date
}

/** The tools an officer may choose, and how each is read. The last one somebody saw at a conference: nothing reads it. */
export const toolsOnOffer: Readonly<Record<string, (reading: Reading) => readonly Source[]>> = {
  'Marshwick Talk (forum)': (reading) => [discourse({ url: worldEndpoints.forum, ...reading })],
  'FixMyStreet': (reading) => [fixMyStreet({ url: worldEndpoints.fixMyStreet, ...reading })],
  'Open311': (reading) => [open311({ endpoint: worldEndpoints.open311, jurisdictionId, since: roundTime(0).toISOString(), ...reading })],
  'Marshwick Matters (blog)': (reading) => [feed({ url: worldEndpoints.blog, ...reading })],
  'Google Alerts': (reading) => [googleAlerts({ url: worldEndpoints.alerts, ...reading })],
  'FriendFeed': () => [],
}
