import { StoreError } from 'civic-cafe'
import type { EngagementCommand, EngagementState, RelationshipCommand, RelationshipState } from 'civic-cafe/engagement'
import type { Context, Hono } from 'hono'
import { typedIn } from '../html/typed.js'
import { notFound, show } from '../server/answer.js'
import type { Desk } from '../server/desk.js'
import { relationshipMatter, workMatter, type Matter } from '../server/matter.js'
import { before, rememberPost } from '../server/officer.js'
import { questionOf, type Question } from '../server/question.js'
import { questionPage } from './question-page.js'

type Answer = Response | Promise<Response>

/** Every form about a relationship or about work with a community: opened, sent, refused, met by a conflict, recorded. */
export function decisionsAbout(app: Hono, desk: Desk): void {
  const matters = [
    { path: '/communities/:id/:kind{do|move}/:name', find: (context: Context) => relationshipMatter(desk, context.req.param('id') ?? '') },
    { path: '/communities/:id/work/:problem/:kind{do|move}/:name', find: (context: Context) => workMatter(desk, context.req.param('id') ?? '', context.req.param('problem') ?? '') },
  ] as const
  for (const { path, find } of matters) {
    app.get(path, async (context) => withQuestion(context, desk, await find(context), (matter, question) =>
      show(context, desk, questionPage(matter, question, before(context, question.before), { obstacles: [], meanwhile: [] }))))
    app.post(path, async (context) => withQuestion(context, desk, await find(context), (matter, question) => decide(context, desk, matter, question, () => find(context))))
  }
}

type AnyMatter = Matter<RelationshipState, RelationshipCommand> | Matter<EngagementState, EngagementCommand>
type Plain = Pick<Matter, 'name' | 'pageOf' | 'version' | 'history'> & { decide(command: unknown, seen: number | undefined): ReturnType<Matter['decide']> }

async function withQuestion(context: Context, desk: Desk, matter: AnyMatter | undefined, answer: (matter: Plain, question: Question) => Answer): Promise<Response> {
  const asked = [context.req.param('kind') ?? '', context.req.param('name') ?? ''] as const
  if (matter === undefined) return notFound(context, desk)
  // One branch for each of the two: their commands must not meet.
  const question = isRelationship(matter) ? questionOf(matter, ...asked) : questionOf(matter, ...asked)
  return question === undefined ? notFound(context, desk) : answer(matter as unknown as Plain, question)
}

function isRelationship(matter: AnyMatter): matter is Matter<RelationshipState, RelationshipCommand> {
  return matter.about.state.aggregate === 'relationship'
}

async function decide(context: Context, desk: Desk, matter: Plain, question: Question, again: () => Promise<AnyMatter | undefined>): Promise<Response> {
  const typed = typedIn(new URLSearchParams(await context.req.text()))
  const seen = typed.number('seen')
  try {
    const decision = await matter.decide(question.command(typed), seen)
    if (!decision.ok) return await show(context, desk, questionPage(matter, question, typed, { obstacles: question.obstacles(decision.refusals), meanwhile: [] }), 422)
  } catch (error) {
    if (!(error instanceof StoreError) || error.code !== 'conflict') throw error
    const newer = await again() ?? matter
    return show(context, desk, questionPage(newer as unknown as Plain, question, typed, { obstacles: [], meanwhile: newer.history.slice(seen) }), 409)
  }
  rememberPost(context, typed.asked('decidedBy'))
  return context.redirect(`${matter.pageOf(question.name).href}?done=${encodeURIComponent(question.name)}`, 303)
}
