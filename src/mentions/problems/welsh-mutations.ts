/** What each initial becomes under the soft, nasal and aspirate mutations of Welsh. Longer initials first. */
const initials: readonly (readonly [initial: string, mutated: readonly string[]])[] = [
  ['ll', ['l']],
  ['rh', ['r']],
  ['p', ['b', 'mh', 'ph']],
  ['t', ['d', 'nh', 'th']],
  ['c', ['g', 'ngh', 'ch']],
  ['b', ['f', 'm']],
  ['d', ['dd', 'n']],
  ['g', ['', 'ng']],
  ['m', ['f']],
]

/**
 * A Welsh word in every form its first letters can take: `biniau` → `biniau`, `finiau`, `miniau`. Vowels take an `h`.
 * Forms that lose so much that hardly a word is left are not given.
 * @internal
 */
export function welshForms(word: string): string[] {
  if (/^[aeiouwyâêîôûŵŷ]/.test(word)) return [word, `h${word}`]
  const rule = initials.find(([initial]) => word.startsWith(initial))
  // `ch`, `dd`, `ff`, `ng`, `ph` and `th` are letters of their own and do not mutate.
  if (rule === undefined || /^(?:ch|dd|ph|th)/.test(word)) return [word]
  const [initial, mutated] = rule
  return [word, ...mutated.map((form) => form + word.slice(initial.length)).filter((form) => form.length > 2)]
}
