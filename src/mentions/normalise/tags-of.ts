import { byCodeUnit } from '../../core/compare.js'
import type { HandleRedactor } from '../handles/handle-redactor.js'
import { redactPersonalData } from '../personal-data/redact-personal-data.js'

const maximumTags = 50
// A hashtag has a letter in it (#12 is a number) and does not begin within a word or an address.
const hashtag = /(?<![\p{L}\p{M}\p{N}_&/#])#(?=[\p{N}_]*\p{L})([\p{L}\p{N}\p{M}_\u200c\u200d]{2,60})/gu

/** The tags of an item: stated, in markup and in the text; lower case, without `#`, sorted, nobody's name among them. @internal */
export function tagsOf(stated: readonly string[], inMarkup: readonly string[], text: string, handles: HandleRedactor): string[] {
  const tags = new Set<string>()
  const inText = text.includes('#') ? [...text.matchAll(hashtag)].map(([, tag]) => tag ?? '') : []
  for (const written of [...stated, ...inMarkup, ...inText]) {
    const tag = written.normalize('NFC').trim().replace(/^#+/, '').trim().toLowerCase()
    if (tag === '' || tag.includes('@') || handles.names(tag) || redactPersonalData(tag).redactions.length > 0) continue
    tags.add(tag)
  }
  return [...tags].sort(byCodeUnit).slice(0, maximumTags)
}
