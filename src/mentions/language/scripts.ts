/** Scripts told apart, with the language to answer where a script belongs to one of the languages heard in Britain. */
const scripts: readonly { readonly script: string; readonly language?: string; readonly ranges: readonly (readonly [number, number])[] }[] = [
  { script: 'Latin', ranges: [[0x41, 0x5a], [0x61, 0x7a], [0xaa, 0xaa], [0xba, 0xba], [0xc0, 0xd6], [0xd8, 0xf6], [0xf8, 0x24f], [0x1e00, 0x1eff]] },
  { script: 'Cyrillic', ranges: [[0x400, 0x52f]] },
  { script: 'Arabic', ranges: [[0x620, 0x64a], [0x66e, 0x6d3], [0x6d5, 0x6d5], [0x6fa, 0x6ff], [0x750, 0x77f], [0xfb50, 0xfdff], [0xfe70, 0xfefc]] },
  { script: 'Kana', language: 'ja', ranges: [[0x3041, 0x30ff]] },
  { script: 'Han', language: 'zh', ranges: [[0x3400, 0x4dbf], [0x4e00, 0x9fff]] },
  { script: 'Greek', language: 'el', ranges: [[0x370, 0x3ff], [0x1f00, 0x1fff]] },
  { script: 'Devanagari', language: 'hi', ranges: [[0x900, 0x97f]] },
  { script: 'Bengali', language: 'bn', ranges: [[0x980, 0x9ff]] },
  { script: 'Gurmukhi', language: 'pa', ranges: [[0xa00, 0xa7f]] },
  { script: 'Gujarati', language: 'gu', ranges: [[0xa80, 0xaff]] },
  { script: 'Tamil', language: 'ta', ranges: [[0xb80, 0xbff]] },
  { script: 'Telugu', language: 'te', ranges: [[0xc00, 0xc7f]] },
  { script: 'Kannada', language: 'kn', ranges: [[0xc80, 0xcff]] },
  { script: 'Malayalam', language: 'ml', ranges: [[0xd00, 0xd7f]] },
  { script: 'Sinhala', language: 'si', ranges: [[0xd80, 0xdff]] },
  { script: 'Thai', language: 'th', ranges: [[0xe00, 0xe7f]] },
  { script: 'Tibetan', language: 'bo', ranges: [[0xf00, 0xfff]] },
  { script: 'Burmese', language: 'my', ranges: [[0x1000, 0x109f]] },
  { script: 'Georgian', language: 'ka', ranges: [[0x10a0, 0x10ff]] },
  { script: 'Hangul', language: 'ko', ranges: [[0x1100, 0x11ff], [0xac00, 0xd7af]] },
  { script: 'Ethiopic', language: 'am', ranges: [[0x1200, 0x137f]] },
  { script: 'Khmer', language: 'km', ranges: [[0x1780, 0x17ff]] },
  { script: 'Hebrew', language: 'he', ranges: [[0x5d0, 0x5ea]] },
  { script: 'Armenian', language: 'hy', ranges: [[0x530, 0x58f]] },
]

/** The script most letters of a text are in. @internal */
export interface ScriptUse {
  readonly script: string
  /** The language the script stands for, where it stands for one. */
  readonly language: string | undefined
  /** Letters in that script. */
  readonly letters: number
  /** Their share of all letters, 0…1. */
  readonly share: number
}

const latin = scripts.findIndex(({ script }) => script === 'Latin')

/** @internal */
export function dominantScript(text: string): ScriptUse | undefined {
  const counts = new Uint32Array(scripts.length)
  let total = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    // Most letters are plain ones: `| 0x20` makes them small.
    const at = code < 0x80 ? ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a ? latin : -1) : indexOfScript(code)
    if (at < 0) continue
    counts[at] = (counts[at] ?? 0) + 1
    total++
  }
  if (total === 0) return undefined
  let best = 0
  for (let i = 1; i < counts.length; i++) if ((counts[i] ?? 0) > (counts[best] ?? 0)) best = i
  // Japanese mixes kana into Han: any fair share of kana makes it Japanese.
  const kana = scripts.findIndex(({ script }) => script === 'Kana')
  if (scripts[best]?.script === 'Han' && (counts[kana] ?? 0) * 10 > (counts[best] ?? 0)) best = kana
  const { script, language } = scripts[best] ?? { script: '' }
  const letters = counts[best] ?? 0
  return { script, language, letters, share: letters / total }
}

function indexOfScript(code: number): number {
  for (let i = 0; i < scripts.length; i++) {
    for (const [from, to] of scripts[i]?.ranges ?? []) if (code >= from && code <= to) return i
  }
  return -1
}
