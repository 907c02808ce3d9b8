import type { EngagementCommand, EngagementState, Move, Refusal, RelationshipCommand, RelationshipState } from 'civic-cafe/engagement'
import { explain } from 'civic-cafe/engagement'
import type { ReportCommunity } from 'civic-cafe/reports'
import type { About, Deed } from '../deeds/deed.js'
import { leaving, relationshipDeeds, steps, work } from '../deeds/steps.js'
import type { Desk } from './desk.js'

/** Something decisions are taken about: the relationship with a community, or work with it on one problem. */
export interface Matter<State = RelationshipState | EngagementState, Command = RelationshipCommand | EngagementCommand> {
  /** The address its pages begin with. */
  readonly base: string
  /** The address of the community's pages. */
  readonly communityBase: string
  /** The address of the work in hand, where there is one. */
  readonly workBase?: string | undefined
  readonly name: string
  readonly about: About<State>
  readonly version: number
  /** What was decided, oldest first, a line each. */
  readonly history: readonly string[]
  readonly deeds: readonly Deed<State, Command>[]
  /** The page a decision belongs to. */
  pageOf(name: string): { readonly href: string; readonly words: string }
  decide(command: Command, seen: number | undefined): Promise<{ readonly ok: true } | { readonly ok: false; readonly refusals: readonly Refusal[] }>
}

const gone = 'A community no longer found'

async function aboutCommunity(desk: Desk, communityId: string): Promise<{ readonly community: ReportCommunity | undefined; readonly state: RelationshipState } | undefined> {
  const community = (await desk.communities())?.described.find(({ id }) => id === communityId)
  const state = await desk.town.cafe.relationship(communityId)
  // A relationship goes on when its community is found no more; what is neither found nor decided about is nothing.
  return community === undefined && state.version === 0 ? undefined : { community, state }
}

/** The relationship with a community; absent where there is none. */
export async function relationshipMatter(desk: Desk, communityId: string): Promise<Matter<RelationshipState, RelationshipCommand> | undefined> {
  const { cafe, clock } = desk.town
  const found = await aboutCommunity(desk, communityId)
  if (found === undefined) return undefined
  const { community, state } = found
  const base = `/communities/${encodeURIComponent(communityId)}`
  const moves: readonly Move[] = await cafe.moves(communityId)
  return {
    base,
    communityBase: base,
    name: community?.name ?? gone,
    about: { state, community, moves, council: cafe.council, problems: cafe.problems, today: clock.now().toISOString().slice(0, 10) },
    version: state.version,
    history: historyOf(state),
    deeds: relationshipDeeds,
    pageOf: (name) => {
      const step = steps.find(({ deeds, moves }) => deeds.some((deed) => deed.name === name) || moves.includes(name))
      return step === undefined ? { href: `${base}/leave`, words: 'Pause, withdraw or close' } : { href: `${base}/${step.name}`, words: step.title }
    },
    decide: (command, expectedVersion) => cafe.participate(communityId, command, { expectedVersion }),
  }
}

/** Work with a community on one of the problems; absent where there is no such community or problem. */
export async function workMatter(desk: Desk, communityId: string, problemId: string): Promise<Matter<EngagementState, EngagementCommand> | undefined> {
  const { cafe, clock } = desk.town
  const found = await aboutCommunity(desk, communityId)
  const state = await cafe.engagement(communityId, problemId)
  if (found === undefined || (state.version === 0 && !cafe.problems.some(({ id }) => id === problemId))) return undefined
  const communityBase = `/communities/${encodeURIComponent(communityId)}`
  const base = `${communityBase}/work/${encodeURIComponent(problemId)}`
  return {
    base,
    communityBase,
    workBase: base,
    name: `${found.community?.name ?? gone}: ${problemId}`,
    about: { state, community: found.community, moves: await cafe.engagementMoves(communityId, problemId), council: cafe.council, problems: cafe.problems, today: clock.now().toISOString().slice(0, 10) },
    version: state.version,
    history: historyOf(state),
    deeds: work.deeds,
    pageOf: () => ({ href: base, words: `the work on ${problemId}` }),
    decide: (command, expectedVersion) => cafe.engage(communityId, problemId, command, { engagementId: state.version === 0 ? undefined : state.id, expectedVersion }),
  }
}

// The story ends with its history.
function historyOf(state: RelationshipState | EngagementState): readonly string[] {
  return explain(state).slice(explain(state).length - state.history.length)
}

/** Every move that only leads away. */
export const leads = (type: string): boolean => !(leaving.moves as readonly string[]).includes(type)
