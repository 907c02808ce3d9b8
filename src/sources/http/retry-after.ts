/**
 * When a server asks to be left alone until, in milliseconds since 1970: `Retry-After` as seconds or as an HTTP-date,
 * else the reset time many APIs send with a 429 (`X-RateLimit-Reset`, `RateLimit-Reset`, `X-Rate-Limit-Reset`: seconds to
 * wait, seconds since 1970, or ISO 8601). `undefined` where it says nothing readable.
 */
export function retryAfterMs(headers: Headers, nowMs: number): number | undefined {
  return instantOf(headers.get('retry-after'), nowMs)
    ?? instantOf(headers.get('x-ratelimit-reset'), nowMs)
    ?? instantOf(headers.get('ratelimit-reset'), nowMs)
    ?? instantOf(headers.get('x-rate-limit-reset'), nowMs)
}

/** `Retry-After` alone: what it means on an answer that is not a refusal. */
export function statedRetryAfterMs(headers: Headers, nowMs: number): number | undefined {
  return instantOf(headers.get('retry-after'), nowMs)
}

// No server waits for somebody for a year: a larger number is seconds since 1970.
const secondsPerYear = 31_536_000

function instantOf(value: string | null, nowMs: number): number | undefined {
  const text = value?.trim() ?? ''
  if (/^\d+(?:\.\d+)?$/.test(text)) {
    const seconds = Number(text)
    return Math.ceil(seconds > secondsPerYear ? seconds * 1000 : nowMs + seconds * 1000)
  }
  // Date.parse alone would take "-1" for a year.
  if (!/[A-Za-z]/.test(text)) return undefined
  const parsed = Date.parse(text)
  return Number.isNaN(parsed) ? undefined : parsed
}
