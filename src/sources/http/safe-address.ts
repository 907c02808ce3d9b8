/** An address as it may stand in a message: no credentials, no query, no fragment, for any of them may be a secret. */
export function safeAddress(url: URL): string {
  return `${url.protocol}//${url.host}${url.pathname}`
}
