import type { Words } from '../../core/language.js'
import { joined } from './sentence.js'

/** How much part the council takes: the first half of a sentence. */
const takesPart = {
  none: { en: 'The council takes no part', cy: 'Nid yw’r cyngor yn cymryd rhan' },
  rare: { en: 'The council rarely takes part', cy: 'Anaml y mae’r cyngor yn cymryd rhan' },
  some: { en: 'The council takes part in some conversations', cy: 'Mae’r cyngor yn cymryd rhan mewn rhai sgyrsiau' },
  most: { en: 'The council is in most conversations', cy: 'Mae’r cyngor yn y rhan fwyaf o’r sgyrsiau' },
} as const satisfies Readonly<Record<string, Words>>

/** How often it is spoken to: the second half. */
const spokenTo = {
  few: { en: ' and is spoken to by few or none.', cy: ', ac ychydig neu neb sy’n siarad ag ef.' },
  seldom: { en: ' and is seldom spoken to.', cy: ', ac anaml y siaredir ag ef.' },
  often: { en: ' and is spoken to.', cy: ', ac mae pobl yn siarad ag ef.' },
} as const satisfies Readonly<Record<string, Words>>

/** What part the council already has, in a sentence. */
export function presenceWords(part: keyof typeof takesPart, spoken: keyof typeof spokenTo): Words {
  return joined(takesPart[part], spokenTo[spoken], '')
}

/** Every such sentence. */
export function everyPresence(): Words[] {
  return Object.values(takesPart).flatMap((part) => Object.values(spokenTo).map((spoken) => joined(part, spoken, '')))
}
