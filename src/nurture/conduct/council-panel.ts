import type { Language } from '../../core/language.js'
import type { Panel } from '../figure.js'
import { commitmentsKept } from './commitments-kept.js'
import { complaintsAcknowledged } from './complaints-acknowledged.js'
import type { Conduct } from './conduct.js'
import { conductWords } from './conduct-words.js'
import { controlHandedOver } from './control-handed-over.js'
import { helpGiven } from './help-given.js'
import { loopsClosed } from './loops-closed.js'
import { missingVoicesActedOn } from './missing-voices.js'
import { offlineFit } from './offline-fit.js'
import { planRecognition } from './plan-recognition.js'
import { recognition } from './recognition.js'
import { stewardContinuity } from './steward-continuity.js'

const measures = [
  commitmentsKept, loopsClosed, helpGiven, recognition, controlHandedOver, planRecognition, stewardContinuity, offlineFit,
  missingVoicesActedOn, complaintsAcknowledged,
]

/**
 * The council's own conduct in one relationship: the panel a chief executive can be held to. Ten figures side by side, never
 * one. Without a relationship it is empty and says so.
 */
export function councilPanel(conduct: Conduct | undefined, { language = 'en' }: { readonly language?: Language | undefined } = {}): Panel {
  const said = conductWords[language]
  if (conduct === undefined) return { subject: 'council', figures: [], words: [said.noRelationship] }
  const figures = measures.map((measure) => measure(conduct, said))
  return { subject: 'council', figures, words: figures.filter(({ value }) => value !== null).map(({ words }) => words) }
}
