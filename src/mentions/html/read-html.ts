import type { HtmlReading, HtmlReadingOptions } from './html-reading.js'
import { createTextBuilder } from './text-builder.js'
import { tokenizeHtml } from './tokenizer.js'

/** Longest HTML read, in UTF-16 units; what comes after is left out. No resident writes a megabyte. */
const maximumLength = 1_000_000
const maximumLinks = 200
const maximumQuoteDepth = 3

const paragraphs = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'table', 'ul', 'ol', 'dl', 'hr', 'article', 'section', 'figure', 'details', 'form', 'fieldset', 'main'])
const lines = new Set(['div', 'tr', 'dt', 'dd', 'header', 'footer', 'nav', 'address', 'center', 'figcaption', 'summary', 'option', 'aside', 'body', 'html', 'thead', 'tbody', 'caption', 'legend'])
const cells = new Set(['td', 'th'])
// Whose content no reader sees as words. `svg` and `math` bring drawings, the rest programs and fallbacks.
const silent = new Set(['script', 'style', 'head', 'title', 'template', 'noscript', 'svg', 'iframe', 'object', 'video', 'audio', 'canvas', 'select', 'textarea', 'noembed', 'xmp'])

/**
 * Reads HTML as somebody would: the author's own words, with blocks on lines of their own.
 *
 * Quoted posts (`aside.quote` and link previews, `aside.onebox`) are other people's words and are left out, their
 * author counted as addressed; `blockquote` stays, each line marked `> `. Code blocks become `[code]`: a forum of
 * developers would otherwise be understood by its variable names. Images are left out, emoji images give their `alt`.
 * Linear in the length of the input, of which the first million characters are read.
 */
export function readHtml(html: string, options: HtmlReadingOptions = {}): HtmlReading {
  const out = createTextBuilder()
  const links = new Set<string>()
  const addressed = new Set<string>()
  const tags = new Set<string>()
  // Left out until the tag that began it is closed as often as it was opened.
  let skipped: { readonly tag: string; depth: number } | undefined
  let mention: { readonly tag: string; readonly href: string | undefined; readonly isTag: boolean; text: string } | undefined
  let quoteDepth = 0

  const finishMention = (): void => {
    if (mention === undefined) return
    const { text, href, isTag } = mention
    mention = undefined
    const name = text.trim().replace(/^[@#]+/, '')
    if (name === '') return
    if (isTag) {
      tags.add(name)
      out.text(text)
      return
    }
    addressed.add(name)
    out.text(text.replace(/\S[^]*\S|\S/, (written) => options.mention?.(name, href) ?? written))
  }

  tokenizeHtml(html.length > maximumLength ? html.slice(0, maximumLength) : html, {
    open(tag, attributes) {
      if (skipped !== undefined) {
        if (tag === skipped.tag) skipped.depth++
        else if (tag === 'a') addLink(links, attributes.get('href'), attributes)
        return
      }
      const classes = attributes.get('class') ?? ''
      if (silent.has(tag)) {
        skipped = { tag, depth: 1 }
        out.text(' ')
      } else if (tag === 'aside' && /(?:^|\s)(?:quote|onebox)(?:\s|$)/.test(classes)) {
        const quoted = attributes.get('data-username')
        if (quoted !== undefined && quoted !== '') {
          addressed.add(quoted)
          options.quoted?.(quoted)
        }
        skipped = { tag, depth: 1 }
        out.paragraph()
      } else if (tag === 'pre') {
        skipped = { tag, depth: 1 }
        out.paragraph()
        out.literal('[code]')
        out.paragraph()
      } else if ((tag === 'a' || tag === 'span') && /(?:^|\s)(?:mention|u-url mention|hashtag)(?:\s|$)/.test(classes)) {
        finishMention()
        mention = { tag, href: attributes.get('href'), isTag: /(?:^|\s)hashtag(?:\s|$)/.test(classes) || attributes.get('rel') === 'tag', text: '' }
        // A span is how Discourse marks a mention of nobody it knows: its text is kept back all the same.
      } else if (tag === 'a') {
        addLink(links, attributes.get('href'), attributes)
      } else if (tag === 'img') {
        const alt = attributes.get('alt') ?? ''
        if (/(?:^|\s)emoji/.test(classes) && alt.length <= 40) out.text(` ${alt} `)
        else out.text(' ')
      } else if (tag === 'li') {
        out.item('- ')
      } else if (tag === 'blockquote') {
        out.paragraph()
        quoteDepth++
        out.prefix('> '.repeat(Math.min(quoteDepth, maximumQuoteDepth)))
      } else if (tag === 'br') out.lineBreak()
      else if (paragraphs.has(tag)) out.paragraph()
      else if (lines.has(tag)) out.line()
      else if (cells.has(tag)) out.text(' ')
    },
    close(tag) {
      if (skipped !== undefined) {
        if (tag === skipped.tag && --skipped.depth === 0) {
          skipped = undefined
          out.text(' ')
        }
        return
      }
      if (mention !== undefined && (tag === mention.tag || paragraphs.has(tag))) finishMention()
      if (tag === 'blockquote') {
        out.paragraph()
        quoteDepth = Math.max(0, quoteDepth - 1)
        out.prefix('> '.repeat(Math.min(quoteDepth, maximumQuoteDepth)))
      } else if (paragraphs.has(tag)) out.paragraph()
      else if (lines.has(tag) || tag === 'li') out.line()
      else if (cells.has(tag)) out.text(' ')
    },
    text(text) {
      if (skipped !== undefined) return
      if (mention === undefined) out.text(text)
      else if (mention.text.length < 200) mention.text += text
    },
  })
  finishMention()
  return { text: out.toString().trim(), links: [...links], addressed: [...addressed], tags: [...tags] }
}

function addLink(links: Set<string>, href: string | undefined, attributes: ReadonlyMap<string, string>): void {
  if (href === undefined || href === '' || href.startsWith('#') || links.size >= maximumLinks) return
  if (/(?:^|\s)(?:mention|lightbox|anchor)(?:\s|$)/.test(attributes.get('class') ?? '')) return
  links.add(href)
}

/**
 * HTML as plain text: see {@link readHtml}, of which this is the `text`.
 *
 * @example
 * ```ts
 * htmlToText('<p>Bins <b>not</b> collected<br>again &amp; again</p>') // 'Bins not collected\nagain & again'
 * ```
 */
export function htmlToText(html: string): string {
  return readHtml(html).text
}
