import { convert } from 'html-to-text'
import { htmlToText } from 'civic-cafe/mentions'
import { dataFolder } from '../support/data.js'
import { realHtml } from '../support/real-html.js'
import { contend } from './support/contender.js'

// html-to-text is asked for what is compared: words, without the addresses of links and pictures, and headings as written.
const words = { wordwrap: false, selectors: [{ selector: 'a', options: { ignoreHref: true } }, { selector: 'img', format: 'skip' }, ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })), { selector: 'table', options: { uppercaseHeaderCells: false } }] }
/**
 * The same without what the two do otherwise on purpose. We leave out words of others that are quoted, code and what no
 * reader sees as words, and write `- ` where html-to-text numbers a list; of pictures only emoji have words, with us.
 */
const sameParts = { ...words, selectors: [...words.selectors, { selector: 'ol', format: 'unorderedList' }, ...['aside.quote', 'aside.onebox', 'pre', 'script', 'style', 'svg', 'noscript', 'iframe', 'object', 'video', 'audio', 'canvas', 'select', 'textarea', 'head', 'title', 'template'].map((selector) => ({ selector, format: 'skip' }))] }

const pieces = dataFolder === undefined ? [] : await realHtml()
const kinds = [...new Set(pieces.map(({ from }) => from))]
const emoji = /<img[^>]*class="emoji[^>]*>/g
const wordsOf = (text: string): string[] => text.replaceAll('[code]', ' ').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

/** Length of the longest run of words both have in the same order, with gaps. */
function inCommon(a: readonly string[], b: readonly string[]): number {
  let before = new Uint32Array(b.length + 1)
  for (const word of a) {
    const row = new Uint32Array(b.length + 1)
    for (let j = 1; j <= b.length; j++) row[j] = word === b[j - 1] ? (before[j - 1] ?? 0) + 1 : Math.max(before[j] ?? 0, row[j - 1] ?? 0)
    before = row
  }
  return before[b.length] ?? 0
}

// What is left was looked at: in three pieces html-to-text runs cells of a table together ("2016September"), in one it
// keeps soft hyphens, which part its words here.
function agreement(options: object, prepare: (html: string) => string): Record<string, number> {
  const compared = pieces.map(({ from, html }) => {
    const [a, b] = [wordsOf(htmlToText(prepare(html))), wordsOf(convert(prepare(html), options))]
    // Of the longest pieces the beginnings.
    const [first, second] = [a.slice(0, 3000), b.slice(0, 3000)]
    return { from, same: a.join(' ') === b.join(' '), common: inCommon(first, second), all: first.length + second.length }
  })
  const shares = (of: typeof compared): { readonly same: number; readonly words: number } => ({
    same: of.filter(({ same }) => same).length / of.length,
    words: 2 * of.reduce((sum, { common }) => sum + common, 0) / of.reduce((sum, { all }) => sum + all, 0),
  })
  return Object.fromEntries([undefined, ...kinds].flatMap((kind) => {
    const { same, words: share } = shares(compared.filter(({ from }) => kind === undefined || from === kind))
    return [[`same words in ${kind ?? 'all'}`, same], [`words in common in ${kind ?? 'all'}`, share]]
  }))
}

const prefixed = (prefix: string, facts: Record<string, number>): Record<string, number> => Object.fromEntries(Object.entries(facts).map(([name, value]) => [`${prefix}: ${name}`, value]))

if (process.argv[2] === 'civic-cafe') {
  await contend(() => pieces.map(({ html }) => htmlToText(html)), () => dataFolder === undefined ? {} : {
    pieces: pieces.length,
    ...prefixed('as it is', agreement(words, (html) => html)),
    ...prefixed('of the same parts', agreement(sameParts, (html) => html.replace(emoji, ' '))),
  }, 3)
} else {
  await contend(() => pieces.map(({ html }) => convert(html, words)), (texts) => ({ pieces: texts.length }), 3)
}
