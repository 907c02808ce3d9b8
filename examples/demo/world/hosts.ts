/** Where the outside world lives. `.example` is reserved (RFC 2606): none of these can ever be a real address. */
export const worldHosts = {
  forum: 'talk.marshwick.example',
  blog: 'blog.marshwick.example',
  alerts: 'alerts.marshwick.example',
  fixmystreet: 'fixmystreet.marshwick.example',
} as const

export type WorldHost = keyof typeof worldHosts

/** What an adapter asks for, on the services' own hosts. The loopback server gives the same paths behind `/{host}`. */
export const worldEndpoints = {
  forum: `https://${worldHosts.forum}`,
  blog: `https://${worldHosts.blog}/feed/`,
  alerts: `https://${worldHosts.alerts}/alerts/feeds/10293847561029384756/5647382910564738291`,
  fixMyStreet: `https://${worldHosts.fixmystreet}/rss/reports/Marshwick`,
  open311: `https://${worldHosts.fixmystreet}/open311/v2`,
} as const

/** Open311 asks for one. */
export const jurisdictionId = 'marshwick'

/** Addresses people link to. */
export const linkedSites = {
  petition: 'https://petition.marshwick.example/p/safe-crossing-tannery-lane',
  gazette: 'https://www.marshwick-gazette.example',
  radio: 'https://www.channelradio.example',
  album: 'https://photos.marshwick.example/lanterns',
} as const

/**
 * The address on this machine that answers for an address of the world: `https://talk.marshwick.example/posts.json` is
 * `<worldUrl>/forum/posts.json`. Other addresses come back as they are.
 */
export function onLoopback(url: string | URL, worldUrl: string): string {
  const asked = new URL(url)
  for (const [name, host] of Object.entries(worldHosts)) {
    if (asked.hostname === host) return `${worldUrl}/${name}${asked.pathname}${asked.search}`
  }
  return asked.href
}

/**
 * A `fetch` that finds the world's hosts at the loopback server, so that ids, links and pseudonyms made from those
 * hosts are the same whatever port the server got.
 */
export function worldFetch(worldUrl: string, fetch: typeof globalThis.fetch = globalThis.fetch): typeof globalThis.fetch {
  return (input, init) => input instanceof Request
    ? fetch(new Request(onLoopback(input.url, worldUrl), input), init)
    : fetch(onLoopback(input, worldUrl), init)
}
