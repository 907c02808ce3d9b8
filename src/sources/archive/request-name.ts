import type { HttpRequest } from '../http/http-client.js'
import type { Seal } from './seal.js'
import { isSecretParameter } from './secret-names.js'

/** The name a request goes by in an archive: the same with another token, and telling nothing of its address. */
export function requestName(seal: Seal, url: URL, { body }: HttpRequest): string {
  const bare = new URL(url)
  bare.username = ''
  bare.password = ''
  bare.hash = ''
  // Copied: deleting parameters while walking them would skip some.
  const parameters = new URLSearchParams(bare.searchParams)
  for (const name of parameters.keys()) if (isSecretParameter(name)) bare.searchParams.delete(name)
  bare.searchParams.sort()
  return seal.nameOf(body === undefined ? 'GET' : 'POST', bare.href)
}
