import { CivicCafeError } from '../core/civic-cafe-error.js'
import type { Words } from '../core/language.js'

/**
 * Why a problem or a tool was refused.
 *
 * | code | meaning |
 * |---|---|
 * | `problem-names-a-tool` | the problem, or the outcome wanted, names a tool or a platform |
 * | `measure-counts-the-tool` | success would be counted in followers or likes, which solve nothing |
 * | `owner-is-a-person` | an owner, and whoever decides, is a post, so that it outlives whoever holds it |
 * | `tool-solves-no-problem` | the tool is for no problem, or for one nobody defined |
 * | `tool-review-overdue` | the day the tool was to be reviewed has passed |
 * | `tool-unknown` | a tool to be given up that nobody has chosen |
 * | `duplicate-id` | two records share an id |
 * | `invalid-record` | something required is missing or has the wrong shape |
 */
export type RuleOneErrorCode =
  | 'problem-names-a-tool'
  | 'measure-counts-the-tool'
  | 'owner-is-a-person'
  | 'tool-solves-no-problem'
  | 'tool-review-overdue'
  | 'tool-unknown'
  | 'duplicate-id'
  | 'invalid-record'

/** One reason for a refusal. */
export interface RuleOneRefusal {
  readonly code: RuleOneErrorCode
  /** In plain words, in English. */
  readonly message: string
  /** The same in each language. */
  readonly words: Words
  /** The field it is about, for example `measure.what`. */
  readonly path: string
}

/**
 * Rule One was broken: "There is no such thing as an IT project, only business projects."
 * `refusals` lists every reason; `code` is the first one's.
 */
export class RuleOneError extends CivicCafeError<RuleOneErrorCode> {
  override readonly name = 'RuleOneError'
  readonly refusals: readonly RuleOneRefusal[]

  constructor(refusals: readonly [RuleOneRefusal, ...RuleOneRefusal[]]) {
    super(refusals[0].code, refusals.map((refusal) => refusal.message).join(' '))
    this.refusals = refusals
  }
}

/** @internal A reason, said in words. */
export function refusal(code: RuleOneErrorCode, path: string, words: Words): RuleOneRefusal {
  return { code, message: words.en, words, path }
}

/** @internal Throws when there is anything to refuse. */
export function refuse(refusals: readonly RuleOneRefusal[]): void {
  const [first, ...rest] = refusals
  if (first !== undefined) throw new RuleOneError([first, ...rest])
}
