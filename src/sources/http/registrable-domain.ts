import { isIP } from 'node:net'

// The second labels under which countries register: `marshwick.gov.uk`, `paper.co.nz`.
const secondLevels = new Set(['ac', 'co', 'com', 'edu', 'go', 'gob', 'gouv', 'gov', 'gv', 'judiciary', 'ltd', 'me', 'mil', 'ne', 'net', 'nhs', 'nom', 'or', 'org', 'parliament', 'plc', 'police', 'sch'])

/**
 * What somebody registered: `marshwick.gov.uk` of `www.marshwick.gov.uk`, `blogs.example` of `ann.blogs.example`.
 *
 * This is not the public suffix list: blogs on one platform count as one domain, for it is the platform that throttles.
 * A numeric address is its own domain.
 */
export function registrableDomain(hostname: string): string {
  const host = hostname.toLowerCase().replace(/\.$/, '')
  if (isIP(host.replace(/^\[|\]$/g, '')) > 0) return host
  const labels = host.split('.')
  const [second = '', top = ''] = labels.slice(-2)
  return labels.slice(top.length === 2 && secondLevels.has(second) ? -3 : -2).join('.')
}
