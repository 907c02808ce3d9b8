import { retryAfterMs } from './retry-after.js'

/** Until when nothing more may be asked, ISO 8601: where the headers of an answer say that none of the allowance is left. */
export function spentUntil(headers: Headers, nowMs: number): string | undefined {
  const left = headers.get('x-ratelimit-remaining') ?? headers.get('x-rate-limit-remaining') ?? headers.get('ratelimit-remaining')
  if (left === null || !/^\s*\d/.test(left) || Number.parseFloat(left) >= 1) return undefined
  const untilMs = retryAfterMs(headers, nowMs)
  return untilMs === undefined || untilMs <= nowMs ? undefined : new Date(untilMs).toISOString()
}
