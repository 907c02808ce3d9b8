import type { Language, Words } from '../../core/language.js'

/** Names in braces in a sentence: what is filled in. */
type SlotsOf<Sentence extends string> = Sentence extends `${string}{${infer Slot}}${infer Rest}` ? Slot | SlotsOf<Rest> : never

/** What is filled in, by slot; none for a sentence without any. */
type Filling<Sentence extends string> = [SlotsOf<Sentence>] extends [never] ? [] : [Readonly<Record<SlotsOf<Sentence>, string | number>>]

/** A sentence of a catalogue as it is kept in a map: in English, whoever reads it later. See `communityInLanguage`. */
export function say<const Sentence extends Words>({ en }: Sentence, ...[slots]: Filling<Sentence['en']>): string {
  return fill(en, slots ?? {})
}

/** Fills in what stands in braces. */
export function fill(sentence: string, slots: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, slot: string) => String(slots[slot]))
}

/** Two parts of a sentence put together, in each language. */
export function joined(one: Words, other: Words, between = ' ', end = ''): Words {
  const inOne = (language: Language): string => `${one[language]}${between}${other[language]}${end}`
  return { en: inOne('en'), cy: inOne('cy') }
}
