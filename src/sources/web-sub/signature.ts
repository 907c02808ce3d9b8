import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/** The key a hub signs with: made from the secret and the topic, so that one hub's key is of no use to another. */
export function hubKey(secret: string, topic: string): string {
  return createHmac('sha256', secret).update(`hub key\0${topic}`).digest('hex')
}

/** What stands in a callback's address, so that nobody else can make it up. */
export function callbackToken(secret: string, topic: string): string {
  return createHmac('sha256', secret).update(`callback\0${topic}`).digest('base64url').slice(0, 32)
}

/** Whether two texts are the same, in a time that does not tell how much of them is. */
export function isSameSecret(given: string, expected: string): boolean {
  const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest()
  return timingSafeEqual(digestOf(given), digestOf(expected))
}

/** Whether `X-Hub-Signature` is the body's, by any of the four methods the standard knows. */
export function isSigned(header: string | null, body: Uint8Array, key: string): boolean {
  const [, method = '', given = ''] = /^(sha1|sha256|sha384|sha512)=([0-9a-f]+)$/i.exec(header?.trim() ?? '') ?? []
  if (method === '') return false
  const expected = createHmac(method.toLowerCase(), key).update(body).digest('hex')
  return isSameSecret(given.toLowerCase(), expected)
}
