import type { Clock } from './core/clock.js'
import { byCodeUnit } from './core/compare.js'
import type { Json } from './core/json.js'
import type { Language } from './core/language.js'
import type { Community, CommunityMap, PublicCommunityMap } from './communities/community.js'
import { identifyCommunities } from './communities/identify-communities.js'
import { mentionsByCommunity } from './communities/mentions-of-community.js'
import { earlierViews } from './communities/disclosure/earlier-views.js'
import { heardUntil } from './communities/disclosure/heard-until.js'
import type { IdentifyOptions } from './communities/identify-options.js'
import { identifyInWorker } from './communities/off-thread/identify-in-worker.js'
import { publicView } from './communities/disclosure/public-view.js'
import type { BusinessProblem } from './council/business-problem.js'
import type { Council } from './council/council.js'
import { createGazetteer, type Gazetteer } from './council/gazetteer.js'
import type { ToolChoice } from './council/tool-choice.js'
import { engagementAppends, relationshipAppends } from './engagement/appends.js'
import { availableMoves, type MovesOptions } from './engagement/available-moves.js'
import { decide } from './engagement/decide.js'
import type { DecisionContext } from './engagement/decision-context.js'
import type { EngagementCommand } from './engagement/engagement-command.js'
import type { EngagementState } from './engagement/engagement-state.js'
import { followRelationship } from './engagement/follow-relationship.js'
import type { DueItem } from './engagement/due/due-item.js'
import { dueItems } from './engagement/due/due-items.js'
import type { EngagementMove, RelationshipMove } from './engagement/move.js'
import type { EngagementEvent } from './engagement/records/engagement-event.js'
import { refuse } from './engagement/guards/refuse.js'
import { preElectionDays } from './engagement/pre-election-backstop.js'
import { readDecisions, type Decisions } from './engagement/read-decisions.js'
import type { PreElectionPeriod } from './engagement/records/pre-election-period.js'
import type { RelationshipEvent } from './engagement/records/relationship-event.js'
import type { Decision } from './engagement/refusal.js'
import { londonDay } from './engagement/calendar/london-day.js'
import type { RelationshipCommand } from './engagement/relationship-command.js'
import type { RelationshipState } from './engagement/relationship-state.js'
import { engagementFor, engagementsWith, latestEngagement, relationshipWith, unbegunEngagements } from './engagement/rounds.js'
import type { SignedBy } from './engagement/shared-command.js'
import { listen } from './listening/listen.js'
import type { ListeningProgress, ListeningReport } from './listening/listening-report.js'
import type { ListeningTool } from './listening/listening-tool.js'
import { markDuplicates } from './listening/mark-duplicates.js'
import { matchAgain } from './listening/match-again.js'
import { openAgenda } from './listening/open-agenda.js'
import { readRuns } from './listening/read-runs.js'
import { sourceHealth } from './listening/source-health.js'
import { toolValue } from './listening/tool-value.js'
import type { Mention } from './mentions/mention.js'
import { createNormaliser } from './mentions/normaliser.js'
import { scoreNurture, type NurtureScore } from './nurture/score-nurture.js'
import { buildReport } from './reports/build-report.js'
import type { Report } from './reports/report.js'
import { summariseHeard } from './reports/summarise-heard.js'
import type { Source } from './sources/source.js'
import { StoreError } from './stores/store-error.js'
import type { Store } from './stores/store.js'

/** What a café needs. */
export interface CafeOptions {
  /** Read by `defineCouncil`. */
  readonly council: unknown
  /** Read by `defineProblems`: start here, never from a tool. More can be added while the café runs. @defaultValue none */
  readonly problems?: readonly unknown[] | undefined
  /** Read by `chooseTool`: a tool that solves no problem is refused. More can be chosen while the café runs. @defaultValue none */
  readonly tools?: readonly (Readonly<Record<string, unknown>> & { readonly sources: readonly Source[] })[] | undefined
  /**
   * The sources a tool is read through that was chosen while the café ran (see `Cafe.chooseTool`). Asked once for each
   * choice; none leaves the tool unread.
   * @defaultValue none for any tool
   */
  readonly sourcesOf?: ((choice: ToolChoice) => readonly Source[]) | undefined
  readonly store: Store
  /** The key behind every pseudonym, at least 16 bytes, kept apart from the store. Losing it erases the link to people. */
  readonly pseudonymKey: string | Uint8Array
  /** How long a mention is kept after it was first seen. @defaultValue `{ days: 365 }` */
  readonly retention?: { readonly days: number } | undefined
  /** @defaultValue a gazetteer of `council.places` */
  readonly gazetteer?: Gazetteer | undefined
  /** Polls ahead: outside them the council may take part, inside them only factually. @defaultValue none */
  readonly preElectionPeriods?: readonly PreElectionPeriod[] | undefined
  /** Nothing about fewer people than this leaves the library. @defaultValue 10 */
  readonly minimumAuthors?: number | undefined
  /** @defaultValue 1 */
  readonly seed?: number | undefined
  /** How many sources are read at once. @defaultValue 4 */
  readonly concurrency?: number | undefined
  /** @defaultValue the system's clock */
  readonly now?: Clock | undefined
}

/** What a decision was made on. */
export interface DecideOptions {
  /**
   * The `version` of the state the officer was looking at. Where it has moved on meanwhile, `conflict` is thrown, and nothing
   * is decided on what nobody has seen.
   * @defaultValue whatever the state is when the decision is recorded
   */
  readonly expectedVersion?: number | undefined
}

/** The six steps, wired to one store: Listen, Identify, Participate, Empower, Engage, Nurture. */
export interface Cafe {
  readonly council: Council
  /** Those given and those added since, as they stand now. */
  readonly problems: readonly BusinessProblem[]
  /** Those given and those chosen since, as they stand now. */
  readonly tools: readonly ListeningTool[]

  /**
   * **Rule One**: takes up a problem, for good: it is in the decision ledger, and there again when the café is next opened.
   * What was heard before is asked whether it bears on it.
   * @throws RuleOneError as `defineProblem`; `duplicate-id`; `owner-is-a-person` where no post decides. StoreError `conflict`
   * when somebody else has changed the agenda in the same moment.
   */
  addProblem(problem: unknown, by: SignedBy): Promise<BusinessProblem>
  /**
   * **Rule One**: chooses a tool for a problem, for good, or reviews the choice: choosing it again for the same problem
   * replaces the choice. Past its review day it is not read until it is.
   * @throws RuleOneError as `chooseTool`; `owner-is-a-person` where no post decides. StoreError `conflict`.
   */
  chooseTool(choice: unknown, by: SignedBy): Promise<ToolChoice>
  /**
   * Gives up a tool chosen while the café ran. What was heard through it stays.
   * @throws RuleOneError `tool-unknown`, `invalid-record` without a reason, `owner-is-a-person`. StoreError `conflict`.
   */
  retireTool(tool: { readonly tool: string; readonly problemId: string; readonly reason: string }, by: SignedBy): Promise<void>

  /** **Listen**: reads every source of every tool, marks what says the same, and keeps the report of the run. */
  listen(options?: { readonly signal?: AbortSignal | undefined; readonly askAnyway?: boolean | undefined; readonly onProgress?: ((progress: ListeningProgress) => void) | undefined }): Promise<ListeningReport>
  /**
   * **Identify**: finds the communities that already exist and keeps the map as a snapshot.
   * @param options - `offThread`: in a thread of its own, so that a server goes on answering meanwhile. `windowDays`: what is
   * older is not heard; absent: everything kept is. `signal` ends it with nothing saved, at once or, on this thread, at the
   * search's next step.
   */
  identify(options?: Pick<IdentifyOptions, 'windowDays' | 'signal' | 'onProgress'> & { readonly offThread?: boolean | undefined }): Promise<PublicCommunityMap>
  /** The newest map, as it may be shown; absent before the first `identify`. */
  communities(): Promise<PublicCommunityMap | undefined>

  /**
   * **Participate**: decides something about the relationship with a community, and records it. Every unmet guard comes back.
   * Leaving, pausing and a stop condition reach the community's engagements too, all at once or not at all.
   * @throws StoreError `conflict` when somebody has decided something else about it since `expectedVersion`, or in the same
   * moment. Nothing is recorded then: read again, decide again on what has been decided meanwhile.
   */
  participate(communityId: string, command: RelationshipCommand, options?: DecideOptions): Promise<Decision<RelationshipEvent>>
  /** **Empower**: hands control over to the community, and records it. The same door as `participate`, under the step's own name. */
  empower(communityId: string, command: RelationshipCommand, options?: DecideOptions): Promise<Decision<RelationshipEvent>>
  /**
   * **Engage**: decides something about work on one problem with one community, and records it. Where that work has ended, a
   * plan for it begins a new engagement.
   * @param options - `engagementId`: an earlier engagement on the same problem, to settle what it left open. Absent: the latest.
   * @throws StoreError `conflict`, as in `participate`.
   */
  engage(communityId: string, problemId: string, command: EngagementCommand, options?: DecideOptions & { readonly engagementId?: string | undefined }): Promise<Decision<EngagementEvent>>
  /**
   * **Nurture**: the community's panel and the council's own, side by side, and what would help.
   * @param options - `language` of the words. @defaultValue 'en'
   */
  nurture(communityId: string, options?: { readonly language?: Language | undefined }): Promise<NurtureScore>

  /** Where the relationship with a community stands. */
  relationship(communityId: string): Promise<RelationshipState>
  /** Where the work on a problem with a community stands: the latest engagement on it. */
  engagement(communityId: string, problemId: string): Promise<EngagementState>
  /** Every engagement with a community, those that have ended and those on problems no longer named included. */
  engagements(communityId: string): Promise<readonly EngagementState[]>
  /** What may be done next with a community, and what is missing for the rest. @param options - `language` of the steps' names. @defaultValue 'en' */
  moves(communityId: string, options?: MovesOptions): Promise<readonly RelationshipMove[]>
  /** What may be done next in the latest work on a problem with a community, and what is missing for the rest. @param options - as in `moves`. */
  engagementMoves(communityId: string, problemId: string, options?: MovesOptions): Promise<readonly EngagementMove[]>
  /** What is left to do with a community and in the work on each problem with it, and until when (see `dueItems`): soonest first. */
  due(communityId: string, options?: { readonly language?: Language | undefined }): Promise<readonly (DueItem & { readonly problemId?: string | undefined })[]>

  /** Everything an officer should see, for `renderHtml` or as JSON, worded in English unless another language is asked for. */
  report(options?: { readonly language?: Language | undefined }): Promise<Report>
  /** Removes what is past its retention. */
  purge(): Promise<{ readonly mentions: number }>
}

/** What was said inside a community, as of a time. */
interface Said {
  readonly community: Community
  readonly mentions: readonly Mention[]
  readonly asOf: string
}

/**
 * Opens a café: checks the council, the problems and the tools against Rule One and wires the six steps to a store.
 *
 * @throws RuleOneError when a problem names a tool, or a tool solves no problem; EngagementError when a pre-election period
 * cannot be read.
 * @example
 * ```ts
 * const cafe = await openCafe({
 *   council, problems: [bins], store: memoryStore(), pseudonymKey,
 *   tools: [{ tool: 'FixMyStreet', problemId: 'missed-bins', whyThisTool: '…', reviewOn: '2027-01-31', lawfulBasis: '…', sources: [fixMyStreet({ … })] }],
 * })
 * await cafe.listen()
 * const map = await cafe.identify()
 * ```
 */
export async function openCafe(options: CafeOptions): Promise<Cafe> {
  const { store, minimumAuthors = 10, seed = 1, now = () => new Date(), preElectionPeriods = [], retention = { days: 365 } } = options
  // The records' schemas take longer to load than everything else together, and only a café needs them.
  const { defineCouncil } = await import('./council/index.js')
  const council = defineCouncil(options.council)
  const { problems = [], tools = [], sourcesOf = () => [] } = options
  const agenda = await openAgenda({ councilId: council.id, store, problems, tools, sourcesOf, now })
  // A period that cannot be read must not be found out on the day it was to keep the council silent.
  for (const period of preElectionPeriods) preElectionDays(period)
  const gazetteer = options.gazetteer ?? createGazetteer(council.places ?? [])
  const normaliserOf = (): ReturnType<typeof createNormaliser> => createNormaliser({ council, problems: agenda.problems, pseudonymKey: options.pseudonymKey, retention, gazetteer, now })
  // A key that is too weak is found out now, not when somebody listens.
  normaliserOf()

  const latestMap = async (): Promise<CommunityMap | undefined> => (await store.latestSnapshot())?.snapshot as CommunityMap | undefined
  // A council that asks for more people than it did shows what it kept from before as it would now.
  const shownOf = (map: CommunityMap): PublicCommunityMap => publicView({ ...map, minimumAuthors: Math.max(minimumAuthors, map.minimumAuthors) })
  const shownMap = async (): Promise<PublicCommunityMap | undefined> => {
    const map = await latestMap()
    return map === undefined ? undefined : shownOf(map)
  }
  const contextOf = async (communityId: string, about: Pick<DecisionContext, 'relationship' | 'engagements'>): Promise<DecisionContext> => {
    // What is decided is decided on what is shown: whether ten or nine are left of a community is not to be read from a refusal.
    const community = (await shownMap())?.communities.find(({ id }) => id === communityId)
    return {
      now: now().toISOString(),
      council,
      problems: agenda.problems,
      preElectionPeriods,
      ...(community !== undefined && { community: { id: community.id, purpose: community.purpose, minimumAuthorsMet: true } }),
      ...about,
    }
  }
  const decideEngagement = async (state: EngagementState, command: EngagementCommand, decisions: Decisions, { expectedVersion }: DecideOptions = {}): Promise<Decision<EngagementEvent>> => {
    checkVersion(state, expectedVersion)
    const decision = decide(state, command, await contextOf(state.communityId, { relationship: relationshipWith(decisions, state.communityId) }))
    if (decision.ok) await store.appendAll(engagementAppends({ state, events: decision.events }, relationshipWith(decisions, state.communityId)))
    return decision
  }
  const engage: Cafe['engage'] = async (communityId, problemId, command, { engagementId, ...seen } = {}) => {
    const decisions = await readDecisions(store)
    const state = engagementId === undefined
      ? engagementFor(decisions, communityId, problemId, command)
      : engagementsWith(decisions, communityId).find(({ id, problemId: about }) => id === engagementId && about === problemId)
    return state === undefined ? { ok: false, refusals: [refuse('engagement-unknown')] } : decideEngagement(state, command, decisions, seen)
  }
  const decideRelationship: Cafe['participate'] = async (communityId, command, { expectedVersion } = {}) => {
    const decisions = await readDecisions(store)
    const state = relationshipWith(decisions, communityId)
    checkVersion(state, expectedVersion)
    const engagements = engagementsWith(decisions, communityId)
    const decision = decide(state, command, await contextOf(communityId, { engagements }))
    if (!decision.ok) return decision
    const world = await contextOf(communityId, { relationship: state })
    const followed = engagements.map((running) => {
      const following = decision.events.map((event) => followRelationship(event, running)).find((each) => each !== undefined)
      const answer = following === undefined ? undefined : decide(running, following, world)
      return { state: running, events: answer?.ok === true ? answer.events : [] }
    })
    // At once: no engagement goes on without its relationship, whoever dies or decides in between.
    await store.appendAll(relationshipAppends({ state, events: decision.events }, followed, unbegunEngagements(decisions, communityId, agenda.problems)))
    return decision
  }
  const movesOf = async (communityId: string, decisions: Decisions, how?: MovesOptions): Promise<readonly RelationshipMove[]> =>
    availableMoves(relationshipWith(decisions, communityId), await contextOf(communityId, { engagements: engagementsWith(decisions, communityId) }), how)
  // With what was deleted and what repeats another: a conversation is read whole.
  const everythingHeard = (): Promise<Mention[]> => collect(store.mentions({ includeDeleted: true }))
  // Each community as of when it was last described, by who was in it then.
  const saidInside = async (view: PublicCommunityMap | undefined, ids: ReadonlySet<string>, mentions: readonly Mention[]): Promise<ReadonlyMap<string, Said>> => {
    const said = new Map<string, Said>()
    const shown = view?.communities.filter(({ id }) => ids.has(id)) ?? []
    for (const asOf of new Set(shown.map((community) => community.asOf))) {
      const then = (await store.latestSnapshot(asOf))?.snapshot as CommunityMap | undefined
      const communities = then?.communities.filter(({ id }) => shown.some((community) => community.id === id && community.asOf === asOf)) ?? []
      const inside = mentionsByCommunity(communities, heardUntil(mentions, asOf, asOf))
      for (const community of communities) said.set(community.id, { community, mentions: inside.get(community.id) ?? [], asOf })
    }
    return said
  }
  const nurtureFrom = (communityId: string, decisions: Decisions, said: Said | undefined, language?: Language): NurtureScore => scoreNurture({
    community: said?.community,
    mentions: said?.mentions ?? [],
    heardUntil: said?.asOf,
    relationship: relationshipWith(decisions, communityId),
    engagements: engagementsWith(decisions, communityId),
    now: now().toISOString(),
    seed,
    minimumAuthors,
    language,
  })

  return {
    council,
    get problems() { return agenda.problems },
    get tools() { return agenda.tools },
    async addProblem(problem, by) {
      const added = await agenda.addProblem(problem, by)
      await matchAgain(store, agenda.problems)
      return added
    },
    chooseTool: agenda.chooseTool,
    retireTool: agenda.retireTool,
    async listen({ signal, askAnyway, onProgress } = {}) {
      const today = londonDay(now().toISOString())
      const inForce = agenda.tools.filter(({ reviewOn }) => reviewOn >= today)
      // One source chosen for two problems is read once, whether it was made once or twice.
      const sources = [...new Map(inForce.flatMap((tool) => tool.sources).map((source) => [source.id, source])).values()]
      const report = await listen({ council, sources, normaliser: normaliserOf(), store, concurrency: options.concurrency, signal, askAnyway, onProgress, now })
      await markDuplicates(store)
      await store.saveRun(report.startedAt, report as unknown as Json)
      return report
    },
    async identify({ offThread = false, ...how } = {}) {
      const at = now()
      const previous = (await store.latestSnapshot(new Date(at.getTime() - 1).toISOString()))?.snapshot as CommunityMap | undefined
      const identifyOptions = { council, previous, minimumAuthors, seed, now: at, ...how }
      const heard = store.mentions({ includeDuplicates: false })
      const map = offThread ? await identifyInWorker(heard, identifyOptions) : identifyCommunities(await collect(heard), identifyOptions)
      how.signal?.throwIfAborted()
      await store.saveSnapshot(map.at, map as unknown as Json)
      return publicView(map)
    },
    async communities() {
      return shownMap()
    },
    participate: decideRelationship,
    empower: decideRelationship,
    engage,
    async nurture(communityId, { language } = {}) {
      const said = await saidInside(await shownMap(), new Set([communityId]), await everythingHeard())
      return nurtureFrom(communityId, await readDecisions(store), said.get(communityId), language)
    },
    relationship: async (communityId) => relationshipWith(await readDecisions(store), communityId),
    engagement: async (communityId, problemId) => latestEngagement(await readDecisions(store), communityId, problemId),
    engagements: async (communityId) => engagementsWith(await readDecisions(store), communityId),
    moves: async (communityId, how) => movesOf(communityId, await readDecisions(store), how),
    async engagementMoves(communityId, problemId, how) {
      const decisions = await readDecisions(store)
      return availableMoves(latestEngagement(decisions, communityId, problemId), await contextOf(communityId, { relationship: relationshipWith(decisions, communityId) }), how)
    },
    async due(communityId, how) {
      const decisions = await readDecisions(store)
      const at = now().toISOString()
      const inWork = engagementsWith(decisions, communityId).flatMap((state) => dueItems(state, at, how).map((item) => ({ ...item, problemId: state.problemId })))
      return [...dueItems(relationshipWith(decisions, communityId), at, how), ...inWork].sort((a, b) => byCodeUnit(a.due ?? '~', b.due ?? '~'))
    },
    async report({ language } = {}) {
      const map = (await shownMap()) ?? publicView(identifyCommunities([], { council, minimumAuthors, seed, now: now() }))
      const runs = await readRuns(store)
      const choices = agenda.tools.map(({ sources, ...choice }) => ({ choice, sourceIds: sources.map(({ id }) => id) }))
      const decisions = await readDecisions(store)
      const shown = new Set(map.communities.map(({ id }) => id))
      // A relationship goes on, with its promises and its complaints, when its community is heard of no more.
      const others = [...decisions.relationships.keys()].filter((id) => !shown.has(id))
      const relationships = await Promise.all([...shown, ...others].map(async (id) => (
        { state: relationshipWith(decisions, id), moves: await movesOf(id, decisions, { language }), engagements: engagementsWith(decisions, id) }
      )))
      const everything = await everythingHeard()
      const mentions = heardUntil(everything, map.asOf, map.at)
      const said = await saidInside(map, shown, everything)
      const scores = [...shown, ...others].map((id) => nurtureFrom(id, decisions, said.get(id), language))
      return buildReport({
        council,
        problems: agenda.problems,
        now: now().toISOString(),
        map,
        earlier: await earlierViews(store, map.at, shownOf),
        heard: await summariseHeard(mentions.filter(({ duplicateOf }) => duplicateOf === undefined), { problems: agenda.problems, minimumAuthors }),
        tools: await toolValue({ choices, mentions: mentions.filter(({ deletedAt }) => deletedAt === undefined), runs, language }),
        health: sourceHealth(runs, { language }),
        relationships,
        nurture: scores,
        language,
      })
    },
    purge: () => store.purge(now()),
  }
}

function checkVersion({ version }: { readonly version: number }, expected: number = version): void {
  if (version !== expected) throw new StoreError('conflict', 'Somebody has decided something else since this was read.')
}

async function collect(mentions: AsyncIterable<Mention>): Promise<Mention[]> {
  const all: Mention[] = []
  for await (const mention of mentions) all.push(mention)
  return all
}
