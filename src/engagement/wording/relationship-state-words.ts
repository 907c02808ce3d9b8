import type { RelationshipPhase, RelationshipState } from '../relationship-state.js'
import { londonDay } from '../calendar/london-day.js'
import { dayWords } from '../../core/day-words.js'
import { count } from './engagement-event-words.js'
import { purposeWords } from './relationship-event-words.js'
import { sentence } from './sentence.js'
import { stopWords } from './shared-event-words.js'

const phases: Readonly<Record<RelationshipPhase, string>> = {
  'proposed': 'Nothing has begun',
  'listening': 'The council is listening',
  'identified': 'The community is identified and no part is taken in it yet',
  'no-role': 'The council takes no role here, which is a successful outcome',
  'observing': 'The council observes',
  'participating': 'The council takes part, as a guest',
  'empowering': 'The community holds control of its own',
  'engaging': 'The council and the community work on a problem together',
  'nurturing': 'The council nurtures the community',
  'paused': 'Everything is paused',
  'closed': 'The relationship is closed',
}

/** What is true of a relationship now. */
export function relationshipStateWords(state: RelationshipState): string[] {
  const { phase, pausedFrom, since, stop, role, purpose, steward, controls, commitments, complaints, consent, help } = state
  const held = controls.filter(({ withdrawn }) => withdrawn === undefined)
  const promises = commitments.filter(({ kept }) => kept === undefined)
  const unacknowledged = complaints.filter(({ acknowledgedOn }) => acknowledgedOn === undefined)
  const unanswered = help.filter(({ answer }) => answer === undefined)
  return [
    `${phases[phase]}${since === undefined ? '' : `, since ${dayWords(londonDay(since))}`}.`,
    ...(pausedFrom === undefined ? [] : [`Before: ${lower(phases[pausedFrom])}.`]),
    ...(stop === undefined ? [] : [`A stop condition has fired, ${stopWords[stop.kind]}: ${phase === 'closed' ? 'that is why it ended' : 'only Close, Pause and Withdraw remain'}.`]),
    ...(role === undefined ? [] : [`Role: ${role.role}. Why: ${sentence(role.reason)} To be looked at again on ${dayWords(role.reviewOn)}.`]),
    ...(purpose === undefined || role?.role === 'none' ? [] : [`Purpose: ${purposeWords(purpose.purpose)}${purpose.until === undefined ? '' : `, until ${dayWords(purpose.until)}`}.`]),
    ...(state.communityPurpose === undefined ? [] : [`The community is for: ${sentence(state.communityPurpose.words)}`]),
    ...(steward === undefined ? [] : [`Steward: ${steward.post}, ${steward.team}${steward.deputy === undefined ? '; no deputy' : `; deputy: ${steward.deputy}`}.${isCommunications(steward.team) ? ' The relationship is kept by communications alone: the service that shares the problem might keep it better.' : ''}`]),
    ...(consent?.given === false ? ['The community has said no.'] : []),
    ...(state.councilRun ? ['Neither formed nor hosted by the community: it carries the label council-run.'] : []),
    ...(held.length === 0 ? [] : [`The community controls: ${held.map(({ control, limits }) => `${control} (${limits})`).join('; ')}.`]),
    ...(promises.length === 0 ? [] : [`${count(promises.length, 'promise')} open, the next due on ${dayWords(earliest(promises.map(({ due }) => due)))}.`]),
    ...(unanswered.length === 0 ? [] : [`${count(unanswered.length, 'request')} for help not answered yet.`]),
    ...(unacknowledged.length === 0 ? [] : [`${count(unacknowledged.length, 'complaint')} to be acknowledged, the first by ${dayWords(earliest(unacknowledged.map((each) => each.acknowledgeBy)))}.`]),
  ]
}

/** The first of some days; `''` of none. */
export function earliest(days: readonly string[]): string {
  return days.reduce((first, day) => day < first ? day : first, days[0] ?? '')
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}

// "Staff across the organisation manage the relationships": not refused, because a small council may have nobody else, but said.
function isCommunications(team: string): boolean {
  return /^\s*(?:corporate\s+)?(?:communications?|comms|press|media|marketing)\b/i.test(team)
}
