/** Evidence for one language of a script that several share. */
interface LetterEvidence {
  readonly language: string
  /** Letters hardly any of the others uses. */
  readonly letters: RegExp
  /** What one such letter is worth, in halves of a word. @defaultValue 1 */
  readonly perLetter?: number
  /** Frequent words, whole. */
  readonly words: RegExp
}

const arabic: readonly LetterEvidence[] = [
  { language: 'ar', letters: /[ةىأإؤئيكًٌٍ]/g, words: /(?<!\p{L})(?:في|من|على|إلى|عن|هذا|هذه|التي|الذي|أن|إن|كان|كانت|لا|ما|مع|هو|هي|قد|كل|بعد|قبل|بين|لم|لن|ثم|أو|لكن|ليس|هل|أنا|نحن|ال\p{L}{3,})(?!\p{L})/gu },
  { language: 'fa', letters: /[پچژگیک]/g, perLetter: 0.3, words: /(?<!\p{L})(?:است|که|از|را|این|آن|با|برای|به|در|می|نمی|و|هم|یک|تا|بود|شد|شده|کرد|کرده|کند|باید|خود|ما|شما|آنها|من|تو|او|هر|چه|دارد|دارم|هستم|بر|ها|های|خیلی|نیست|خواهم|نمی‌\p{L}+|می‌\p{L}+)(?!\p{L})/gu },
  { language: 'ur', letters: /[ٹڈڑںےہھ]/g, perLetter: 2, words: /(?<!\p{L})(?:کے|کی|کا|میں|ہے|ہیں|سے|کو|نے|اور|یہ|وہ|پر|تھا|تھی|تھے|ایک|اس|ان|بھی|نہیں|کر|ہو|ہوا|گیا|جو|تو|لیے|کیا|آپ|ہم|تم|مجھے|میرا|میری|ساتھ|بہت|کچھ|رہا|رہے|رہی|ہوں)(?!\p{L})/gu },
]

const cyrillic: readonly LetterEvidence[] = [
  { language: 'uk', letters: /[іїєґ’]/gi, words: /(?<!\p{L})(?:що|це|та|як|від|він|вона|вони|але|або|для|був|була|були|є|й|цей|ця|щоб|під|після|коли|дуже|також|бути|ми|ви|мені|його|її|їх|чи|де|все|ще|вже|тільки|немає|треба|можна|тому|який|яка|яке|які)(?!\p{L})/giu },
  { language: 'ru', letters: /[ыэёъ]/gi, words: /(?<!\p{L})(?:что|это|как|и|был|была|было|были|они|она|он|его|её|их|но|или|для|от|так|все|еще|ещё|уже|только|нет|надо|можно|потому|который|которая|если|когда|очень|мы|вы|мне|чтобы|после)(?!\p{L})/giu },
  { language: 'bg', letters: /[ъщ]/gi, words: /(?<!\p{L})(?:се|че|са|съм|това|тази|този|които|който|която|като|както|ще|бъде|няма|много|ако|след|преди|защо|какво|аз|той|тя|ние|вие)(?!\p{L})/giu },
  { language: 'sr', letters: /[јљњђћџ]/gi, words: /(?<!\p{L})(?:је|су|од|као|али|који|која|није|био|бити|овај|тај)(?!\p{L})/giu },
  { language: 'be', letters: /ў/gi, perLetter: 4, words: /(?<!\p{L})(?:што|гэта|быў|яны|яна|ён|вельмі|таксама|якая|калі|каб|ад|ці|яго|яе)(?!\p{L})/giu },
]

/** Languages of the Arabic or Cyrillic script, by letters and words, with the share the best has of its own and the next one's evidence. @internal */
export function byLettersAndWords(text: string, script: 'Arabic' | 'Cyrillic'): { readonly language: string; readonly share: number } {
  const candidates = script === 'Arabic' ? arabic : cyrillic
  const evidence = candidates.map(({ language, letters, words, perLetter = 1 }) => ({
    language,
    weight: 0.1 + perLetter * (text.match(letters)?.length ?? 0) + 2 * (text.match(words)?.length ?? 0),
  }))
  const [best, second] = evidence.sort((a, b) => b.weight - a.weight)
  if (best === undefined) return { language: 'und', share: 0 }
  return { language: best.language, share: best.weight / (best.weight + (second?.weight ?? 0)) }
}
