import { createCueReader, type Cues } from '../../../src/communities/talk/cue-reader.js'
import { createTalkReader, talkLists, type TalkReader } from '../../../src/communities/talk/talk-reader.js'
import { heldOut, labelledCouncil, making, type LabelledCommunity } from './labelled-set.js'

/**
 * A reader that has forgotten every cue which is said in the held-out half and never in the making half: as if whoever made
 * the lists had known no more of how people talk than the making half shows. Stricter than life, where lists of words for a
 * carnival or a petition are made by people who have heard of both.
 */
export function strictReader(): TalkReader {
  const seen = textsOf(making())
  const unseen = textsOf(heldOut())
  const kept = (list: string, language: keyof Cues): string => {
    const phrases = list.split(',').map((phrase) => phrase.trim()).filter((phrase) => phrase !== '')
    return phrases.filter((phrase, i) => {
      const at = bitsIn(phrases, language, i)
      return !(at(unseen) && !at(seen))
    }).join(', ')
  }
  const lists = Object.fromEntries(Object.entries(talkLists).map(([name, { en, cy }]) => [name, { en: kept(en, 'en'), cy: kept(cy, 'cy') }])) as typeof talkLists
  return createTalkReader([labelledCouncil.name, ...labelledCouncil.aliases], lists)
}

const textsOf = (communities: readonly LabelledCommunity[]): string[] => communities.flatMap(({ mentions }) => mentions.map(({ text }) => text))

/** Thirty phrases are read at a time. */
const batches = new Map<string, Map<readonly string[], number>>()
const width = 30

function bitsIn(phrases: readonly string[], language: keyof Cues, i: number): (texts: readonly string[]) => boolean {
  const start = Math.floor(i / width) * width
  const batch = phrases.slice(start, start + width)
  return (texts) => {
    const key = JSON.stringify([language, batch])
    const known = batches.get(key) ?? new Map<readonly string[], number>()
    batches.set(key, known)
    let mask = known.get(texts)
    if (mask === undefined) {
      const reader = createCueReader(Object.fromEntries(batch.map((phrase, bit) => [`${bit}`, { en: '', cy: '', [language]: phrase }])) as Record<string, Cues>)
      mask = texts.reduce((all, text) => all | reader.read(text.toLowerCase()), 0)
      known.set(texts, mask)
    }
    return (mask & (1 << (i - start))) !== 0
  }
}
