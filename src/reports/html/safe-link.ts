import type { Html } from './html.js'
import { html } from './html.js'

/** A name, linked where its address is an ordinary web address. Anything else (`javascript:`, `data:`) stays text. */
export function safeLink(name: string, url: string | undefined): Html {
  if (url === undefined || !URL.canParse(url)) return html`${name}`
  const { protocol, username } = new URL(url)
  if ((protocol !== 'https:' && protocol !== 'http:') || username !== '') return html`${name}`
  return html`<a href="${url}" rel="noreferrer nofollow">${name}</a>`
}
