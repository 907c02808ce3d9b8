import type { EngagementCommand, EngagementState, Refusal, RelationshipCommand, RelationshipState } from 'civic-cafe/engagement'
import { commandOfMove, fieldsOfMove } from '../deeds/moves.js'
import { remedies } from '../deeds/remedies.js'
import { relationshipDeeds, work } from '../deeds/steps.js'
import type { Field } from '../html/fields.js'
import { isAsked } from '../html/form.js'
import type { Obstacle } from '../html/obstacle.js'
import type { Typed } from '../html/typed.js'
import type { Matter } from './matter.js'

/** One form about a matter: something put on record, or a step taken. */
export interface Question<Command = RelationshipCommand | EngagementCommand> {
  readonly name: string
  readonly action: string
  readonly title: string
  readonly why: string
  readonly submit: string
  readonly fields: readonly Field[]
  readonly before: Readonly<Record<string, string | number | readonly string[] | undefined>>
  /** What is missing before it can be done at all. */
  readonly missing: readonly Obstacle[]
  command(typed: Typed): Command
  obstacles(refusals: readonly Refusal[]): readonly Obstacle[]
}

/** The form of a name; absent where there is none. */
export function questionOf<State extends RelationshipState | EngagementState, Command extends RelationshipCommand | EngagementCommand>(matter: Matter<State, Command>, kind: string, name: string): Question<Command> | undefined {
  if (kind === 'do') return deedQuestion(matter, name)
  return kind === 'move' ? moveQuestion(matter, name) : undefined
}

function deedQuestion<State extends RelationshipState | EngagementState, Command extends RelationshipCommand | EngagementCommand>(matter: Matter<State, Command>, name: string): Question<Command> | undefined {
  const { about, base, deeds } = matter
  const deed = deeds.find((each) => each.name === name)
  if (deed === undefined) return undefined
  const fields = deed.fields(about)
  const fieldOf = deed.fieldOf ?? ((path: string): string => path.split('.').at(-1) ?? '')
  return {
    name,
    action: `${base}/do/${name}`,
    title: deed.title,
    why: deed.why,
    submit: deed.submit ?? 'Record it',
    fields,
    before: deed.before?.(about) ?? {},
    missing: [],
    command: (typed) => ({ ...deed.command(typed, about), decidedBy: typed.asked('decidedBy') }) as unknown as Command,
    obstacles: (refusals) => refusals.map((refusal) => obstacleOf(refusal, matter, fields, fieldOf)),
  }
}

function moveQuestion<State extends RelationshipState | EngagementState, Command extends RelationshipCommand | EngagementCommand>(matter: Matter<State, Command>, name: string): Question<Command> | undefined {
  const moves = matter.about.moves.filter(({ type }) => type === name)
  const [first] = moves
  if (first === undefined) return undefined
  const fields = fieldsOfMove(moves)
  const obstacles = (refusals: readonly Refusal[]): readonly Obstacle[] => refusals.map((refusal) => obstacleOf(refusal, matter, fields, (path) => path))
  return {
    name,
    action: `${matter.base}/move/${name}`,
    title: first.words,
    why: moves.some(({ available }) => available) ? 'Everything it asks for is there.' : 'Not everything it asks for is there yet. It can be tried: the answer is every reason against it.',
    submit: first.words,
    fields,
    before: moves.length === 1 && first.engagementId !== undefined ? { engagementId: first.engagementId } : {},
    missing: moves.some(({ available }) => available) ? [] : obstacles(first.missing),
    command: (typed) => ({ ...commandOfMove(name, typed), decidedBy: typed.asked('decidedBy') }) as unknown as Command,
    obstacles,
  }
}

/** A refusal, linked to the field it is about or to the form that would meet it. */
export function obstacleOf({ code, message, source, about }: Refusal, { communityBase, workBase }: Pick<Matter, 'communityBase' | 'workBase'>, fields: readonly Field[] = [], fieldOf: (path: string) => string = (path) => path): Obstacle {
  const field = about === undefined ? undefined : fieldOf(about)
  if (field !== undefined && isAsked(fields, field)) return { message: message.replace(` (${about})`, ''), source, field }
  const remedy = remedies[code]
  return { message, source, ...(remedy !== undefined && { href: addressOf(remedy, communityBase, workBase) }) }
}

function addressOf(remedy: string, communityBase: string, workBase: string | undefined): string {
  if (remedy.startsWith('/')) return remedy
  if (workBase !== undefined && work.deeds.some(({ name }) => name === remedy)) return `${workBase}/do/${remedy}`
  return relationshipDeeds.some(({ name }) => name === remedy) ? `${communityBase}/do/${remedy}` : `${communityBase}/engage`
}
