import { steps } from '../deeds/steps.js'
import { html, nothing, type Html } from '../html/html.js'
import type { Page } from '../html/layout.js'
import type { Matter } from '../server/matter.js'

const pages = [...steps.map(({ name, title }) => ({ name, title })), { name: 'leave', title: 'Leave' }, { name: 'history', title: 'History' }]

/** A page about one community, with the way to its other pages. */
export function communityFrame({ name, communityBase }: Pick<Matter, 'name' | 'communityBase'>, at: string | undefined, title: string, body: Html): Page {
  return {
    title: `${title}: ${name}`,
    at: '/communities',
    back: { href: '/communities', words: 'the communities' },
    body: html`<nav aria-label="Steps with this community"><ul class="local">${pages.map((page) => html`<li><a href="${communityBase}/${page.name}"${page.name === at ? html` aria-current="page"` : nothing}>${page.title}</a></li>`)}</ul></nav>
${body}`,
  }
}
