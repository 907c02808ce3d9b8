const hourMs = 3_600_000
const pacific = new Intl.DateTimeFormat('en-GB', { timeZone: 'America/Los_Angeles', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' })

/** When the quota of Google's APIs begins again: the next midnight in California, ISO 8601. */
export function nextQuotaDay(now: Date): string {
  const startMs = Math.floor(now.getTime() / 1000) * 1000
  // The hours of a day on which the clocks change are counted as they come.
  const midnightMs = startMs + 24 * hourMs - sinceMidnightMs(startMs)
  const past = sinceMidnightMs(midnightMs)
  return new Date(past === 0 ? midnightMs : past <= 2 * hourMs ? midnightMs - past : midnightMs + 24 * hourMs - past).toISOString()
}

function sinceMidnightMs(ms: number): number {
  const parts = pacific.formatToParts(ms)
  const value = (type: 'hour' | 'minute' | 'second'): number => Number(parts.find((part) => part.type === type)?.value ?? 0)
  return value('hour') * hourMs + value('minute') * 60_000 + value('second') * 1000
}
