import { dayWords } from '../../core/day-words.js'
import { sentence } from '../../engagement/wording/sentence.js'
import type { Html } from '../html/html.js'
import { html } from '../html/html.js'
import { part } from '../html/page.js'
import { table } from '../html/table.js'
import { relationshipPageWords } from '../words/relationship-page-words.js'
import { promisesTable } from './promises-section.js'
import type { RelationshipPage } from './relationship-page.js'

/** What one owes the other: promises, control, help and complaints, each with its dates. */
export function heldSections({ commitments, controls, help, complaints, language }: RelationshipPage): Html[] {
  const words = relationshipPageWords[language]
  const day = (on: string): string => dayWords(on, language)
  return [
    part(words.promises, promisesTable(commitments, 'promises-table', words.promises.caption, language)),
    part(words.controls, controls.length === 0 ? html`<p>${words.controls.none}</p>` : table({
      id: 'controls-table', caption: words.controls.caption, columns: [words.controls.control, words.controls.limits, words.controls.since, words.controls.standing],
      rows: controls.map(({ control, limits, grantedOn, withdrawn }) => [
        words.control[control], limits, day(grantedOn), withdrawn === undefined ? html`<strong>${words.controls.held}</strong>` : words.controls.withdrawn(day(withdrawn.on), sentence(withdrawn.reason), withdrawn.publishedAt),
      ]),
    })),
    part(words.help, help.length === 0 ? html`<p>${words.help.none}</p>` : table({
      id: 'help-table', caption: words.help.caption, columns: [words.help.what, words.help.on, words.help.answer],
      rows: help.map(({ what, askedOn, answer }) => [
        what, day(askedOn), answer === undefined ? html`<strong>${words.help.waiting}</strong>` : html`<strong>${answer.given ? words.help.given : words.help.refused}</strong>, ${day(answer.on)}: ${answer.what}`,
      ]),
    })),
    part(words.complaints, complaints.length === 0 ? html`<p>${words.complaints.none}</p>` : table({
      id: 'complaints-table', caption: words.complaints.caption, scope: words.complaints.scope, columns: [words.complaints.received, words.complaints.by, words.complaints.standing],
      rows: complaints.map(({ receivedOn, acknowledgeBy, standing, daysLeft, answeredOn }) => [
        day(receivedOn), day(acknowledgeBy), html`<strong>${words.clocks[standing]}</strong>${daysLeft !== undefined && daysLeft >= 0 && `; ${words.complaints.left(daysLeft)}`}${answeredOn !== undefined && `; ${words.complaints.answered(day(answeredOn))}`}`,
      ]),
    })),
  ]
}
