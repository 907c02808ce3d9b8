import { dayWords } from '../../core/day-words.js'
import type { Language } from '../../core/language.js'
import type { Html } from '../html/html.js'
import { html } from '../html/html.js'
import { list } from '../html/list.js'
import { table } from '../html/table.js'
import { intervalBar } from '../pictures/interval-bar.js'
import { relationshipPageWords } from '../words/relationship-page-words.js'
import { outcomeSection } from './outcome-section.js'
import { promisesTable } from './promises-section.js'
import type { PageEngagement } from './relationship-page.js'

/** Work on one problem: where it stands, its plan, its channels, its promises and what came of it. */
export function engagementSection(engagement: PageEngagement, id: string, language: Language): Html {
  const { work: words } = relationshipPageWords[language]
  const { problem, stands, history, plan, channels, commitments, outcome } = engagement
  return html`<section class="community" id="${id}" aria-labelledby="${id}-heading">
<h3 id="${id}-heading">${problem}</h3>
${list(stands)}
${plan !== undefined && html`<h4>${words.plan}</h4>${planFacts(plan, language)}`}
${channels !== undefined && html`<h4>${words.channels}</h4>${channelFacts(channels, problem, id, language)}`}
${commitments.length > 0 && html`<h4>${words.promises}</h4>${promisesTable(commitments, `${id}-promises`, `${words.promises}: ${problem}`, language)}`}
${outcome !== undefined && html`<h4>${words.outcome}</h4>${outcomeSection(outcome, `${id}-outcome`, language)}`}
${history.length > 0 && html`<h4>${words.history}</h4>${list(history)}`}
</section>`
}

function planFacts({ focus, whatPeopleNeedToDo, promise, startsOn, reviewOn, stopConditions, formalConsultation }: NonNullable<PageEngagement['plan']>, language: Language): Html {
  const { plan: words, promise: promises, stop } = relationshipPageWords[language]
  return html`<dl class="facts">
<dt>${words.focus}</dt><dd>${focus}</dd><dt>${words.asks}</dt><dd>${whatPeopleNeedToDo}</dd><dt>${words.promise}</dt><dd>${promises[promise]}</dd>
<dt>${words.runs}</dt><dd>${dayWords(startsOn, language)}</dd><dt>${words.review}</dt><dd>${dayWords(reviewOn, language)}</dd>
${stopConditions.length > 0 && html`<dt>${words.stops}</dt><dd>${list(stopConditions.map(({ kind, afterWeeks, sign }) => `${stop[kind]}${afterWeeks === undefined ? '' : words.weeks(afterWeeks)}${sign === undefined ? '' : `: ${sign}`}`))}</dd>`}
<dt>${words.formal}</dt><dd>${formalConsultation ? words.yes : words.no}</dd>
</dl>`
}

function channelFacts({ existing, replaces, offlineEquivalent, voicesMissing, comparison }: NonNullable<PageEngagement['channels']>, problem: string, id: string, language: Language): Html {
  const { channels: words } = relationshipPageWords[language]
  const voices = voicesMissing === null ? words.unknown : voicesMissing.length === 0 ? words.nobody : list(voicesMissing.map(({ who, acted }) => `${who}: ${acted === undefined ? words.notActed : `${acted.what} (${dayWords(acted.on, language)})`}`))
  return html`${existing.length > 0 && table({
    id: `${id}-channels`, caption: words.caption(problem), columns: [words.name, words.medium, words.does],
    rows: existing.map(({ name, medium, does }) => [name, words.media[medium], does]),
  })}
<dl class="facts"><dt>${words.replaces}</dt><dd>${replaces.length === 0 ? words.nothing : replaces.join(', ')}</dd><dt>${words.offline}</dt><dd>${offlineEquivalent ?? words.notSaid}</dd><dt>${words.missing}</dt><dd>${voices}</dd>
${comparison !== undefined && html`<dt>${words.compared}</dt><dd>${comparison.words}${comparison.value !== null && comparison.interval !== undefined && intervalBar(comparison.value, comparison.interval)} <span class="quiet">${comparison.source}</span></dd>`}</dl>`
}
