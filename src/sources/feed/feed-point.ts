import type { XmlElements } from './xml-node.js'

/** WGS 84 degrees. */
export interface FeedPoint {
  readonly lat: number
  readonly lon: number
}

/** Where an item is, as GeoRSS (simple or GML) or the W3C geo vocabulary says it. Latitude comes first in all of them. */
export function pointOf(item: XmlElements): FeedPoint | undefined {
  const pair = item.text('georss.point', 'gml.pos')
  if (pair !== undefined) {
    const [lat, lon] = pair.split(/[\s,]+/)
    return feedPoint(lat, lon)
  }
  // gml:coordinates is "x,y".
  const [lon, lat] = (item.text('gml.coordinates') ?? '').split(/[\s,]+/)
  return feedPoint(item.text('geo.lat') ?? lat, item.text('geo.long', 'geo.lon') ?? lon)
}

/** A point, or `undefined` where either half is no degree. */
function feedPoint(lat: string | undefined, lon: string | undefined): FeedPoint | undefined {
  if (lat === undefined || lon === undefined || lat.trim() === '' || lon.trim() === '') return undefined
  const point = { lat: Number(lat), lon: Number(lon) }
  return Math.abs(point.lat) <= 90 && Math.abs(point.lon) <= 180 ? point : undefined
}
