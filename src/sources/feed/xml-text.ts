import { characterOf, decodeReferences } from './html-entities.js'

/** Numbers of characters XML does not have: controls, and halves of pairs. */
const NO_CHARACTER = String.raw`0*(?:[0-8]|1[124-9]|2\d|3[01]|55(?:29[6-9]|[3-9]\d\d)|56\d{3}|57(?:[0-2]\d\d|3[0-3]\d|34[0-3]));|x0*(?:[0-8bcefBCEF]|1[\da-fA-F]|[dD][89a-fA-F][\da-fA-F]{2});`
/** Anything in character data that a strict XML parser would refuse, or that means another character than it says. */
const SUSPECT = new RegExp(String.raw`[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|&(?!(?:amp|lt|gt|quot|apos|#(?!${NO_CHARACTER})(?:\d{1,6}|x[\da-fA-F]{1,5}));)|]]>`)
const CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g

/** Character data made well-formed, and whether it had to be. */
export interface CleanText {
  readonly text: string
  readonly repaired: boolean
}

/** `&eacute;` becomes é, a bare `&` becomes `&amp;`, control characters go. Text that is already right is returned as it is. */
function cleanCharacterData(text: string): CleanText {
  if (!SUSPECT.test(text)) return { text, repaired: false }
  const fixed = text
    .replace(CONTROLS, '')
    .replaceAll(']]>', isNoise(text) ? ']] ' : ']]&gt;')
    .replace(/&(?:(#[0-9]+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);)?/g, (whole, reference: string | undefined) => {
      if (reference === undefined) return '&amp;'
      if (/^(?:amp|lt|gt|quot|apos)$/.test(reference)) return whole
      const character = characterOf(reference)
      if (character !== undefined) return escapeText(character)
      return reference.startsWith('#') ? '' : `&amp;${reference};`
    })
  return { text: fixed, repaired: true }
}

/**
 * The same for the content of elements, where it may become a CDATA section: a strict parser reads those several times
 * faster than text full of references. A `<` in it is only a character.
 */
export function cleanContent(text: string): CleanText {
  if (!text.includes('&') && !text.includes('<')) return cleanCharacterData(text)
  const repaired = SUSPECT.test(text)
  return { text: asCdata(decodeReferences(repaired ? text.replace(/&#(?:0*|[xX]0*);/g, '') : text)), repaired }
}

/** Text as the inside of a CDATA section: controls dropped, the terminator split. */
export function asCdata(text: string): string {
  return `<![CDATA[${text.replace(CONTROLS, '').replaceAll(']]>', isNoise(text) ? ']] ' : ']]]]><![CDATA[>')}]]>`
}

/** Nobody writes a section's end a thousand times, and each costs a strict parser some microseconds. */
function isNoise(text: string): boolean {
  return text.includes(']]>') && text.split(']]>', 1002).length > 1001
}

/** The three characters that matter in character data. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** An attribute's raw value made safe between double quotes. */
export function cleanAttribute(value: string): CleanText {
  const { text, repaired } = cleanCharacterData(value)
  return { text: text.replaceAll('<', '&lt;').replaceAll('"', '&quot;'), repaired }
}
