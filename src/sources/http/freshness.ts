import type { Validators } from './http-client.js'
import { statedRetryAfterMs } from './retry-after.js'

/**
 * What to send back next time. `undefined` where the server forbids keeping the answer (`no-store`, `no-cache`,
 * `Pragma: no-cache`, `Expires: 0`: Google Alerts for one).
 */
export function validatorsOf(headers: Headers, sent: Validators | undefined, status: number): Validators | undefined {
  if (forbidsKeeping(headers)) return undefined
  // A 304 need not repeat what it confirms.
  const kept = status === 304 ? sent : undefined
  const etag = headers.get('etag') ?? kept?.etag
  const lastModified = headers.get('last-modified') ?? kept?.lastModified
  if (etag === undefined && lastModified === undefined) return undefined
  return { ...(etag !== undefined && { etag }), ...(lastModified !== undefined && { lastModified }) }
}

function forbidsKeeping(headers: Headers): boolean {
  const directives = cacheControl(headers)
  if (directives.has('no-store') || directives.has('no-cache')) return true
  if (/\bno-cache\b/i.test(headers.get('pragma') ?? '')) return true
  return headers.get('expires')?.trim() === '0' && !directives.has('max-age')
}

/** Earliest time the server wants to be asked again, ISO 8601: the latest of max-age (or Expires) and Retry-After, capped. */
export function nextPollAt(headers: Headers, nowMs: number, maximumDelayMs: number): string | undefined {
  const times = [freshUntilMs(headers, nowMs), statedRetryAfterMs(headers, nowMs)].filter((time) => time !== undefined && time > nowMs) as number[]
  if (times.length === 0) return undefined
  return new Date(Math.min(Math.max(...times), nowMs + maximumDelayMs)).toISOString()
}

// RFC 9111, 4.2.1: max-age wins over Expires; both count from when the answer was made, which Age tells.
function freshUntilMs(headers: Headers, nowMs: number): number | undefined {
  const maxAge = cacheControl(headers).get('max-age')
  if (maxAge !== undefined && /^\d+$/.test(maxAge)) {
    const age = headers.get('age')?.trim() ?? ''
    return nowMs + (Number(maxAge) - (/^\d+$/.test(age) ? Number(age) : 0)) * 1000
  }
  const expires = headers.get('expires') ?? ''
  // Measured against the server's own clock where it shows it: clocks differ.
  const expiresMs = /[A-Za-z]/.test(expires) ? Date.parse(expires) : Number.NaN
  if (Number.isNaN(expiresMs)) return undefined
  const dateMs = Date.parse(headers.get('date') ?? '')
  return Number.isNaN(dateMs) ? expiresMs : nowMs + (expiresMs - dateMs)
}

function cacheControl(headers: Headers): ReadonlyMap<string, string> {
  const directives = new Map<string, string>()
  for (const part of (headers.get('cache-control') ?? '').split(',')) {
    const [name = '', value = ''] = part.split('=', 2)
    const key = name.trim().toLowerCase()
    if (key !== '') directives.set(key, value.trim().replace(/^"|"$/g, ''))
  }
  return directives
}
