/** Languages the library words things in: English and Welsh. */
export type Language = 'en' | 'cy'

/** The same words in each language. */
export type Words = Readonly<Record<Language, string>>

/** The language to word something in for a BCP 47 tag: Welsh for `cy` and its regions, otherwise English. */
export function languageFor(tag: string): Language {
  return tag.toLowerCase().split('-')[0] === 'cy' ? 'cy' : 'en'
}
