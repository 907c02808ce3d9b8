import { textOf } from './wire/values.js'

// What people of the fediverse write on their profiles to be left out of searches and archives, as a hashtag.
const wish = /#(?:<span>)?no(?:bots?|index|search|archive)\b/i

/** Whether a profile's own words ask not to be collected: `#nobot`, `#noindex`, `#nosearch`, `#noarchive`. */
export function asksNotToBeIndexed(profile: unknown): boolean {
  return wish.test(textOf(profile) ?? '')
}
