import { hasEnded, type EngagementPhase, type EngagementState } from '../engagement-state.js'
import { londonDay } from '../calendar/london-day.js'
import { dayWords } from '../../core/day-words.js'
import { count } from './engagement-event-words.js'
import { earliest } from './relationship-state-words.js'
import { sentence } from './sentence.js'
import { stopWords } from './shared-event-words.js'

const phases: Readonly<Record<EngagementPhase, string>> = {
  planned: 'The engagement is being planned',
  engaging: 'The engagement is under way',
  paused: 'The engagement is paused',
  withdrawn: 'The council has withdrawn from the engagement',
  closed: 'The engagement is closed',
}

/** What is true of an engagement now. */
export function engagementStateWords(state: EngagementState): string[] {
  const { phase, since, stop, plan, channelFit, outcome, commitments, problemId } = state
  const promises = commitments.filter(({ kept }) => kept === undefined)
  const ended = hasEnded(state)
  return [
    `${phases[phase]}${since === undefined ? '' : `, since ${dayWords(londonDay(since))}`}: it is about the problem ${problemId}.`,
    ...(stop === undefined ? [] : [`A stop condition has fired, ${stopWords[stop.kind]}: ${ended ? 'that is why it ended' : 'only Close, Pause and Withdraw remain'}.`]),
    ...(plan === undefined ? [] : [`People are asked to: ${sentence(plan.whatPeopleNeedToDo)} To be reviewed on ${dayWords(plan.reviewOn)}.`]),
    ...(channelFit?.voicesMissing === 'unknown' ? ['Whose voices are missing is unknown.'] : []),
    ...(outcome === undefined && ended ? ['No outcome is recorded.'] : []),
    ...(outcome !== undefined && outcome.loopClosedOn === undefined ? ['The people who took part have not been told what came of it.'] : []),
    ...(promises.length === 0 ? [] : [`${count(promises.length, 'promise')} open, the next due on ${dayWords(earliest(promises.map(({ due }) => due)))}.`]),
  ]
}
