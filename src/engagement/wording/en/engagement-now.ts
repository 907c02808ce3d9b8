import { dayWords } from '../../../core/day-words.js'
import type { EngagementPhase } from '../../engagement-state.js'
import { sentence } from '../sentence.js'
import type { EngagementWording } from '../wording.js'
import { englishRelationship } from './relationship-now.js'

const phases: Readonly<Record<EngagementPhase, string>> = {
  planned: 'The engagement is being planned',
  engaging: 'The engagement is under way',
  paused: 'The engagement is paused',
  withdrawn: 'The council has withdrawn from the engagement',
  closed: 'The engagement is closed',
}

/** What is true of an engagement now, in English. */
export const englishEngagement: EngagementWording = {
  stands: (phase, since, problemId) => `${phases[phase]}${since === undefined ? '' : `, since ${dayWords(since)}`}: it is about the problem ${problemId}.`,
  stop: englishRelationship.stop,
  plan: ({ whatPeopleNeedToDo, reviewOn }) => `People are asked to: ${sentence(whatPeopleNeedToDo)} To be reviewed on ${dayWords(reviewOn)}.`,
  voicesUnknown: 'Whose voices are missing is unknown.',
  noOutcome: 'No outcome is recorded.',
  loopOpen: 'The people who took part have not been told what came of it.',
  promises: englishRelationship.promises,
}
