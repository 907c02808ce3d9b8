import { dayWords } from '../../core/day-words.js'
import type { Language } from '../../core/language.js'
import { dpiaWords } from '../words/dpia-words.js'
import { givenOr, items, missingIn, text, type CouncilDocument, type DocumentEntry, type DocumentSection } from './document.js'
import { lawfulBases, type ListeningConfig } from './listening-config.js'
import type { DocumentOptions } from './transparency-notice.js'

/**
 * The beginning of a data protection impact assessment (UK GDPR Article 35), under the seven steps of the Information
 * Commissioner's sample template: what the configuration says of the processing, risks to people, and the measures this library
 * really takes. Likelihood, severity, what is left and the sign-off stay open and are listed in `missing`: they are the data
 * protection officer's. Nothing in it is legal advice.
 *
 * @example
 * ```ts
 * await writeFile('dpia.md', documentMarkdown(dpiaStarter({ council, problems, tools, retentionDays: 365 })))
 * ```
 */
export function dpiaStarter(config: ListeningConfig, { language = 'en' }: DocumentOptions = {}): CouncilDocument {
  const words = dpiaWords[language]
  const { headings, ask } = words
  const { council, retentionDays, minimumAuthors = 10, legalTask } = config
  const open = (field: keyof typeof ask): DocumentEntry => ({ kind: 'to-write', field, ask: ask[field] })
  const section = (id: keyof typeof headings, ...entries: readonly DocumentEntry[]): DocumentSection => ({ id, heading: headings[id], entries })
  const said = (all: readonly string[]): DocumentEntry[] => all.map(text)
  const bases = lawfulBases(config)
  const sections = [
    section('need', ...said(words.need)),
    section('nature', ...said(words.nature), sourcesEntry(config, language), ...earlierAssessments(config, language), open('flows')),
    section('scope', ...said(words.scope), retentionDays === undefined ? open('retention') : text(words.retention(retentionDays)), text(words.threshold(Math.max(10, minimumAuthors))), open('quantity')),
    section('context', ...said(words.context), open('relationship'), open('children')),
    section('purposes', ...purposeEntries(config, language)),
    section('consultation', open('consultation'), open('experts')),
    section('necessity', bases.length === 0 ? open('lawfulBasis') : items(bases), givenOr('legalTask', legalTask, ask.legalTask), givenOr('specialCategories', config.specialCategories, ask.specialCategories), ...said(words.necessity), open('rights'), open('processors')),
    section('risks', { kind: 'table', caption: words.risksCaption, columns: [words.risk, words.likelihood, words.severity, words.overall], rows: words.risks.map(({ risk }) => [risk, words.officer, words.officer, words.officer]) }, open('risks')),
    section('measures', { kind: 'table', caption: words.measuresCaption, columns: [words.risk, words.measure, words.effect, words.residual, words.approved], rows: words.risks.map(({ risk, measure }) => [risk, measure, words.officer, words.officer, words.officer]) }, open('measures')),
    section('signOff', { kind: 'table', caption: words.signOffCaption, columns: [words.item, words.by, words.notes], rows: words.signOff.map((item) => [item, words.officer, words.officer]) }, open('signOff')),
  ]
  return { version: 'dpia-starter/1', language, title: words.title(council.name), council: council.name, caution: words.caution, sections, missing: missingIn(sections) }
}

function sourcesEntry({ tools, problems }: ListeningConfig, language: Language): DocumentEntry {
  const words = dpiaWords[language]
  if (tools.length === 0) return { kind: 'to-write', field: 'tools', ask: words.ask.tools }
  const statementOf = (id: string): string => problems.find((problem) => problem.id === id)?.statement ?? id
  return {
    kind: 'table', caption: words.sources, columns: [words.tool, words.why, words.problem, words.basis, words.review],
    rows: tools.map(({ tool, whyThisTool, problemId, lawfulBasis, reviewOn }) => [tool, whyThisTool, statementOf(problemId), lawfulBasis, dayWords(reviewOn, language)]),
  }
}

function earlierAssessments({ tools }: ListeningConfig, language: Language): DocumentEntry[] {
  const references = [...new Set(tools.flatMap(({ dpiaReference }) => (dpiaReference === undefined ? [] : [dpiaReference])))]
  return references.length === 0 ? [] : [text(`${dpiaWords[language].dpia}: ${references.join(', ')}`)]
}

function purposeEntries({ problems }: ListeningConfig, language: Language): DocumentEntry[] {
  const words = dpiaWords[language]
  if (problems.length === 0) return [{ kind: 'to-write', field: 'problems', ask: words.ask.problems }]
  return [text(words.purposes), items(problems.map(({ statement, desiredOutcome }) => words.purpose(statement, desiredOutcome))), text(words.without), items(problems.map(({ withoutSocialMedia }) => withoutSocialMedia))]
}
