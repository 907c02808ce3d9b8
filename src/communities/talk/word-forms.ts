/** What `+` after an English word stands for: "sign+ up" is sign up, signs up, signed up and signing up. */
export function inflected(phrase: string): string[] {
  const marked = /^(.*?)(\p{L}+)\+(.*)$/u.exec(phrase)
  if (marked === null) return [phrase]
  const [, before = '', base = '', after = ''] = marked
  const stem = base.endsWith('e') ? base.slice(0, -1) : base
  const consonantY = /[^aeiou]y$/.test(base)
  const plural = consonantY ? `${base.slice(0, -1)}ies` : /(?:s|x|z|ch|sh)$/.test(base) ? `${base}es` : `${base}s`
  const past = consonantY ? `${base.slice(0, -1)}ied` : `${stem}ed`
  return [base, plural, past, `${stem}ing`].map((form) => `${before}${form}${after}`)
}

/** Soft, nasal and aspirate mutation, and the h that stands before a vowel. */
const mutations: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^ll/, ['l']], [/^rh/, ['r']], [/^p(?!h)/, ['b', 'mh', 'ph']], [/^t(?!h)/, ['d', 'nh', 'th']], [/^c(?!h)/, ['g', 'ngh', 'ch']],
  [/^b/, ['f', 'm']], [/^d(?!d)/, ['dd', 'n']], [/^g/, ['', 'ng']], [/^m/, ['f']], [/^(?=[aeiouwyâêîôûŵŷ])/, ['h']],
]

/** A Welsh phrase as it stands, and with its first letter mutated. */
export function mutated(phrase: string): string[] {
  const rule = mutations.find(([initial]) => initial.test(phrase))
  return rule === undefined ? [phrase] : [phrase, ...rule[1].map((changed) => phrase.replace(rule[0], changed))]
}
