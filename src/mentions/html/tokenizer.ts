import { createRequire } from 'node:module'
import type { Tokenizer } from 'htmlparser2'
import { lazily } from '../lazily.js'

// htmlparser2 takes 35 ms to import, a quarter of what the whole package may take, and many who import this library
// never read HTML: so it is loaded when the first HTML is read. Its Tokenizer is used, not its Parser: the Parser keeps
// a stack that it searches from end to end, which a hostile page of a million open tags turns into hours. A tokenizer
// of our own would save little (it is a third of the time spent here) and would have to earn anew the right answers to
// stray `<`, unclosed comments and two thousand entities.
const load = lazily(() => (createRequire(import.meta.url)('htmlparser2') as { readonly Tokenizer: typeof Tokenizer }).Tokenizer)

/** What happens in a document, in order. Attribute values come decoded. */
export interface HtmlEvents {
  readonly open: (tag: string, attributes: ReadonlyMap<string, string>) => void
  readonly close: (tag: string) => void
  readonly text: (text: string) => void
}

const interesting = new Set(['class', 'href', 'alt', 'data-username', 'rel', 'title'])

/** Runs through HTML once, in time linear in its length, whatever it holds. @internal */
export function tokenizeHtml(html: string, events: HtmlEvents): void {
  let attributes = new Map<string, string>()
  let tag = ''
  let name = ''
  let value = ''
  const tokenizer = new (load())({ xmlMode: false, decodeEntities: true }, {
    onattribname: (start, end) => { name = html.slice(start, end).toLowerCase(); value = '' },
    onattribdata: (start, end) => { value += html.slice(start, end) },
    onattribentity: (codepoint) => { value += String.fromCodePoint(codepoint) },
    onattribend: () => { if (interesting.has(name) && !attributes.has(name)) attributes.set(name, value) },
    onopentagname: (start, end) => { tag = html.slice(start, end).toLowerCase(); attributes = new Map() },
    onopentagend: () => events.open(tag, attributes),
    onselfclosingtag: () => events.open(tag, attributes),
    onclosetag: (start, end) => events.close(html.slice(start, end).toLowerCase()),
    ontext: (start, end) => events.text(html.slice(start, end)),
    ontextentity: (codepoint) => events.text(String.fromCodePoint(codepoint)),
    oncdata: () => {},
    oncomment: () => {},
    ondeclaration: () => {},
    onprocessinginstruction: () => {},
    onend: () => {},
  })
  tokenizer.write(html)
  tokenizer.end()
}
