import type { Mention } from '../mentions/mention.js'
import { addSpeaker, noSpeakers, type Speakers } from './speakers.js'

/** A mention that repeats another. */
interface Repeat {
  readonly original: string
  readonly problems: ReadonlySet<string>
}

/** What was heard through one source. */
interface HeardMentions {
  readonly all: Speakers
  readonly byProblem: ReadonlyMap<string, Speakers>
  readonly repeats: readonly Repeat[]
}

/** What was heard, by source. */
export interface Heard {
  of(sourceId: string): HeardMentions | undefined
  /** Through which source something was said that is repeated elsewhere; `undefined` where it was not among the mentions. */
  sourceOf(mentionId: string): string | undefined
}

/** Counts mentions in one pass, in whatever order they come. */
export async function hearMentions(mentions: Iterable<Mention> | AsyncIterable<Mention>): Promise<Heard> {
  const bySource = new Map<string, HeardMentions & { readonly byProblem: Map<string, Speakers>; readonly repeats: Repeat[] }>()
  // A repeat may come before what it repeats: of everything the source is remembered.
  const sources = new Map<string, string>()
  for await (const { id, sourceId, author, duplicateOf, problems } of mentions) {
    const heard = bySource.get(sourceId) ?? { all: noSpeakers(), byProblem: new Map<string, Speakers>(), repeats: [] }
    bySource.set(sourceId, heard)
    sources.set(id, sourceId)
    addSpeaker(heard.all, author)
    const ids = new Set(problems.map((problem) => problem.id))
    for (const problem of ids) {
      const useful = heard.byProblem.get(problem) ?? noSpeakers()
      heard.byProblem.set(problem, useful)
      addSpeaker(useful, author)
    }
    if (duplicateOf !== undefined) heard.repeats.push({ original: duplicateOf, problems: ids })
  }
  return { of: (sourceId) => bySource.get(sourceId), sourceOf: (mentionId) => sources.get(mentionId) }
}
