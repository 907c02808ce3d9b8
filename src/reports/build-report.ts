import type { PublicCommunityMap } from '../communities/community.js'
import { mapInLanguage } from '../communities/words/in-language.js'
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
import type { Language } from '../core/language.js'
import { heardInLanguage, type HeardSummary } from './heard-summary.js'
import { countInLanguage, publicCount } from './public-count.js'
import type { Report, ReportProblem } from './report.js'
import { caveatWords } from './words/caveat-words.js'
import { communityWords } from './words/community-words.js'
import { pageWords } from './words/page-words.js'

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
  /**
   * What the report is worded in. What officers and residents wrote stays as they wrote it; words that came with the input
   * (`sourceHealth`, `availableMoves`, `scoreNurture`) stand in the language that was asked for there.
   * @defaultValue `'en'`
   */
  readonly language?: Language | undefined
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
export function buildReport({ council, problems, now, heard, map: shownMap, earlier = [], tools = [], health = [], relationships = [], nurture = [], language = 'en' }: ReportInput): Report {
  const map = mapInLanguage(shownMap, language)
  const { minimumAuthors } = map
  const communities = communityReports(map.communities, new Set(problems.map(({ id }) => id)), language)
  const shown = new Set(communities.map(({ id }) => id))
  const names = new Map([...(map.former ?? []), ...map.communities].map(({ id, label }) => [id, communityName(label, language)]))
  const facts: Omit<Report, 'summary'> = {
    version: 'report/1',
    language,
    at: now,
    council: { id: council.id, name: council.name },
    minimumAuthors,
    problems: problems.map((problem) => problemReport(problem, heard, minimumAuthors, language)),
    heard: heardInLanguage(heard, language),
    tools: toolReports(tools, minimumAuthors, language),
    sources: sourceReports(health),
    communities,
    ties: tiesOf(map),
    course: momentsOf([...earlier, map], language),
    finding: map.finding,
    namelessVenues: namelessVenueReports(map.venuesWithoutAuthors, minimumAuthors, language),
    relationships: relationships.map((relationship) => relationshipReport(relationship, names.get(relationship.state.communityId) ?? communityWords[language].gone, language)),
    panels: nurture.flatMap((score) => (score.communityId === undefined ? [] : [panelsReport(score, score.communityId, shown.has(score.communityId))])),
    caveats: caveatsOf(caveatWords[language], minimumAuthors, map.suppressed, nurture.length > 0),
    method: methodOf(map, nurture, language),
  }
  return { ...facts, summary: summaryOf(facts) }
}

function problemReport({ id, statement, desiredOutcome, owner, measure: { what, unit, baseline, target, by } }: BusinessProblem, heard: HeardSummary, threshold: number, language: Language): ReportProblem {
  const words = pageWords[language].problems.change
  const change = [...(baseline === undefined ? [] : [words.from(baseline)]), ...(target === undefined ? [] : [words.to(target)]), ...(by === undefined ? [] : [words.by(dayWords(by, language))])].join(' ')
  return { id, statement, desiredOutcome, owner, measure: `${what}, ${unit}${change === '' ? '' : `: ${change}`}`, heard: countInLanguage(heard.problems.find((problem) => problem.id === id)?.count ?? publicCount(0, threshold), language) }
}

function caveatsOf(words: (typeof caveatWords)[Language], threshold: number, suppressed: boolean, scored: boolean): string[] {
  return [
    words.notEverybody, words.smallCounts(threshold), ...(suppressed ? [words.suppressed] : []), words.noPeople, words.noRanking,
    ...(scored ? [words.index, words.change] : []), words.language,
  ]
}
