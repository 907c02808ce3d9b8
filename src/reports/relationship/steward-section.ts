import { dayWords } from '../../core/day-words.js'
import type { Html } from '../html/html.js'
import { html } from '../html/html.js'
import { part } from '../html/page.js'
import { table } from '../html/table.js'
import { relationshipPageWords } from '../words/relationship-page-words.js'
import type { RelationshipPage } from './relationship-page.js'

/** Who looks after the relationship, and from whom it was taken over. */
export function stewardSection({ steward, language }: RelationshipPage): Html {
  const { steward: words } = relationshipPageWords[language]
  if (steward === undefined) return part(words, html`<p>${words.nobody}</p>`)
  const { post, deputy, team, handovers } = steward
  return part(words, html`<dl class="facts"><dt>${words.post}</dt><dd>${post}</dd><dt>${words.deputy}</dt><dd>${deputy ?? words.noDeputy}</dd><dt>${words.team}</dt><dd>${team}</dd></dl>
${handovers.length > 0 && table({
    id: 'handovers-table', caption: words.caption, columns: [words.on, words.from, words.to, words.notes],
    rows: handovers.map(({ on, from, to, notes }) => [dayWords(on, language), from, to, notes]),
  })}`)
}
