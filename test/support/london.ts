import { readFileSync } from 'node:fs'
import { createGazetteer, type Gazetteer, type Place } from 'civic-cafe/council'
import { dataPath } from './data.js'

// Codes of the wards of the 33 boroughs in the recorded list, which does not say whose they are; first and last of each run.
const wardCodes: readonly (readonly [first: number, last: number])[] = [[9288, 9312], [9317, 9336], [9367, 9405], [11095, 11117], [11217, 11255], [11462, 11489], [13496, 13829], [13882, 13946], [13967, 14030], [14053, 14119]]
const postcodeAreas = /^(?:E|EC|N|NW|SE|SW|W|WC|BR|CR|DA|EN|HA|IG|KT|RM|SM|TW|UB)\d/

/** The wards of London and the postcode districts in and around it, as recorded. */
export function londonGazetteer(): Gazetteer {
  const wards = JSON.parse(readFileSync(dataPath('uk', 'postcodesio_wards.json'), 'utf8')) as Record<string, string>
  const places: Place[] = wardCodes.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => `E050${String(first + i).padStart(5, '0')}`))
    .flatMap((id): Place[] => wards[id] === undefined ? [] : [{ id, name: wards[id], kind: 'ward' }])
  const districts = readFileSync(dataPath('uk', 'uk_outcodes.csv'), 'utf8').split('\n').map((line) => line.split(',', 1)[0] ?? '')
    .filter((name) => postcodeAreas.test(name)).map((name): Place => ({ id: name, name, kind: 'postcode-district' }))
  return createGazetteer([...places, ...districts])
}
