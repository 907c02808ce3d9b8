import type { Language } from '../../core/language.js'
import { londonDay } from '../calendar/london-day.js'
import type { RelationshipState } from '../relationship-state.js'
import { welshRelationship } from './cy/relationship-now.js'
import { earliest } from './earliest.js'
import { englishRelationship } from './en/relationship-now.js'
import type { RelationshipWording } from './wording.js'

const wordings: Readonly<Record<Language, RelationshipWording>> = { en: englishRelationship, cy: welshRelationship }

/** What is true of a relationship now, a sentence a line. */
export function relationshipStateWords(state: RelationshipState, language: Language): string[] {
  const words = wordings[language]
  const { phase, pausedFrom, since, stop, role, purpose, communityPurpose, steward, consent } = state
  const held = state.controls.filter(({ withdrawn }) => withdrawn === undefined)
  const promises = state.commitments.filter(({ kept }) => kept === undefined)
  const toAcknowledge = state.complaints.filter(({ acknowledgedOn }) => acknowledgedOn === undefined)
  const toAnswer = state.complaints.filter(({ acknowledgedOn, answer }) => acknowledgedOn !== undefined && answer === undefined)
  const help = state.help.filter(({ answer }) => answer === undefined)
  return [
    words.stands(phase, since === undefined ? undefined : londonDay(since)),
    ...(pausedFrom === undefined ? [] : [words.before(pausedFrom)]),
    ...(stop === undefined ? [] : [words.stop(stop, phase === 'closed')]),
    ...(role === undefined ? [] : [words.role(role)]),
    ...(purpose === undefined || role?.role === 'none' ? [] : [words.purpose(purpose)]),
    ...(communityPurpose === undefined ? [] : [words.communityPurpose(communityPurpose.words)]),
    ...(steward === undefined ? [] : [isCommunications(steward.team) ? `${words.steward(steward)} ${words.communicationsAlone}` : words.steward(steward)]),
    ...(consent?.given === false ? [words.saidNo] : []),
    ...(state.councilRun ? [words.councilRun] : []),
    ...(held.length === 0 ? [] : [words.controls(held)]),
    ...(promises.length === 0 ? [] : [words.promises(promises.length, earliest(promises.map(({ due }) => due)))]),
    ...(help.length === 0 ? [] : [words.help(help.length)]),
    ...(toAcknowledge.length === 0 ? [] : [words.toAcknowledge(toAcknowledge.length, earliest(toAcknowledge.map(({ acknowledgeBy }) => acknowledgeBy)))]),
    ...(toAnswer.length === 0 ? [] : [words.toAnswer(toAnswer.length)]),
  ]
}

// "Staff across the organisation manage the relationships": not refused, because a small council may have nobody else, but said.
function isCommunications(team: string): boolean {
  return /^\s*(?:corporate\s+)?(?:communications?|comms|press|media|marketing)\b|^\s*(?:y\s+)?(?:tîm\s+)?(?:cyfathrebu|marchnata)(?![\p{L}])/iu.test(team)
}
