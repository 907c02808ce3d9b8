import type { Language } from '../../core/language.js'
import type { EngagementEvent } from '../records/engagement-event.js'
import { welshEngagementEvents } from './cy/engagement-events.js'
import { englishEngagementEvents } from './en/engagement-events.js'
import { lineOf } from './line-of.js'
import type { EventWording } from './wording.js'

const wordings: Readonly<Record<Language, EventWording<EngagementEvent>>> = { en: englishEngagementEvents, cy: welshEngagementEvents }

/** One line of history, in plain English or Welsh. */
export function engagementEventWords(event: EngagementEvent, language: Language = 'en'): string {
  return lineOf(wordings[language], event)
}
