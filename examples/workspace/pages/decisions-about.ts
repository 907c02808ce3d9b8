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

/** Every form about a relationship or about work with a community: opened, sent, refused, met by a conflict, recorded. */
export function decisionsAbout(app: Hono, desk: Desk): void {
  const parameter = (context: Context, name: string): string => context.req.param(name) ?? ''
  forms(app, desk, '/communities/:id/:kind{do|move}/:name', (context) => relationshipMatter(desk, parameter(context, 'id')))
  forms(app, desk, '/communities/:id/work/:problem/:kind{do|move}/:name', (context) => workMatter(desk, parameter(context, 'id'), parameter(context, 'problem')))
}

function forms<State extends RelationshipState | EngagementState, Command extends RelationshipCommand | EngagementCommand>(
  app: Hono, desk: Desk, path: string, find: (context: Context) => Promise<Matter<State, Command> | undefined>,
): void {
  const asked = (context: Context, matter: Matter<State, Command> | undefined): Question<Command> | undefined =>
    matter === undefined ? undefined : questionOf(matter, context.req.param('kind') ?? '', context.req.param('name') ?? '')
  app.get(path, async (context) => {
    const matter = await find(context)
    const question = asked(context, matter)
    if (matter === undefined || question === undefined) return notFound(context, desk)
    return show(context, desk, questionPage(matter, question, before(context, question.before), { obstacles: [], meanwhile: [] }))
  })
  app.post(path, async (context) => {
    const matter = await find(context)
    const question = asked(context, matter)
    if (matter === undefined || question === undefined) return notFound(context, desk)
    const typed = typedIn(new URLSearchParams(await context.req.text()))
    const seen = typed.number('seen')
    try {
      const decision = await matter.decide(question.command(typed), seen)
      if (!decision.ok) return await show(context, desk, questionPage(matter, question, typed, { obstacles: question.obstacles(decision.refusals), meanwhile: [] }), 422)
    } catch (error) {
      if (!(error instanceof StoreError) || error.code !== 'conflict') throw error
      const newer = await find(context) ?? matter
      return show(context, desk, questionPage(newer, question, typed, { obstacles: [], meanwhile: newer.history.slice(seen) }), 409)
    }
    rememberPost(context, typed.asked('decidedBy'))
    return context.redirect(`${matter.pageOf(question.name).href}?done=${encodeURIComponent(question.name)}`, 303)
  })
}
