import { isIP } from 'node:net'
import { SourceError } from '../source-error.js'
import type { AddressGuard } from './address-guard.js'
import { safeAddress } from './safe-address.js'

// Ports where another protocol could be talked into doing harm by an HTTP request, or where private services listen:
// the WHATWG fetch list's mail, news, file and chat ports, and the usual databases and control planes.
const refusedPorts = new Set([
  0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109, 110, 111,
  113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 445, 465, 512, 513, 514, 515, 526, 530, 531, 532, 540,
  548, 554, 556, 563, 587, 601, 636, 873, 989, 990, 993, 995, 1433, 1521, 1719, 1720, 1723, 2049, 2375, 2376, 2379, 3306,
  3389, 3659, 4045, 4190, 5060, 5061, 5432, 5984, 6000, 6379, 6443, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 9200,
  9300, 10080, 10250, 11211, 27017,
])

// Reserved for private use, or used so by everybody (RFC 6762, appendix G; Kubernetes).
const privateNames = /\.(?:localhost|local|internal|home\.arpa|localdomain|intranet|private|corp|home|lan|svc)$/

/** Whether the caller has listed this host, or every host, as allowed to be private. */
export function mayBePrivate(allowed: boolean | readonly string[], hostname: string, port: string): boolean {
  if (typeof allowed === 'boolean') return allowed
  const bare = bareHost(hostname)
  return allowed.some((entry) => {
    const listed = entry.toLowerCase()
    return listed === bare || listed === hostname || (port !== '' && (listed === `${bare}:${port}` || listed === `${hostname}:${port}`))
  })
}

/** A host name without the brackets of IPv6 and without the final dot. */
function bareHost(hostname: string): string {
  return hostname.toLowerCase().replace(/^\[|\]$/g, '').replace(/\.$/, '')
}

/**
 * Reads an address and refuses what must never be asked: other schemes, credentials, other protocols' ports, private
 * addresses as written and names that are private by definition. What a name resolves to is checked at dial time.
 * @throws SourceError `blocked-address`, `bad-configuration`
 */
export function checkAddress(input: string | URL, base: URL | undefined, isPublic: AddressGuard, allowed: boolean | readonly string[]): URL {
  const url = parse(input, base)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new SourceError('blocked-address', `Only http and https are asked, not ${url.protocol}`)
  }
  if (url.username !== '' || url.password !== '') {
    throw new SourceError('blocked-address', `${safeAddress(url)}: an address may not carry a user name or password.`)
  }
  if (url.port !== '' && refusedPorts.has(Number(url.port))) {
    throw new SourceError('blocked-address', `${safeAddress(url)}: port ${url.port} belongs to another protocol.`)
  }
  if (mayBePrivate(allowed, url.hostname, url.port)) return url
  const host = bareHost(url.hostname)
  // A name without a dot means what the network one happens to be on makes of it.
  const refused = isIP(host) > 0 ? !isPublic(host) : !host.includes('.') || privateNames.test(host)
  if (refused) throw new SourceError('blocked-address', `${safeAddress(url)} is not on the public internet.`)
  return url
}

function parse(input: string | URL, base: URL | undefined): URL {
  try {
    return new URL(input, base)
  } catch {
    // The cause is left out: its `input` repeats the address, tokens and all.
    throw new SourceError(base === undefined ? 'bad-configuration' : 'blocked-address', 'The address is not a URL.')
  }
}
