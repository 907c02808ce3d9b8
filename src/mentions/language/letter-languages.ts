/** Evidence for one language of a script that several share. */
interface LetterEvidence {
  readonly language: string
  /** Letters hardly any of the others uses. */
  readonly letters: RegExp
  /** What one such letter is worth, in halves of a word. @defaultValue 1 */
  readonly perLetter?: number
  /** Letters it has in common with some of the others: worth less than its own. */
  readonly shared?: RegExp
  /** Letters it does not write: one speaks as loudly against it as a word does for it. */
  readonly foreign?: RegExp
  /** Frequent words, whole. */
  readonly words: RegExp
}

// Persian and Urdu share most of their letters and thousands of nouns: what neither has alone (گ, ک, ی) says only that a
// text is not Arabic. The two write h differently (ه and ہ), and Persian typed on an Arabic keyboard has ي and ك.
const arabic: readonly LetterEvidence[] = [
  { language: 'ar', letters: /[ةىأإكيًٌٍ]/g, shared: /ه/g, foreign: /[پچژگکیہھےںٹڈڑۂۓ]/g, words: /(?<!\p{L})(?:في|من|على|إلى|عن|هذا|هذه|التي|الذي|أن|إن|كان|كانت|لا|ما|مع|هو|هي|هم|قد|كل|بعد|قبل|بين|لم|لن|ثم|أو|لكن|ليس|هل|أنا|نحن|ال\p{L}{3,})(?!\p{L})/gu },
  { language: 'fa', letters: /ژ/g, shared: /[هيكى]/g, foreign: /[ةہھےںٹڈڑۂۓ]/g, words: /(?<!\p{L})(?:است|که|از|را|این|آن|با|برای|به|در|می|نمی|هم|یک|تا|بود|شد|شده|کرد|کرده|کند|کردن|شدن|بودن|باید|خود|ما|شما|آنها|من|او|هر|چه|چرا|دارد|دارم|هستم|هست|هستند|بر|ها|های|خیلی|نیست|خواهم|خواهد|اگر|وقتی|اینکه|همه|نیز|هیچ|چون|روی|\p{L}{2,}های|نمی‌\p{L}+|می‌\p{L}+)(?!\p{L})/gu },
  { language: 'ur', letters: /[ٹڈڑںےہھۂۓ]/g, perLetter: 2, foreign: /[ةك]/g, words: /(?<!\p{L})(?:کے|کی|کا|میں|ہے|ہیں|سے|کو|نے|اور|یہ|وہ|پر|تھا|تھی|تھے|ایک|اس|ان|بھی|نہیں|کر|کرنا|ہو|ہوا|گیا|گئی|جو|لیے|کیا|آپ|ہم|تم|مجھے|میرا|میری|ساتھ|بہت|کچھ|رہا|رہے|رہی|ہوں|والا|والی|والے|دیا|جا|اپنی|اپنا)(?!\p{L})/gu },
]

const cyrillic: readonly LetterEvidence[] = [
  { language: 'uk', letters: /[іїєґ’]/gi, words: /(?<!\p{L})(?:що|це|та|як|від|він|вона|вони|але|або|для|був|була|були|є|й|цей|ця|щоб|під|після|коли|дуже|також|бути|ми|ви|мені|його|її|їх|чи|де|все|ще|вже|тільки|немає|треба|можна|тому|який|яка|яке|які)(?!\p{L})/giu },
  { language: 'ru', letters: /[ыэё]/gi, words: /(?<!\p{L})(?:что|это|как|и|был|была|было|были|они|она|он|его|её|их|но|или|для|от|так|все|еще|ещё|уже|только|нет|надо|можно|потому|который|которая|если|когда|очень|мы|вы|мне|чтобы|после)(?!\p{L})/giu },
  { language: 'bg', letters: /ъ/gi, words: /(?<!\p{L})(?:се|че|са|съм|това|тази|този|които|който|която|като|както|ще|бъде|няма|много|ако|след|преди|защо|какво|аз|той|тя|ние|вие)(?!\p{L})/giu },
  { language: 'sr', letters: /[јљњђћџ]/gi, words: /(?<!\p{L})(?:је|су|од|као|али|који|која|није|био|бити|овај|тај)(?!\p{L})/giu },
  { language: 'be', letters: /ў/gi, perLetter: 4, words: /(?<!\p{L})(?:што|гэта|быў|яны|яна|ён|вельмі|таксама|якая|калі|каб|ад|ці|яго|яе)(?!\p{L})/giu },
]

/** Languages of the Arabic or Cyrillic script, by letters and words, with the share the best has of its own and the next one's evidence. @internal */
export function byLettersAndWords(text: string, script: 'Arabic' | 'Cyrillic'): { readonly language: string; readonly share: number } {
  const candidates = script === 'Arabic' ? arabic : cyrillic
  // Persian is read as if typed on a Persian keyboard, for its words; the letters are judged as they stand.
  const respelt = script === 'Arabic' ? text.replaceAll('ي', 'ی').replaceAll('ك', 'ک') : text
  const evidence = candidates.map(({ language, letters, words, shared, foreign, perLetter = 1 }) => ({
    language,
    weight: Math.max(0, perLetter * count(text, letters) + 0.2 * count(text, shared) + 2 * count(language === 'ar' ? text : respelt, words) - 2 * count(text, foreign)) + 0.1,
  }))
  const [best, second] = evidence.sort((a, b) => b.weight - a.weight)
  if (best === undefined) return { language: 'und', share: 0 }
  return { language: best.language, share: best.weight / (best.weight + (second?.weight ?? 0)) }
}

function count(text: string, pattern: RegExp | undefined): number {
  return pattern === undefined ? 0 : text.match(pattern)?.length ?? 0
}
