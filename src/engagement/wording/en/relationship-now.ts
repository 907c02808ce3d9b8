import { dayWords } from '../../../core/day-words.js'
import type { RelationshipPhase } from '../../relationship-state.js'
import { sentence } from '../sentence.js'
import type { RelationshipWording } from '../wording.js'
import { count } from './count.js'
import { englishNames } from './names.js'
import { englishPurpose } from './relationship-events.js'

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

/** What is true of a relationship now, in English. */
export const englishRelationship: RelationshipWording = {
  stands: (phase, since) => `${phases[phase]}${since === undefined ? '' : `, since ${dayWords(since)}`}.`,
  before: (phase) => `Before: ${lower(phases[phase])}.`,
  stop: (stop, ended) => `A stop condition has fired, ${englishNames.stops[stop.kind]}: ${ended ? 'that is why it ended' : 'only Close, Pause and Withdraw remain'}.`,
  role: ({ role, reason, reviewOn }) => `Role: ${englishNames.roles[role]}. Why: ${sentence(reason)} To be looked at again on ${dayWords(reviewOn)}.`,
  purpose: ({ purpose, until }) => `Purpose: ${englishPurpose(purpose)}${until === undefined ? '' : `, until ${dayWords(until)}`}.`,
  communityPurpose: (words) => `The community is for: ${sentence(words)}`,
  steward: ({ post, team, deputy }) => `Steward: ${post}, ${team}${deputy === undefined ? '; no deputy' : `; deputy: ${deputy}`}.`,
  communicationsAlone: 'The relationship is kept by communications alone: the service that shares the problem might keep it better.',
  saidNo: 'The community has said no.',
  councilRun: 'Neither formed nor hosted by the community: it carries the label council-run.',
  controls: (held) => `The community controls: ${held.map(({ control, limits }) => `${englishNames.controls[control]} (${limits})`).join('; ')}.`,
  promises: (open, nextDue) => `${count(open, 'promise')} open, the next due on ${dayWords(nextDue)}.`,
  help: (open) => `${count(open, 'request')} for help not answered yet.`,
  toAcknowledge: (open, firstBy) => `${count(open, 'complaint')} to be acknowledged, the first by ${dayWords(firstBy)}.`,
  toAnswer: (open) => `${count(open, 'complaint')} acknowledged, and not answered yet.`,
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}
