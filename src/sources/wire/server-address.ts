import { SourceError } from '../source-error.js'

/**
 * A server's address without anything after its path, and without the last slash.
 * @throws SourceError `bad-configuration`
 */
export function serverAddress(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (url === undefined || !/^https?:$/.test(url.protocol)) throw new SourceError('bad-configuration', 'The server has no web address.')
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`
}
