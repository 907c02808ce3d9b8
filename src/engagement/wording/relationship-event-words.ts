import type { Language } from '../../core/language.js'
import type { RelationshipEvent } from '../records/relationship-event.js'
import { welshRelationshipEvents } from './cy/relationship-events.js'
import { englishRelationshipEvents } from './en/relationship-events.js'
import { lineOf } from './line-of.js'
import type { EventWording } from './wording.js'

const wordings: Readonly<Record<Language, EventWording<RelationshipEvent>>> = { en: englishRelationshipEvents, cy: welshRelationshipEvents }

/** One line of history, in plain English or Welsh. */
export function relationshipEventWords(event: RelationshipEvent, language: Language = 'en'): string {
  return lineOf(wordings[language], event)
}
