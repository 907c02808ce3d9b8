import { digest } from '../../core/digest.js'

/** What parameters are called that hold keys and tokens. */
export const secretParameter = /^(?:.*(?:token|secret|password|passwd|signature).*|key|api_?key|auth|authkey|sig|pass|pw|hash)$/i

/** An address as it may stand in a source's id: credentials gone, values of secret-looking parameters replaced by digests. */
export function sourceAddress(address: string): string {
  if (!URL.canParse(address)) return address
  const url = new URL(address)
  url.username = ''
  url.password = ''
  url.hash = ''
  // Copied first: setting a parameter while walking them would skip one.
  for (const [name, value] of Array.from(url.searchParams)) if (secretParameter.test(name)) url.searchParams.set(name, `secret-${digest(value).slice(0, 8)}`)
  return url.href
}
