import type { XmlElements } from './xml-node.js'

const PERIOD_MINUTES: ReadonlyMap<string, number> = new Map([['hourly', 60], ['daily', 1440], ['weekly', 10_080], ['monthly', 43_200], ['yearly', 525_600]])

/** How long a feed asks to be left alone: the longer of RSS's `ttl` and the syndication module's period over its frequency. */
export function ttlMinutesOf(feed: XmlElements): number | undefined {
  const ttl = Number(feed.text('ttl') ?? Number.NaN)
  const period = PERIOD_MINUTES.get(feed.text('sy.updateperiod')?.toLowerCase() ?? '')
  const frequency = Number(feed.text('sy.updatefrequency') ?? 1)
  const syndication = period === undefined ? Number.NaN : period / (frequency >= 1 ? frequency : 1)
  const longest = Math.max(...[ttl, syndication].filter((minutes) => Number.isFinite(minutes) && minutes > 0))
  return Number.isFinite(longest) ? Math.round(longest) : undefined
}
