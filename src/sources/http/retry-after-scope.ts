import { registrableDomain } from './registrable-domain.js'

/** What is left alone when a server asks for it: the one address, its host, or all hosts of what was registered. */
export type RetryAfterScope = 'feed' | 'host' | 'registrable-domain'

/** Names what is meant, so that two addresses of one scope have one name. */
export function retryAfterScope(scope: RetryAfterScope): (url: URL) => string {
  if (scope === 'host') return (url) => url.host
  if (scope === 'registrable-domain') return (url) => registrableDomain(url.hostname)
  return (url) => `${url.origin}${url.pathname}${url.search}`
}
