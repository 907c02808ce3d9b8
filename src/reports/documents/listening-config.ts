import type { BusinessProblem } from '../../council/business-problem.js'
import type { Council } from '../../council/council.js'
import type { ToolChoice } from '../../council/tool-choice.js'

/** What is known of how a council listens; whatever is absent is asked for in the document made from it. */
export interface ListeningConfig {
  readonly council: Pick<Council, 'name'>
  readonly problems: readonly BusinessProblem[]
  readonly tools: readonly ToolChoice[]
  /** How long a mention is kept after it was first seen, days. The `retention` of `openCafe`. */
  readonly retentionDays?: number | undefined
  /** @defaultValue 10 */
  readonly minimumAuthors?: number | undefined
  /** How to reach the council about this: an address, a team's e-mail, a telephone number. */
  readonly contact?: string | undefined
  /** How to reach the data protection officer. */
  readonly dataProtectionOfficer?: string | undefined
  /** The law that gives the council the task it listens for, for example "Local Government Act 2000, section 2". */
  readonly legalTask?: string | undefined
  /** The condition for special categories of data and for data about offences, for example "Data Protection Act 2018, Schedule 1, paragraph 6". */
  readonly specialCategories?: string | undefined
  /** Why people are not told one by one, and how they are told instead (UK GDPR Article 14(5)). */
  readonly notTold?: string | undefined
  /** Who else gets to see the data: hosts and other processors, partners. An empty list says that nobody does. */
  readonly recipients?: readonly string[] | undefined
  /** Where the data is, for example "in the United Kingdom". */
  readonly whereKept?: string | undefined
}

/** The lawful bases the tools were chosen on, each once. @internal */
export function lawfulBases({ tools }: ListeningConfig): readonly string[] {
  return [...new Set(tools.map(({ lawfulBasis }) => lawfulBasis))]
}

/** The first day on which a tool is to be reviewed; absent where there is none. @internal */
export function firstReview({ tools }: ListeningConfig): string | undefined {
  return tools.map(({ reviewOn }) => reviewOn).toSorted()[0]
}
