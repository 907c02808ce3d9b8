import type { Report, ReportRelationship } from '../report.js'
import { cafeIndexWords } from '../../nurture/cafe-index-words.js'
import { isLeaving } from './leaving.js'
import { communityWords } from '../words/community-words.js'
import { summaryWords as words } from '../words/summary-words.js'

type Facts = Omit<Report, 'summary'>

// A minute is about 200 words: as many lines as that allows.
const most = 5

/** The first minute of a report: what was heard, what it means, what may be done next. */
export function summaryOf(facts: Facts): Report['summary'] {
  return { heard: heardLines(facts), means: meansLines(facts), next: nextLines(facts) }
}

function heardLines({ heard, problems, sources }: Facts): string[] {
  if (heard.from === undefined || heard.to === undefined) return [words.heard.nothing]
  const failing = sources.filter(({ state }) => state === 'failing').length
  return [
    words.heard.total(heard.total, heard.venues, heard.from, heard.to),
    ...problems.slice(0, most).map((problem) => words.heard.problem(problem.statement, problem.heard)),
    ...(failing === 0 ? [] : [words.heard.failing(failing)]),
  ]
}

function meansLines({ finding, communities, tools, panels }: Facts): string[] {
  // Those that bear on a problem first: that is why anybody listened.
  const relevant = [...communities.filter(({ problemIds }) => problemIds.length > 0), ...communities.filter(({ problemIds }) => problemIds.length === 0)]
  const retired = [...new Set(tools.filter(({ recommendation }) => recommendation === 'retire').map(({ tool }) => tool))]
  const positionOf = (id: string): string | undefined => {
    const position = panels.find(({ communityId }) => communityId === id)?.community?.position
    return position == null ? undefined : cafeIndexWords.en.position[position]
  }
  return [
    finding,
    ...relevant.slice(0, most).map(({ id, name, purpose, suggestedRole }) => words.means.role(name, purpose.words, suggestedRole.words, positionOf(id))),
    ...(relevant.length > most ? [words.means.more(relevant.length - most)] : []),
    ...(retired.length === 0 ? [] : [words.means.retire(retired)]),
  ]
}

function nextLines({ relationships, panels, communities, tools, at }: Facts): string[] {
  const names = new Map([...relationships.map(({ communityId, communityName }) => [communityId, communityName] as const), ...communities.map(({ id, name }) => [id, name] as const)])
  const soon = new Date(Date.parse(at) + 28 * 86_400_000).toISOString().slice(0, 10)
  const open = relationships.filter(({ phase }) => phase !== 'closed' && phase !== 'proposed')
  const lines = [
    ...panels.flatMap(({ communityId, actions }) => actions.slice(0, 1).map(({ what }) => words.next.owed(names.get(communityId) ?? communityWords.gone, what))).slice(0, most),
    // What is owed is owed still; a step towards people who are not heard of can wait.
    ...open.filter(({ communityId }) => communities.some(({ id }) => id === communityId)).flatMap(stepLines).slice(0, most),
    ...tools.filter(({ reviewOn }) => reviewOn <= soon).map(({ tool, reviewOn }) => words.next.review(tool, reviewOn)).slice(0, most),
  ]
  if (lines.length > 0) return [...new Set(lines)]
  return [open.length === 0 && communities.length > 0 ? words.next.begin : words.next.nothing]
}

// Leaving is always possible and needs no line of its own: what counts is the next step forward, or what it still needs.
function stepLines({ communityName: name, phase, may, notYet }: ReportRelationship): string[] {
  if (phase === 'no-role') return [words.next.leave(name)]
  const steps = [...new Set(may.filter(({ type }) => !isLeaving(type)).map((move) => move.words))]
  if (steps.length > 0) return [words.next.may(name, steps)]
  const nearest = notYet.toSorted((a, b) => a.missing.length - b.missing.length)[0]
  return nearest === undefined ? [] : [words.next.needs(name, nearest.words, nearest.missing.map(({ message }) => message))]
}
