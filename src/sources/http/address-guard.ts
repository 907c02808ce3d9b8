/** Answers whether an address belongs to the public internet. */
export type AddressGuard = (address: string) => boolean

// Azure answers its virtual machines here, on an address that is public on paper.
const metadataAddresses = new Set(['168.63.129.16'])

/**
 * Loads the table of address ranges. Only global unicast passes: private, loopback, link-local (cloud metadata among
 * them), carrier-grade NAT, multicast, reserved, documentation, benchmarking, and every form that hides an IPv4
 * address inside IPv6 (mapped, compatible, 6to4, Teredo, NAT64, ISATAP) do not.
 */
export async function loadAddressGuard(): Promise<AddressGuard> {
  const { default: ipaddr } = await import('ipaddr.js')
  const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3')
  return (address) => {
    if (!ipaddr.isValid(address)) return false
    const parsed = ipaddr.parse(address)
    if (parsed.range() !== 'unicast' || metadataAddresses.has(parsed.toString())) return false
    if (parsed instanceof ipaddr.IPv4) return true
    const [, , , , tunnel = 0, marker] = parsed.parts
    // ISATAP: the interface half of an address is an IPv4 address behind a marker.
    return parsed.match(globalUnicast) && !(marker === 0x5efe && (tunnel === 0 || tunnel === 0x200))
  }
}
