import type { SourceHealth } from '../../listening/source-health.js'
import type { ToolValue } from '../../listening/tool-value.js'
import type { Language } from '../../core/language.js'
import { countInLanguage, publicCount } from '../public-count.js'
import type { ReportSource, ReportTool } from '../report.js'
import { toolWords } from '../words/tool-words.js'

/** What each tool was worth. The listening report's own sentences hold exact counts; these are said again, rounded. */
export function toolReports(tools: readonly ToolValue[], threshold: number, language: Language): ReportTool[] {
  const { because } = toolWords[language]
  const shown = (mentions: number, people: number) => countInLanguage(publicCount(mentions, threshold, people), language)
  return tools.map(({ tool, problemId, reviewOn, mentions, usefulMentions, people, usefulPeople, requests, bytes, recommendation }) => {
    const useful = shown(usefulMentions, usefulPeople)
    return { tool, problemId, reviewOn, heard: shown(mentions, people), useful, requests, bytes: Number(bytes.toPrecision(2)), recommendation, words: because[recommendation](useful, mentions > 0) }
  })
}

/** Sources that need a look; the healthy ones are not listed. */
export function sourceReports(health: readonly SourceHealth[]): ReportSource[] {
  return health.filter(({ state, overruns, throttled }) => state !== 'healthy' || overruns > 0 || throttled > 0).map(({ sourceId, state, words }) => ({ sourceId, state, words }))
}
