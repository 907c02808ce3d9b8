import type { PublicCommunityMap } from '../communities/community.js'
import type { BusinessProblem } from '../council/business-problem.js'
import type { Council } from '../council/council.js'
import { dayWords } from '../core/day-words.js'
import type { SourceHealth } from '../listening/source-health.js'
import type { ToolValue } from '../listening/tool-value.js'
import type { NurtureScore } from '../nurture/score-nurture.js'
import { communityName, communityReports } from './build/community-report.js'
import { methodOf } from './build/method.js'
import { namelessVenueReports } from './build/nameless-venue-report.js'
import { momentsOf, tiesOf } from './build/picture-data.js'
import { panelsReport } from './build/panels-report.js'
import { relationshipReport, type RelationshipInput } from './build/relationship-report.js'
import { summaryOf } from './build/summary.js'
import { sourceReports, toolReports } from './build/tool-report.js'
import type { HeardSummary } from './heard-summary.js'
import { publicCount } from './public-count.js'
import type { Report, ReportProblem } from './report.js'
import { caveatWords } from './words/caveat-words.js'
import { communityWords } from './words/community-words.js'

/**
 * What a report is built from: what `publicView`, `summariseHeard`, `toolValue`, `availableMoves` and `scoreNurture` give. A
 * mention, a member or a `CommunityMap` with its authors does not fit.
 */
export interface ReportInput {
  readonly council: Pick<Council, 'id' | 'name' | 'languages'>
  readonly problems: readonly BusinessProblem[]
  /** ISO 8601. */
  readonly now: string
  readonly heard: HeardSummary
  readonly map: PublicCommunityMap
  /** What was shown before, in any order: for the course of the communities over time. @defaultValue none */
  readonly earlier?: readonly PublicCommunityMap[] | undefined
  /** @defaultValue none */
  readonly tools?: readonly ToolValue[] | undefined
  /** @defaultValue none */
  readonly health?: readonly SourceHealth[] | undefined
  /** @defaultValue none */
  readonly relationships?: readonly RelationshipInput[] | undefined
  /** Scores by community; one without a `communityId` is left out. @defaultValue none */
  readonly nurture?: readonly NurtureScore[] | undefined
}

/**
 * A report as JSON: for `renderHtml`, or for any other system. Copies only what is named in {@link Report}; whatever else its
 * input may carry stays behind.
 *
 * @example
 * ```ts
 * const report = buildReport({ council, problems, now, heard: await summariseHeard(store.mentions(), { problems }), map: publicView(map) })
 * await writeFile('report.html', renderHtml(report))
 * ```
 */
export function buildReport({ council, problems, now, heard, map, earlier = [], tools = [], health = [], relationships = [], nurture = [] }: ReportInput): Report {
  const { minimumAuthors } = map
  const communities = communityReports(map.communities, new Set(problems.map(({ id }) => id)))
  const shown = new Set(communities.map(({ id }) => id))
  const names = new Map([...(map.former ?? []), ...map.communities].map(({ id, label }) => [id, communityName(label)]))
  const facts: Omit<Report, 'summary'> = {
    version: 'report/1',
    // The wording stands in English; when it stands in Welsh too, the council's first language will choose.
    language: 'en',
    at: now,
    council: { id: council.id, name: council.name },
    minimumAuthors,
    problems: problems.map((problem) => problemReport(problem, heard, minimumAuthors)),
    heard,
    tools: toolReports(tools, minimumAuthors),
    sources: sourceReports(health),
    communities,
    ties: tiesOf(map),
    course: momentsOf([...earlier, map]),
    finding: map.finding,
    namelessVenues: namelessVenueReports(map.venuesWithoutAuthors, minimumAuthors),
    relationships: relationships.map((relationship) => relationshipReport(relationship, names.get(relationship.state.communityId) ?? communityWords.gone)),
    panels: nurture.flatMap((score) => (score.communityId === undefined ? [] : [panelsReport(score, score.communityId, shown.has(score.communityId))])),
    caveats: caveatsOf(minimumAuthors, map.suppressed, nurture.length > 0),
    method: methodOf(map, nurture),
  }
  return { ...facts, summary: summaryOf(facts) }
}

function problemReport({ id, statement, desiredOutcome, owner, measure: { what, unit, baseline, target, by } }: BusinessProblem, heard: HeardSummary, threshold: number): ReportProblem {
  const change = [...(baseline === undefined ? [] : [`from ${baseline}`]), ...(target === undefined ? [] : [`to ${target}`]), ...(by === undefined ? [] : [`by ${dayWords(by)}`])].join(' ')
  return { id, statement, desiredOutcome, owner, measure: `${what}, ${unit}${change === '' ? '' : `: ${change}`}`, heard: heard.problems.find((problem) => problem.id === id)?.count ?? publicCount(0, threshold) }
}

function caveatsOf(threshold: number, suppressed: boolean, scored: boolean): string[] {
  return [
    caveatWords.notEverybody, caveatWords.smallCounts(threshold), ...(suppressed ? [caveatWords.suppressed] : []), caveatWords.noPeople, caveatWords.noRanking,
    ...(scored ? [caveatWords.index, caveatWords.change] : []), caveatWords.language,
  ]
}
