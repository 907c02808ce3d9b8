import type { Clock } from '../core/clock.js'
import type { Json } from '../core/json.js'
import type { AgendaEvent } from '../council/agenda/agenda-event.js'
import { agendaStream } from '../council/agenda/agenda.js'
import type { BusinessProblem } from '../council/business-problem.js'
import { refusal, RuleOneError, type RuleOneRefusal } from '../council/rule-one-error.js'
import { reasonMissing, ruleOneWords } from '../council/rule-one-words.js'
import type { ToolChoice } from '../council/tool-choice.js'
import type { Source } from '../sources/source.js'
import type { Store } from '../stores/store.js'
import type { ListeningTool } from './listening-tool.js'
import { readAgenda } from './read-agenda.js'

/** From what an agenda is opened. */
export interface OpenAgendaOptions {
  readonly councilId: string
  readonly store: Pick<Store, 'ledger' | 'append'>
  /** Given by the app: they come first, and what the ledger keeps under the same id, or of the same tool and problem, gives way. */
  readonly problems: readonly unknown[]
  readonly tools: readonly (Readonly<Record<string, unknown>> & { readonly sources: readonly Source[] })[]
  /** How a tool chosen while the app runs is read. */
  readonly sourcesOf: (choice: ToolChoice) => readonly Source[]
  readonly now: Clock
}

/** What a council works on and listens with, and the decisions that change it. */
export interface OpenAgenda {
  readonly problems: readonly BusinessProblem[]
  readonly tools: readonly ListeningTool[]
  addProblem(problem: unknown, by: { readonly decidedBy: string }): Promise<BusinessProblem>
  chooseTool(choice: unknown, by: { readonly decidedBy: string }): Promise<ToolChoice>
  retireTool(tool: { readonly tool: string; readonly problemId: string; readonly reason: string }, by: { readonly decidedBy: string }): Promise<void>
}

/**
 * Opens the agenda of a council: what the app gives, and what was decided while it ran, from the ledger. Every change is
 * checked against Rule One and then recorded.
 *
 * @throws RuleOneError for what the app gives, as `defineProblems` and `chooseTool`. What was kept was checked when it was
 * decided: a review day that has passed since keeps nothing from opening.
 */
export async function openAgenda({ councilId, store, sourcesOf, now, ...given }: OpenAgendaOptions): Promise<OpenAgenda> {
  // The records' schemas take longer to load than everything else together, and only an agenda needs them.
  const [{ chooseTool, defineProblem, defineProblems }, { postRefusals }] = await Promise.all([import('../council/index.js'), import('../council/post-refusals.js')])
  const givenProblems = defineProblems(given.problems)
  const givenTools = given.tools.map(({ sources, ...choice }): ListeningTool => ({ ...chooseTool(choice, givenProblems, { now: now() }), sources }))
  // A source keeps what it has learned about its server from one reading to the next: one is made for each choice, once.
  const made = new Map<string, readonly Source[]>()
  let problems: readonly BusinessProblem[] = []
  let tools: readonly ListeningTool[] = []

  const sourcesFor = (choice: ToolChoice): readonly Source[] => {
    const key = JSON.stringify([choice.tool, choice.problemId])
    const sources = made.get(key) ?? sourcesOf(choice)
    made.set(key, sources)
    return sources
  }
  const read = async (): Promise<Awaited<ReturnType<typeof readAgenda>>> => {
    const kept = await readAgenda(store, councilId)
    problems = [...givenProblems, ...kept.problems.filter(({ id }) => !givenProblems.some((problem) => problem.id === id))]
    const keptChoices = kept.choices.filter(({ tool, problemId }) => !givenTools.some((each) => each.tool === tool && each.problemId === problemId))
    tools = [...givenTools, ...keptChoices.map((choice): ListeningTool => ({ ...choice, sources: sourcesFor(choice) }))]
    return kept
  }
  const record = async (version: number, event: AgendaEvent): Promise<void> => {
    await store.append(agendaStream(councilId), version, [event as unknown as Json])
    await read()
  }
  const signed = (decidedBy: string) => ({ schemaVersion: 1, aggregate: 'agenda', at: now().toISOString(), decidedBy }) as const

  await read()
  return {
    get problems() { return problems },
    get tools() { return tools },
    async addProblem(input, { decidedBy }) {
      const { version } = await read()
      const problem = checked(() => defineProblem(input), postRefusals(decidedBy, 'decidedBy'))
      if (problems.some(({ id }) => id === problem.id)) throw new RuleOneError([refusal('duplicate-id', 'id', ruleOneWords['duplicate-id'](problem.id))])
      await record(version, { ...signed(decidedBy), type: 'problem-added', problem })
      return problem
    },
    async chooseTool(input, { decidedBy }) {
      const { version } = await read()
      const choice = checked(() => chooseTool(input, problems, { now: now() }), postRefusals(decidedBy, 'decidedBy'))
      await record(version, { ...signed(decidedBy), type: 'tool-chosen', choice })
      return choice
    },
    async retireTool({ tool, problemId, reason }, { decidedBy }) {
      const { version, choices } = await read()
      const isChosen = choices.some((each) => each.tool === tool && each.problemId === problemId)
      throwAny([
        ...postRefusals(decidedBy, 'decidedBy'),
        ...(isChosen ? [] : [refusal('tool-unknown', 'tool', ruleOneWords['tool-unknown']())]),
        ...(reason.trim() === '' ? [refusal('invalid-record', 'reason', reasonMissing)] : []),
      ])
      await record(version, { ...signed(decidedBy), type: 'tool-retired', tool, problemId, reason })
    },
  }
}

// Everything that is wrong is said at once.
function checked<T>(read: () => T, more: readonly RuleOneRefusal[]): T {
  let value: T
  try {
    value = read()
  } catch (error) {
    if (error instanceof RuleOneError) throwAny([...error.refusals, ...more])
    throw error
  }
  throwAny(more)
  return value
}

function throwAny([first, ...rest]: readonly RuleOneRefusal[]): void {
  if (first !== undefined) throw new RuleOneError([first, ...rest])
}
