import type { Language } from '../../core/language.js'
import { noticeWords } from '../words/notice-words.js'
import { givenOr, items, missingIn, text, type CouncilDocument, type DocumentEntry, type DocumentSection } from './document.js'
import { firstReview, lawfulBases, type ListeningConfig } from './listening-config.js'

/** How a document is worded. */
export interface DocumentOptions {
  /** @defaultValue `'en'` */
  readonly language?: Language | undefined
}

/**
 * The notice that tells people the council listens (UK GDPR Articles 13 and 14), made from the council, its problems, the tools
 * it chose, and how long and how the data is kept. What only the council knows is marked where it belongs and listed in `missing`.
 *
 * Nothing in it is legal advice: the data protection officer completes and approves it. For `renderDocument` and
 * `documentMarkdown`.
 *
 * @example
 * ```ts
 * const notice = transparencyNotice({ council, problems, tools, retentionDays: 365 }, { language: 'cy' })
 * if (notice.missing.length === 0) await writeFile('notice.html', renderDocument(notice))
 * ```
 */
export function transparencyNotice(config: ListeningConfig, { language = 'en' }: DocumentOptions = {}): CouncilDocument {
  const words = noticeWords[language]
  const { council, contact, dataProtectionOfficer, minimumAuthors = 10, retentionDays } = config
  const { headings, ask } = words
  const open = (field: keyof typeof ask): DocumentEntry => ({ kind: 'to-write', field, ask: ask[field] })
  const review = firstReview(config)
  const section = (id: keyof typeof headings, ...entries: readonly DocumentEntry[]): DocumentSection => ({ id, heading: headings[id], entries })
  const sections = [
    section('who', text(words.controller(council.name)), givenOr('contact', contact, ask.contact), givenOr('dataProtectionOfficer', dataProtectionOfficer, ask.dataProtectionOfficer)),
    section('why', ...whyEntries(config, language)),
    section('basis', ...basisEntries(config, language), text(words.special), givenOr('specialCategories', config.specialCategories, ask.specialCategories)),
    section('what', text(words.what), items(words.categories), text(words.never)),
    section('sources', text(words.sources), config.tools.length === 0 ? open('sources') : items(config.tools.map(({ tool, whyThisTool }) => words.source(tool, whyThisTool))), givenOr('notTold', config.notTold, ask.notTold)),
    section('receives', ...recipientEntries(config, language), givenOr('whereKept', config.whereKept, ask.whereKept), text(words.published(Math.max(10, minimumAuthors)))),
    section('keeps', retentionDays === undefined ? open('retention') : text(words.keeps(retentionDays))),
    section('protects', items(words.protects)),
    section('automated', text(words.automated)),
    section('rights', text(words.rights), items(words.rightsList)),
    section('complain', text(words.complain), text(words.ico)),
    section('review', review === undefined ? open('review') : text(words.review(review))),
  ]
  return { version: 'transparency-notice/1', language, title: words.title(council.name), council: council.name, caution: words.caution, sections, missing: missingIn(sections) }
}

function whyEntries({ problems }: ListeningConfig, language: Language): DocumentEntry[] {
  const words = noticeWords[language]
  if (problems.length === 0) return [{ kind: 'to-write', field: 'problems', ask: words.ask.problems }]
  return [text(words.why), items(problems.map(({ statement, desiredOutcome }) => words.outcome(statement, desiredOutcome)))]
}

function basisEntries(config: ListeningConfig, language: Language): DocumentEntry[] {
  const words = noticeWords[language]
  const bases = lawfulBases(config)
  return [
    ...(bases.length === 0 ? [{ kind: 'to-write' as const, field: 'lawfulBasis', ask: words.ask.lawfulBasis }] : [text(words.bases), items(bases)]),
    givenOr('legalTask', config.legalTask, words.ask.legalTask),
  ]
}

function recipientEntries({ recipients }: ListeningConfig, language: Language): DocumentEntry[] {
  const words = noticeWords[language]
  if (recipients === undefined) return [{ kind: 'to-write', field: 'recipients', ask: words.ask.recipients }]
  return recipients.length === 0 ? [text(words.receivesNobody)] : [text(words.receives), items(recipients)]
}
