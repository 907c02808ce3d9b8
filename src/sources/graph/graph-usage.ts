import { isRecord, numberOf } from '../wire/values.js'
import type { WireRecord } from '../wire/values.js'

const hourMs = 3_600_000
const nearlySpent = 95

/**
 * Until when Meta should be left alone, milliseconds since 1970, from the usage it tells in percent with every answer:
 * `X-App-Usage`, and `X-Business-Use-Case-Usage` with the minutes until access comes back. `undefined` while there is room.
 */
export function usageUntilMs(headers: Headers, nowMs: number): number | undefined {
  const uses = [...usesIn(headers.get('x-app-usage')), ...usesIn(headers.get('x-page-usage')), ...usesIn(headers.get('x-business-use-case-usage'))]
  const minutes = Math.max(0, ...uses.map((use) => numberOf(use['estimated_time_to_regain_access']) ?? 0))
  if (minutes > 0) return nowMs + minutes * 60_000
  const highest = Math.max(0, ...uses.flatMap((use) => ['call_count', 'total_time', 'total_cputime'].map((name) => numberOf(use[name]) ?? 0)))
  // What was used counts for an hour.
  return highest >= nearlySpent ? nowMs + hourMs : undefined
}

function usesIn(header: string | null): WireRecord[] {
  if (header === null) return []
  try {
    const parsed: unknown = JSON.parse(header)
    if (!isRecord(parsed)) return []
    return [parsed, ...Object.values(parsed).flatMap((uses) => Array.isArray(uses) ? uses.filter(isRecord) : [])]
  } catch {
    return []
  }
}
