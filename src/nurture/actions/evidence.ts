import type { Panel } from '../figure.js'
import type { Evidence } from './suggested-action.js'

/** @internal The figures of these ids in two panels, as evidence. */
export function evidenceIn(panels: readonly Panel[], ...ids: readonly string[]): Evidence[] {
  return panels.flatMap(({ figures }) => figures).filter(({ id }) => ids.includes(id)).map(({ id, version, value }) => ({ figure: id, version, value }))
}
