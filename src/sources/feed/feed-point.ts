import { pointOf } from '../wire/values.js'
import type { XmlElements } from './xml-node.js'

/** Where an item is, as GeoRSS (simple or GML) or the W3C geo vocabulary says it. Latitude comes first in all of them. */
export function feedPoint(item: XmlElements): ReturnType<typeof pointOf> {
  const pair = item.text('georss.point', 'gml.pos')
  if (pair !== undefined) {
    const [lat, lon] = pair.split(/[\s,]+/)
    return pointOf(lat, lon)
  }
  // gml:coordinates is "x,y".
  const [lon, lat] = (item.text('gml.coordinates') ?? '').split(/[\s,]+/)
  return pointOf(item.text('geo.lat') ?? lat, item.text('geo.long', 'geo.lon') ?? lon)
}
