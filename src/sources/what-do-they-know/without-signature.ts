import { titleText } from '../feed/text-construct.js'

// After these words comes a name, in every letter to an authority.
const valediction = /\s*(?:\bYours\s+(?:faithfully|sincerely|truly)|\b(?:Kind|Best|Warm)\s+(?:regards|wishes)|\bYn\s+gywir)\b[\s\S]*$/i

/**
 * What a letter says, without the highlighting of a search, the name it is signed with, and the given names wherever they
 * stand. `undefined` where nothing is left.
 */
export function withoutSignature(text: string, names: readonly string[]): string | undefined {
  const plain = titleText(text.replace(/<\/?span(?:\s[^<>]*)?>/gi, ''))
  if (plain === undefined) return undefined
  const nameless = names.filter((name) => name.length >= 3).reduce((rest, name) => rest.replace(new RegExp(pattern(name), 'giu'), '…'), plain)
  const words = nameless.replace(valediction, '').trim()
  return words === '' ? undefined : words
}

function pattern(name: string): string {
  const words = name.split(/[\s_]+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return `(?<![\\p{L}\\p{N}])${words.join('[\\s_]+')}(?![\\p{L}\\p{N}])`
}
