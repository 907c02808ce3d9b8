import { agendaStream, evolveAgenda, type Agenda } from '../council/agenda/agenda.js'
import type { AgendaEvent } from '../council/agenda/agenda-event.js'
import { isAgendaEvent } from '../council/agenda/is-agenda-event.js'
import type { Store } from '../stores/store.js'

/**
 * What was put on a council's agenda while its café ran, as the ledger keeps it. The problems and tools an app gives to
 * `openCafe` are not in it; events of a newer release are passed over.
 *
 * @returns `version`: number of decisions behind it, the `expectedVersion` of the next append.
 */
export async function readAgenda(store: Pick<Store, 'ledger'>, councilId: string): Promise<Agenda & { readonly version: number }> {
  let agenda: Agenda = { problems: [], choices: [] }
  let version = 0
  for await (const entry of store.ledger(agendaStream(councilId))) {
    version = entry.version
    if (isAgendaEvent(entry.event)) agenda = evolveAgenda(agenda, entry.event as unknown as AgendaEvent)
  }
  return { ...agenda, version }
}
