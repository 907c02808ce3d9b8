import type { Html } from '../html/html.js'
import { html } from '../html/html.js'
import { elementId } from '../html/element-id.js'
import { safeLink } from '../html/safe-link.js'
import { table } from '../html/table.js'
import { drawMap } from '../pictures/draw-map.js'
import { drawRiver } from '../pictures/draw-river.js'
import { mapTable, riverTable } from '../pictures/picture-tables.js'
import { peopleDots } from '../pictures/people-dots.js'
import { shareBar } from '../pictures/share-bar.js'
import type { Report, ReportCommunity } from '../report.js'
import { pageWords } from '../words/page-words.js'
import { pictureWords } from '../words/picture-words.js'
import { communitySection } from './community-section.js'

/** All communities in one table that is the picture, then each by itself. */
export function communitiesSection(report: Report): Html {
  const words = pageWords[report.language].communities
  const { communities, finding, course } = report
  const pictures = pictureWords[report.language]
  return html`<section class="part" id="${words.id}" aria-labelledby="${words.id}-heading">
<h2 id="${words.id}-heading">${words.heading}</h2>
<p>${finding}</p>
${communities.length > 0 && table({
    id: 'communities-table', caption: words.caption, scope: words.scope, columns: [words.community, words.people, words.venues, words.purpose, words.role],
    rows: communities.map((community) => [
      html`<a href="#${elementId('community', community.id)}">${community.name}</a>`, html`${community.people}${peopleDots(community.people)}`, venueList(community), community.purpose.words, community.suggestedRole.words,
    ]),
  })}
${communities.length > 1 && html`<figure><figcaption>${pictures.map.title}</figcaption><div class="scroll wide" role="region" aria-label="${pictures.map.title}" tabindex="0">${drawMap(report, pictures)}</div></figure>
${mapTable(report, pictures)}`}
${course.length > 1 && course.some((moment) => moment.communities.length > 0) && html`<figure><figcaption>${pictures.river.title}</figcaption><div class="scroll wide" role="region" aria-label="${pictures.river.title}" tabindex="0">${drawRiver(course, pictures)}</div></figure>
${riverTable(course, pictures)}`}
${communities.map((community) => communitySection(report, community))}
</section>`
}

function venueList({ venues }: ReportCommunity): Html {
  return html`<ul class="venues">${venues.slice(0, 3).map(({ name, kind, url, share }) => html`<li>${safeLink(name, url)} <span class="quiet">${kind}, ${Math.round(share * 100)}%</span>${shareBar(share)}</li>`)}</ul>`
}
