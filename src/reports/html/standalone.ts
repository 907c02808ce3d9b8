import type { Html } from './html.js'
import { html } from './html.js'
import { pictureStyles, themes } from './styles.js'

/** A picture of a page as one that stands by itself: it carries its styles, its title and its language. */
export function standalone({ markup }: Html, title: string, language: string): string {
  const opening = html`<svg xmlns="http://www.w3.org/2000/svg" lang="${language}" `
  const inside = html`<title>${title}</title><style>${{ markup: `${themes('svg')}\n${pictureStyles}` }}</style>`
  return markup.replace('<svg ', () => opening.markup).replace('>', () => `>${inside.markup}`)
}
