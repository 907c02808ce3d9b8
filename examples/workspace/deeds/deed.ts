import type { BusinessProblem, Council } from 'civic-cafe/council'
import type { EngagementCommand, EngagementState, Move, RelationshipCommand, RelationshipState, SharedCommand } from 'civic-cafe/engagement'
import type { ReportCommunity } from 'civic-cafe/reports'
import type { Field } from '../html/fields.js'
import type { Typed } from '../html/typed.js'

type Unsigned<Command> = Command extends unknown ? Omit<Command, 'decidedBy'> : never

/** What a form is written from. */
export interface About<State> {
  readonly state: State
  readonly council: Council
  readonly problems: readonly BusinessProblem[]
  readonly moves: readonly Move[]
  /** Absent where it is found no more. */
  readonly community: ReportCommunity | undefined
  /** `YYYY-MM-DD`. */
  readonly today: string
}

/** One decision an officer can take, as a form. */
export interface Deed<State, Command> {
  /** In the address of its page. */
  readonly name: string
  readonly title: string
  /** What it is for. */
  readonly why: string
  /** The button. @defaultValue "Record it" */
  readonly submit?: string | undefined
  fields(about: About<State>): readonly Field[]
  /** What stands in the form at first. */
  before?(about: About<State>): Readonly<Record<string, string | number | readonly string[] | undefined>>
  command(typed: Typed, about: About<State>): Unsigned<Command>
  /** The field a refusal is about, where it is not called like the last part of its path. */
  fieldOf?(path: string): string
  /** What is on record. */
  stands(about: About<State>): readonly string[]
}

/** The same for both: a promise, a stop, leave to speak before a poll. */
export type SharedDeed = Deed<RelationshipState | EngagementState, SharedCommand>
export type RelationshipDeed = Deed<RelationshipState, RelationshipCommand>
export type EngagementDeed = Deed<EngagementState, EngagementCommand>
