import { dayWords } from '../../core/day-words.js'
import type { Language } from '../../core/language.js'
import type { Html } from '../html/html.js'
import { html } from '../html/html.js'
import { table } from '../html/table.js'
import { relationshipPageWords } from '../words/relationship-page-words.js'
import type { PageCommitment } from './relationship-page.js'

/** Promises with their due dates; open ones and late ones say so in words. */
export function promisesTable(commitments: readonly PageCommitment[], id: string, caption: string, language: Language): Html {
  const { promises: words, standings } = relationshipPageWords[language]
  if (commitments.length === 0) return html`<p>${words.none}</p>`
  return table({
    id, caption, columns: [words.promise, words.made, words.due, words.standing, words.evidence],
    rows: commitments.map(({ promise, madeOn, due, standing, settledOn, evidence }) => [
      promise, dayWords(madeOn, language), dayWords(due, language),
      html`<strong>${standings[standing]}</strong>${settledOn !== undefined && `, ${dayWords(settledOn, language)}`}`, evidence ?? '–',
    ]),
  })
}
