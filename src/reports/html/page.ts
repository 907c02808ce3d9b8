import { createHash } from 'node:crypto'
import type { Language, Words } from '../../core/language.js'
import type { Html } from './html.js'
import { html } from './html.js'
import { langOf } from './lang-of.js'
import { styles } from './styles.js'

const contents: Words = { en: 'Contents', cy: 'Cynnwys' }

/** A page and what stands around its content. */
export interface Page {
  readonly language: Language
  /** What kind of page it is, above the title. */
  readonly kicker: string
  readonly title: string
  /** Of when it is. */
  readonly dated: string
  readonly skip: string
  /** What the contents lead to. */
  readonly parts: readonly { readonly id: string; readonly heading: string }[]
  readonly content: Html
  readonly footer: string
}

/**
 * A page that needs nothing else: no script, no font, no picture from anywhere. Its own Content Security Policy forbids
 * everything but its styles.
 */
export function page({ language, kicker, title, dated, skip, parts, content, footer }: Page): string {
  const styleHash = createHash('sha256').update(styles).digest('base64')
  const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`
  const { markup } = html`<html lang="${langOf(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${{ markup: styles }}</style>
</head>
<body>
<a class="skip" href="#report">${skip}</a>
<div class="page">
<header>
<p class="kicker">${kicker}</p>
<h1>${title}</h1>
<p class="quiet">${dated}</p>
<nav aria-label="${contents[language]}"><ul>${parts.map(({ id, heading }) => html`<li><a href="#${id}">${heading}</a></li>`)}</ul></nav>
</header>
<main id="report" tabindex="-1">
${content}
</main>
<footer><p>${footer}</p></footer>
</div>
</body>
</html>`
  return `<!doctype html>\n${markup}\n`
}

/** A part of a page, with its heading. */
export function part({ id, heading }: { readonly id: string; readonly heading: string }, content: Html | readonly Html[]): Html {
  return html`<section class="part" id="${id}" aria-labelledby="${id}-heading">
<h2 id="${id}-heading">${heading}</h2>
${content}
</section>`
}
