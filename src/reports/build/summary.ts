import type { Language } from '../../core/language.js'
import type { Report, ReportRelationship } from '../report.js'
import { cafeIndexWords } from '../../nurture/cafe-index-words.js'
import { isLeaving } from './leaving.js'
import { communityWords } from '../words/community-words.js'
import { summaryWords } from '../words/summary-words.js'

type Facts = Omit<Report, 'summary'>

// A minute is about 200 words: as many lines as that allows.
const most = 5

/** The first minute of a report: what was heard, what it means, what may be done next. */
export function summaryOf(facts: Facts): Report['summary'] {
  return { heard: heardLines(facts), means: meansLines(facts), next: nextLines(facts) }
}

function heardLines({ language, heard, problems, sources }: Facts): string[] {
  const { heard: words } = summaryWords[language]
  if (heard.from === undefined || heard.to === undefined) return [words.nothing]
  const failing = sources.filter(({ state }) => state === 'failing').length
  return [
    words.total(heard.total, heard.venues, heard.from, heard.to),
    ...problems.slice(0, most).map((problem) => words.problem(problem.statement, problem.heard)),
    ...(failing === 0 ? [] : [words.failing(failing)]),
  ]
}

function meansLines({ language, finding, communities, tools, panels }: Facts): string[] {
  const { means: words } = summaryWords[language]
  // Those that bear on a problem first: that is why anybody listened.
  const relevant = [...communities.filter(({ problemIds }) => problemIds.length > 0), ...communities.filter(({ problemIds }) => problemIds.length === 0)]
  const retired = [...new Set(tools.filter(({ recommendation }) => recommendation === 'retire').map(({ tool }) => tool))]
  const positionOf = (id: string): string | undefined => {
    const position = panels.find(({ communityId }) => communityId === id)?.community?.position
    return position == null ? undefined : cafeIndexWords[language].position[position]
  }
  return [
    finding,
    ...relevant.slice(0, most).map(({ id, name, purpose, suggestedRole }) => words.role(name, purpose.words, suggestedRole.words, positionOf(id))),
    ...(relevant.length > most ? [words.more(relevant.length - most)] : []),
    ...(retired.length === 0 ? [] : [words.retire(retired)]),
  ]
}

function nextLines({ relationships, panels, communities, tools, at, language }: Facts): string[] {
  const { next: words } = summaryWords[language]
  const names = new Map([...relationships.map(({ communityId, communityName }) => [communityId, communityName] as const), ...communities.map(({ id, name }) => [id, name] as const)])
  const soon = new Date(Date.parse(at) + 28 * 86_400_000).toISOString().slice(0, 10)
  const open = relationships.filter(({ phase }) => phase !== 'closed' && phase !== 'proposed')
  const lines = [
    ...panels.flatMap(({ communityId, actions }) => actions.slice(0, 1).map(({ what }) => words.owed(names.get(communityId) ?? communityWords[language].gone, what))).slice(0, most),
    // What is owed is owed still; a step towards people who are not heard of can wait.
    ...open.filter(({ communityId }) => communities.some(({ id }) => id === communityId)).flatMap((relationship) => stepLines(relationship, language)).slice(0, most),
    ...tools.filter(({ reviewOn }) => reviewOn <= soon).map(({ tool, reviewOn }) => words.review(tool, reviewOn)).slice(0, most),
  ]
  if (lines.length > 0) return [...new Set(lines)]
  return [open.length === 0 && communities.length > 0 ? words.begin : words.nothing]
}

// Leaving is always possible and needs no line of its own: what counts is the next step forward, or what it still needs.
function stepLines({ communityName: name, phase, may, notYet }: ReportRelationship, language: Language): string[] {
  const { next: words } = summaryWords[language]
  if (phase === 'no-role') return [words.leave(name)]
  const steps = [...new Set(may.filter(({ type }) => !isLeaving(type)).map((move) => move.words))]
  if (steps.length > 0) return [words.may(name, steps)]
  const nearest = notYet.toSorted((a, b) => a.missing.length - b.missing.length)[0]
  return nearest === undefined ? [] : [words.needs(name, nearest.words, nearest.missing.map(({ message }) => message))]
}
