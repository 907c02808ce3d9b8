import { openCafe, type Cafe } from 'civic-cafe'
import type { Store } from 'civic-cafe/stores'
import type { Progress } from './progress.js'
import { recordedCouncil, recordedProblems, recordedTools, recordingsNow } from './recordings/setting.js'

/** The same path over real recordings: reports, Open311 lists and a whole forum. */
export async function recordedPath(store: Store, progress: Progress, data: string): Promise<Cafe> {
  const cafe = await openCafe({
    council: recordedCouncil(data),
    problems: recordedProblems,
    tools: recordedTools(data),
    store,
    pseudonymKey: 'recordings-are-pseudonymous-already',
    now: () => recordingsNow,
  })
  progress.step('Listen: the recordings, in the order they were made')
  const report = await cafe.listen({ onProgress: progress.listening })
  for (const source of report.sources) {
    const overruns = source.faults.filter(({ code }) => code === 'window-overrun').length
    progress.say(`${source.sourceId}: ${source.items} items, ${source.added} new, ${source.revised} edited, ${source.faults.length} faults (${overruns} window overruns)`)
  }
  progress.step('Identify: the communities that already exist')
  const map = await cafe.identify()
  for (const community of map.communities) {
    const purpose = community.purpose.unclear === true ? 'purpose unclear' : community.purpose.ranked[0]?.purpose ?? 'purpose unclear'
    progress.say(`${community.label.terms.join(', ')} – ${community.size.band} people, ${community.standing}, ${purpose}; suggested role: ${community.suggestedRole.role}`)
  }
  progress.say(map.finding)
  return cafe
}
