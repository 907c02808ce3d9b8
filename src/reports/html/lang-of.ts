import type { Language } from '../../core/language.js'

/** The `lang` of what is worded in a language: BCP 47, as screen readers choose a voice by it. */
export function langOf(language: Language): string {
  return language === 'cy' ? 'cy' : 'en-GB'
}
