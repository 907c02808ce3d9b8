import { readdirSync, readFileSync } from 'node:fs'
import { dataPath } from './data.js'

/** A line of the recorded sentences, word pairs or single words, with the language it is filed under. */
export interface LanguageLine {
  readonly language: string
  readonly text: string
}

/** Every recorded line of one length. */
export function languageLines(length: 'sentences' | 'word-pairs' | 'single-words'): LanguageLine[] {
  const folder = dataPath('text', 'language', length)
  return readdirSync(folder).sort().flatMap((file) => readFileSync(`${folder}/${file}`, 'utf8').split('\n')
    .filter((text) => text.trim() !== '').map((text) => ({ language: file.replace('.txt', ''), text })))
}
