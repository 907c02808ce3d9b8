import type { Figure } from '../figure.js'
import type { Conduct } from './conduct.js'
import type { ConductWords } from './conduct-words.js'
import { heldControls } from './held-controls.js'

/** How many of the five kinds of control the community holds now. A count. */
export function controlHandedOver({ relationship }: Conduct, words: ConductWords): Figure {
  const inForce = relationship.controls.filter(({ withdrawn }) => withdrawn === undefined)
  const held = heldControls(relationship)
  return {
    id: 'control-handed-over',
    version: 'control-handed-over/1',
    value: held.length,
    n: relationship.controls.length,
    words: words.control(held.map((control) => words.controlNames[control])),
    counts: { held: held.length, grantsInForce: inForce.length, grantsWithdrawn: relationship.controls.length - inForce.length },
    caution: words.controlCaution,
    source: 'Control grants on record; IAP2 Spectrum of Public Participation',
  }
}
