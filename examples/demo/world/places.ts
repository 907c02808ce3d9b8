import type { PlainPlace } from './plain.js'

/**
 * Marshwick lies in the sea: its points are in the Bristol Channel, where nobody lives. None of its names is a ward or
 * parish of the United Kingdom, and ZZ is a postcode area that was never assigned.
 */
export const wards: readonly PlainPlace[] = [
  { id: 'MWW01', name: 'Saltgate', kind: 'ward', aliases: ['Salt Gate', 'the Saltgate'], point: { lat: 51.3412, lon: -3.3105 } },
  { id: 'MWW02', name: 'Tannery Cross', kind: 'ward', point: { lat: 51.3355, lon: -3.2962 } },
  { id: 'MWW03', name: 'Larkmead', kind: 'ward', aliases: ['Larkmead estate', 'the Larkmead'], point: { lat: 51.3291, lon: -3.3198 } },
  { id: 'MWW04', name: 'Withyfields', kind: 'ward', aliases: ['Withyfields estate', 'Withies'], point: { lat: 51.3468, lon: -3.2854 } },
  { id: 'MWW05', name: 'Millrace', kind: 'ward', point: { lat: 51.3389, lon: -3.3321 } },
  { id: 'MWW06', name: 'Beacon Rise', kind: 'ward', point: { lat: 51.3527, lon: -3.3043 } },
  { id: 'MWW07', name: 'Upper Marsh', kind: 'ward', point: { lat: 51.3243, lon: -3.2879 } },
]

export const parishes: readonly PlainPlace[] = [
  { id: 'MWP01', name: 'Thornby-on-the-Marsh', kind: 'parish', aliases: ['Thornby'], point: { lat: 51.3165, lon: -3.2733 } },
  { id: 'MWP02', name: 'Aldersey Wick', kind: 'parish', point: { lat: 51.3601, lon: -3.3297 } },
  { id: 'MWP03', name: 'Llanfair-y-Gors', kind: 'parish', aliases: ['Llanfair y Gors'], point: { lat: 51.3644, lon: -3.2791 } },
  { id: 'MWP04', name: 'Cinderhay', kind: 'parish', point: { lat: 51.3127, lon: -3.3254 } },
]

export const postcodeDistricts: readonly PlainPlace[] = [
  { id: 'ZZ1', name: 'ZZ1', kind: 'postcode-district', point: { lat: 51.3402, lon: -3.3071 } },
  { id: 'ZZ2', name: 'ZZ2', kind: 'postcode-district', point: { lat: 51.3301, lon: -3.3172 } },
  { id: 'ZZ3', name: 'ZZ3', kind: 'postcode-district', point: { lat: 51.3474, lon: -3.2903 } },
  { id: 'ZZ4', name: 'ZZ4', kind: 'postcode-district', point: { lat: 51.3178, lon: -3.2917 } },
]

export interface Street {
  readonly name: string
  readonly ward: string
  readonly lat: number
  readonly lon: number
}

const streetsByWard: Readonly<Record<string, readonly string[]>> = {
  Saltgate: ['Saltgate Street', 'Fish Row', 'Cooper’s Passage', 'Quay Parade', 'Rope Lane'],
  'Tannery Cross': ['Tannery Lane', 'Bark Street', 'Currier Road', 'St Bride’s Avenue', 'Vat Hill'],
  Larkmead: ['Larkmead Way', 'Plover Close', 'Dunlin Road', 'Lapwing Court', 'Curlew Crescent', 'Redshank Walk'],
  Withyfields: ['Withy Walk', 'Osier Court', 'Basket Lane', 'Sallow Drive', 'Hurdle Close'],
  Millrace: ['Millrace Road', 'Sluice Street', 'Miller’s Orchard', 'Weir Terrace'],
  'Beacon Rise': ['Beacon Hill', 'Lookout Road', 'Signal Terrace', 'Gorse Avenue'],
  'Upper Marsh': ['Upper Marsh Road', 'Dyke Lane', 'Sedge Avenue', 'Pump House Road'],
}

/** Streets of the town, each within a few hundred metres of its ward's point. */
export const streets: readonly Street[] = wards.flatMap((ward) =>
  (streetsByWard[ward.name] ?? []).map((name, i): Street => ({
    name,
    ward: ward.name,
    lat: ward.point.lat + ((i % 3) - 1) * 0.0021,
    lon: ward.point.lon + ((i % 4) - 1.5) * 0.0024,
  })))

/** Names of the streets of one ward. */
export function streetsOf(ward: string): readonly string[] {
  return streetsByWard[ward] ?? []
}
