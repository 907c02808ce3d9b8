import type { EngagementState, RelationshipState } from 'civic-cafe/engagement'
import type { About, Deed } from '../deeds/deed.js'
import { html, nothing, type Html } from '../html/html.js'
import { obstacleList } from '../html/obstacle.js'
import { list } from '../html/table.js'
import type { Matter } from '../server/matter.js'
import { obstacleOf } from '../server/question.js'

/** What is on record, each with the way to change it. */
export function standsHtml<State extends RelationshipState | EngagementState, Command>(deeds: readonly Deed<State, Command>[], about: About<State>, base: string): Html {
  return html`<dl class="stands">${deeds.map((deed) => {
    const lines = deed.stands(about)
    return html`<div><dt>${deed.title}</dt><dd>${lines.length === 0 ? html`<span class="quiet">Nothing on record</span>` : lines.length === 1 ? lines[0] : list(lines)}</dd><dd><a href="${base}/do/${deed.name}">${lines.length === 0 ? 'Add' : 'Change or add'}<span class="hidden">: ${deed.title}</span></a></dd></div>`
  })}</dl>`
}

/** The steps there are from where it stands, each open or with everything that is missing. */
export function movesHtml(matter: Pick<Matter, 'base' | 'communityBase' | 'workBase'> & { readonly about: Pick<About<unknown>, 'moves'> }, types: readonly string[]): Html {
  const fromHere = matter.about.moves.filter(({ missing }) => !missing.some(({ code }) => code === 'not-from-here' || code === 'closed'))
  const open = types.filter((type) => fromHere.some((move) => move.type === type))
  if (open.length === 0) return html`<p class="quiet">No step of this page leads on from where it stands.</p>`
  return html`${open.map((type) => {
    const moves = fromHere.filter((move) => move.type === type)
    const [first] = moves
    if (first === undefined) return nothing
    const isOpen = moves.some(({ available }) => available)
    return html`<div class="next"><h3>${first.words}</h3>
${isOpen ? html`<p>${first.asks.length > 0 ? 'It only asks why.' : 'Everything it asks for is there.'}</p>` : html`<p>Still missing:</p>${obstacleList(first.missing.map((refusal) => obstacleOf(refusal, matter)))}`}
<p><a class="button" href="${matter.base}/move/${type}">${isOpen ? first.words : `Try: ${first.words.toLowerCase()}`}</a></p></div>`
  })}`
}

/** What was just recorded. */
export function doneHtml(done: string | undefined, titles: readonly { readonly name: string; readonly title: string }[]): Html {
  const title = titles.find(({ name }) => name === done)?.title
  return title === undefined ? nothing : html`<div class="done" role="status"><p><strong>On record:</strong> ${title}.</p></div>`
}
