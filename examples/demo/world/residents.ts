import type { CommunityKey } from './communities.js'
import { communities } from './communities.js'
import { dice, type Dice } from './random.js'
import { nameStock } from './names.js'

/** Somebody who lives in Marshwick, with everything about them that must never be stored. */
export interface Resident {
  /** User name on the forum. */
  readonly handle: string
  /** Full name, as the forum shows it and as reports leak it. */
  readonly name: string
  /** At example.org. */
  readonly email: string
  /** A number Ofcom keeps for drama, as they would write it. */
  readonly phone: string
  /** Year identifiers 88 to 97: plates nobody has been given. */
  readonly registration: string
  /** In an area that was never assigned. */
  readonly postcode: string
  readonly community: CommunityKey | 'passing-through'
  /** First week they may speak. */
  readonly fromWeek: number
  /** How often they speak beside the others of their community; 1 is usual. */
  readonly activity: number
  readonly voice: Voice
}

/** How somebody types. */
export interface Voice {
  readonly lowerCase: boolean
  readonly dropsApostrophes: boolean
  readonly dropsFullStop: boolean
  /** Probability of one slip in a post. */
  readonly typos: number
  /** Probability of an emoji or sign-off at the end. */
  readonly warmth: number
  /** Probability of a post in capitals. */
  readonly shouts: number
  /** Signs with the full name now and then. */
  readonly signs: boolean
}

/** Everybody, in the order of their communities. The same for the same seed. */
export function peopleOf(seed: number): Resident[] {
  const d = dice(seed, 'residents')
  const handles = new Set<string>()
  const names = new Set<string>()
  const plates = new Set<string>()
  const phones = d.shuffle(Array.from({ length: 1000 }, (_, i) => i))
  return communities.flatMap(({ key, members, joins, older }) => Array.from({ length: members }, (_, i): Resident => {
    const [first, last] = uniqueName(d, names)
    const slow = older === true
    const handle = uniqueHandle(d, first, last, slow, handles)
    return {
      handle,
      name: `${first} ${last}`,
      email: `${plain(first)}.${plain(last)}@example.org`.toLowerCase(),
      phone: phoneNumber(d, phones.pop() ?? 0),
      registration: plate(d, plates),
      postcode: `ZZ${d.between(1, 4)} ${d.between(1, 9)}${d.pick([...'ABDEFGHJLNPQRSTUWXYZ'])}${d.pick([...'ABDEFGHJLNPQRSTUWXYZ'])}`,
      community: key,
      fromWeek: i < members / 2 ? 1 : d.between(1, joins),
      // A few do most of the talking, as everywhere.
      activity: 0.6 + 2.4 * d.next() ** 3,
      voice: {
        lowerCase: !slow && d.chance(0.16),
        dropsApostrophes: !slow && d.chance(0.15),
        dropsFullStop: d.chance(slow ? 0.1 : 0.45),
        typos: slow ? 0.05 : d.pick([0, 0, 0.05, 0.15, 0.3]),
        warmth: d.pick([0, 0, 0.1, 0.25, 0.45]),
        shouts: d.chance(0.08) ? 0.25 : 0,
        signs: slow && d.chance(0.3),
      },
    }
  }))
}

function uniqueName(d: Dice, taken: Set<string>): [first: string, last: string] {
  for (;;) {
    const stock = d.weighted(nameStock, (s) => s.share)
    const [first, last] = [d.pick(stock.first), d.pick(stock.last)]
    if (first === last || taken.has(`${first} ${last}`)) continue
    taken.add(`${first} ${last}`)
    return [first, last]
  }
}

// Every handle holds a digit, a dot or an underscore, so that none is found by accident inside an ordinary word.
function uniqueHandle(d: Dice, first: string, last: string, sober: boolean, taken: Set<string>): string {
  for (;;) {
    const [f, l] = [plain(first), plain(last)]
    const plainOnes = [`${f}_${l}`, `${f}.${l}`, `${f[0]}.${l}${d.between(1, 99)}`, `${f}_${l[0]}`, `${f}.mw${d.between(1, 4)}`]
    const others = [`${f}${d.between(51, 99)}`, `${f}_on_the_hill`, `the_real_${f}`, `${l}_family${d.between(2, 6)}`, `${f}_and_${d.between(2, 5)}_kids`, `${d.between(2, 60)}_not_out_${f}`]
    const handle = d.pick(sober ? plainOnes : [...plainOnes, ...others]).slice(0, 20)
    const cased = d.chance(0.6) ? handle.toLowerCase() : handle
    if (taken.has(cased.toLowerCase())) continue
    taken.add(cased.toLowerCase())
    return cased
  }
}

function phoneNumber(d: Dice, n: number): string {
  const three = String(n).padStart(3, '0')
  return d.pick([`07700 900${three}`, `07700900${three}`, `+44 7700 900${three}`, `01632 960${three}`, `(01632) 960 ${three}`])
}

function plate(d: Dice, taken: Set<string>): string {
  const letter = (): string => d.pick([...'ABCDEFGHJKLMNOPRSTUVWXY'])
  for (;;) {
    const plateText = `${d.pick(['MW', 'CK', 'VX', 'CP', 'WR'])}${d.between(88, 97)} ${letter()}${letter()}${letter()}`
    if (taken.has(plateText)) continue
    taken.add(plateText)
    return d.chance(0.25) ? plateText.replace(' ', '') : plateText
  }
}

/** Latin letters only, as user names and addresses have them. */
function plain(name: string): string {
  return name.replaceAll('ł', 'l').replaceAll('Ł', 'L').normalize('NFD').replace(/[^A-Za-z]/g, '')
}
