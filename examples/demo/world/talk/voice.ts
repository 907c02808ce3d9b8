import type { Dice } from '../random.js'
import type { Voice } from '../residents.js'

const slips: readonly (readonly [RegExp, string])[] = [
  [/\bthe\b/, 'teh'], [/\bdefinitely\b/i, 'definately'], [/\btomorrow\b/i, 'tommorow'], [/\band\b/, 'adn'], [/\bbecause\b/i, 'becuase'], [/\bthank you\b/i, 'thankyou'],
  [/\bneighbour/i, 'nieghbour'], [/\breally\b/i, 'realy'], [/\bjust\b/, 'jsut'], [/\bweek\b/, 'wekk'], [/ing\b/, 'ign'], [/ou/, 'uo'], [/\bwith\b/, 'wiht'], [/\bcollected\b/i, 'colected'],
  [/\byour\b/, 'you’re'], [/\bit’s\b/, 'its'], [/\bthere’s\b/, 'theres'], [/\btheir\b/, 'there'], [/ever/, 'eevr'],
]

const warmEnds = [' 😊', ' x', ' 👍', ' ❤️', ' xx', ' 🙏', ' lol', ' 😂', ' Thanks!', ' Cheers.', ' 👏']
const crossEnds = [' 😡', ' 🤦', ' Not good enough.', ' Honestly.', ' 😤', ' Fed up.']

const gentleEnds = [' x', ' ❤️', ' 🙏', ' 😊', ' xx']

/** Decides how a post may end. */
export type Mood = 'warm' | 'gentle' | 'cross' | 'plain'

/** A line as one person would type it. `{slots}` are left as they are. */
export function inVoice(text: string, voice: Voice, mood: Mood, d: Dice): string {
  let result = text
  if (d.chance(voice.shouts) && text.length < 160) result = outsideSlots(result, (part) => part.toUpperCase())
  else if (voice.lowerCase) result = outsideSlots(result, (part) => part.toLowerCase())
  if (voice.dropsApostrophes) result = outsideSlots(result, (part) => part.replaceAll('’', ''))
  if (d.chance(voice.typos)) {
    const fitting = slips.filter(([pattern]) => pattern.test(result.replace(/\{\w+\}/g, '')))
    if (fitting.length > 0) {
      const [pattern, slip] = d.pick(fitting)
      let slipped = false
      result = outsideSlots(result, (part) => {
        if (slipped || !pattern.test(part)) return part
        slipped = true
        return part.replace(pattern, slip)
      })
    }
  }
  if (voice.dropsFullStop && !/[…]$/.test(result)) result = result.replace(/\.$/, '')
  if (mood !== 'plain' && !/\p{Extended_Pictographic}\uFE0F?$|[xX]$/u.test(result) && d.chance(mood === 'cross' ? 0.14 : voice.warmth)) {
    const end = d.pick(mood === 'cross' ? crossEnds : mood === 'gentle' ? gentleEnds : warmEnds)
    result = /^ \p{Lu}/u.test(end) && /[\p{L}\p{N}]$/u.test(result) ? `${result}.${end}` : `${result}${end}`
  }
  return result
}

/** The first letter of a post and of each sentence in capitals, as slots may have brought small ones. */
export function withCapitals(text: string): string {
  return text.replace(/(^|[.!?] )(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
}

// Addresses and names of slots must come through whole.
function outsideSlots(text: string, change: (part: string) => string): string {
  return text.split(/(\{\w+\}|#\w+|https?:\S+|www\.\S+)/).map((part, i) => (i % 2 === 1 ? part : change(part))).join('')
}
