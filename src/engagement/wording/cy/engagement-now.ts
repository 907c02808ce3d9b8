import { dayWords } from '../../../core/day-words.js'
import type { EngagementPhase } from '../../engagement-state.js'
import { sentence } from '../sentence.js'
import type { EngagementWording } from '../wording.js'
import { welshRelationship } from './relationship-now.js'

const phases: Readonly<Record<EngagementPhase, string>> = {
  planned: 'Mae\'r gwaith ymgysylltu yn cael ei gynllunio',
  engaging: 'Mae\'r gwaith ymgysylltu ar y gweill',
  paused: 'Mae\'r gwaith ymgysylltu wedi\'i oedi',
  withdrawn: 'Mae\'r cyngor wedi tynnu\'n ôl o\'r gwaith ymgysylltu',
  closed: 'Mae\'r gwaith ymgysylltu wedi\'i gau',
}

/** What is true of an engagement now, in Welsh. */
export const welshEngagement: EngagementWording = {
  stands: (phase, since, problemId) => `${phases[phase]}${since === undefined ? '' : ` (ers ${dayWords(since, 'cy')})`}. Y broblem dan sylw: ${problemId}.`,
  stop: welshRelationship.stop,
  plan: ({ whatPeopleNeedToDo, reviewOn }) => `Yr hyn y gofynnir i bobl ei wneud: ${sentence(whatPeopleNeedToDo)} I'w adolygu ar ${dayWords(reviewOn, 'cy')}.`,
  voicesUnknown: 'Nid yw\'n hysbys lleisiau pwy sydd ar goll.',
  noOutcome: 'Nid oes canlyniad wedi\'i gofnodi.',
  loopOpen: 'Nid yw\'r bobl a gymerodd ran wedi cael gwybod beth a ddaeth ohono.',
  promises: welshRelationship.promises,
}
