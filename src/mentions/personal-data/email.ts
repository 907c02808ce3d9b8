import type { Finder } from './finder.js'

// Each pattern begins where no character of an address stands before, and lengths are those of RFC 5321: so a long run
// of letters is looked at once, not once for every letter.
const plain = /(?<![\p{L}\p{M}\p{N}._%+'@-])[\p{L}\p{M}\p{N}._%+'-]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,62})\.){1,8}\p{L}[\p{L}\p{M}\p{N}-]{1,62}/giu
const disguised = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}\s{0,2}[[({<]\s?at\s?[\])}>]\s{0,2}[\p{L}\p{N}-]{1,63}(?:(?:\s{0,2}[[({<]\s?dot\s?[\])}>]\s{0,2}|\.)[\p{L}\p{N}-]{1,63}){1,6}/giu
// "at Mill dot on the map" is no address: the last word must be one that addresses end in.
const ending = 'com|org|net|info|biz|me|io|eu|uk|gb|ie|wales|cymru|scot|london|gov|edu|online|co|fr|de|pl|ro|es|it|pt|nl'
const spelt = new RegExp(String.raw`(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64} at [\p{L}\p{N}-]{1,63}(?: dot [\p{L}\p{N}-]{1,63}){0,3} dot (?:${ending})(?![\p{L}\p{N}])`, 'giu')

// Chinese, Japanese and Thai put no space before an address, nor Korean after it: what stands beside its Latin letters is a word.
const spaceless = String.raw`[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Hang}]*`
const runTogether = new RegExp(`^(${spaceless})(?=[A-Za-z0-9]).*[A-Za-z0-9](${spaceless})$`, 'su')

/** `ann@example.org`, `ann [at] example [dot] org`, `ann at example dot org`. @internal */
export const emails: Finder = {
  kind: 'email',
  worthLooking: /@|[[({<]\s?at\s?[\])}>]| at [\p{L}\p{N}-]+ dot /iu,
  redact(text, found) {
    const replace = (match: string): string => {
      found()
      const [, before = '', after = ''] = runTogether.exec(match) ?? []
      return `${before}[email]${after}`
    }
    return text.replace(plain, replace).replace(disguised, replace).replace(spelt, replace)
  },
}
