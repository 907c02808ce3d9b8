import type { ReportCommunity } from 'civic-cafe/reports'
import { dayWords } from '../html/day-words.js'
import { html, type Html } from '../html/html.js'
import { list } from '../html/table.js'

/** What was found of a community, with the reasons. */
export function communityFacts(community: ReportCommunity | undefined): Html {
  if (community === undefined) return html`<p>This community was not in what was last found. The relationship goes on, with its promises and its complaints.</p>`
  const { people, standingWords, purpose, typology, suggestedRole, venues, places, problemIds, councilPresence, history } = community
  const facts: readonly (readonly [string, Html | string])[] = [
    ['People', `${people}. ${standingWords}`],
    ['What it seems to be for', html`${purpose.words}${list(purpose.because, '')}`],
    ...(typology === undefined ? [] : [['What its people share', html`${typology.words}${list(typology.because, '')}`] as const]),
    ['Suggested for the council', html`<strong>${suggestedRole.words}</strong>${list(suggestedRole.because, '')}`],
    ['The council there now', councilPresence],
    ['Where it meets', list(venues.map(({ name, kind }) => `${name} (${kind})`), 'Not told')],
    ['Places', places.length === 0 ? 'None told' : places.join(', ')],
    ['Problems it bears on', problemIds.length === 0 ? 'None' : problemIds.join(', ')],
    ['Its life so far', list(history.map(({ at, words }) => `${dayWords(at)}: ${words}`))],
  ]
  return html`<h2>What was found</h2><dl class="stands">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd><dd></dd></div>`)}</dl>`
}
