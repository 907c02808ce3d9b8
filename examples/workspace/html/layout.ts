import { html, nothing, type Html } from './html.js'

/** A page of the workspace. */
export interface Page {
  readonly title: string
  /** Which entry of the navigation it belongs to. */
  readonly at?: string | undefined
  /** The page above it. */
  readonly back?: { readonly href: string; readonly words: string } | undefined
  /** Whether it was refused: said before the title, which a screen reader reads first. */
  readonly refused?: boolean | undefined
  readonly body: Html
}

/** What every page says besides its own. */
export interface Frame {
  readonly councilName: string
  readonly today: string
}

const entries = [
  { href: '/', words: 'Start' },
  { href: '/problems', words: 'Problems' },
  { href: '/listen', words: 'Listen' },
  { href: '/communities', words: 'Communities' },
  { href: '/decisions', words: 'Decisions' },
  { href: '/report', words: 'Report' },
] as const

export function layout({ title, at, back, refused = false, body }: Page, { councilName, today }: Frame): Html {
  return html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${refused ? 'Refused: ' : ''}${title} – ${councilName}</title>
<link rel="stylesheet" href="/style.css">
<link rel="icon" href="data:,">
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header><div class="width">
<p class="name">${councilName}<span>Community workspace</span></p>
<nav aria-label="Workspace"><ul>${entries.map(({ href, words }) => html`<li><a href="${href}"${href === at ? html` aria-current="page"` : nothing}>${words}</a></li>`)}</ul></nav>
</div></header>
<div class="width">
${back === undefined ? nothing : html`<nav aria-label="Back" class="back"><a href="${back.href}">Back to ${back.words}</a></nav>`}
<main id="main" tabindex="-1">
${body}
</main>
</div>
<footer><div class="width"><p>An invented council, where it is ${today}. Nobody in it is real.</p></div></footer>
</body>
</html>
`
}
