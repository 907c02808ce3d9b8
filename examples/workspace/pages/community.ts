import { explain, type EngagementState, type RelationshipState } from 'civic-cafe/engagement'
import type { Context, Hono } from 'hono'
import { phases } from '../deeds/labels.js'
import { leaving, relationshipDeeds, steps, type Step } from '../deeds/steps.js'
import { html, nothing, type Html } from '../html/html.js'
import { list, table } from '../html/table.js'
import { notFound, show } from '../server/answer.js'
import type { Desk } from '../server/desk.js'
import { relationshipMatter } from '../server/matter.js'
import { communityFacts } from './community-facts.js'
import { communityFrame } from './community-frame.js'
import { panelsHtml } from './panels.js'
import { doneHtml, movesHtml, standsHtml } from './stands.js'

/** The five steps with one community, the way out, and its history. */
export function community(app: Hono, desk: Desk): void {
  app.get('/communities/:id', async (context) => {
    const matter = await relationshipMatter(desk, context.req.param('id'))
    return matter === undefined ? notFound(context, desk) : context.redirect(`${matter.base}/identify`, 303)
  })
  for (const step of steps) app.get(`/communities/:id/${step.name}`, (context) => stepPage(context, desk, step))
  app.get('/communities/:id/leave', (context) => leavePage(context, desk))
  app.get('/communities/:id/history', (context) => historyPage(context, desk))
}

async function stepPage(context: Context, desk: Desk, step: Step): Promise<Response> {
  const matter = await relationshipMatter(desk, context.req.param('id') ?? '')
  if (matter === undefined) return notFound(context, desk)
  const { name, about, base } = matter
  const body = html`${done(context, about.state)}<p class="kicker">${name}</p>
<h1>${step.title}</h1>
<p class="lead">${step.lead}</p>
<p>Where it stands: <strong>${phases[about.state.phase]}</strong>${about.state.councilRun ? ', council-run' : ''}.</p>
${step.name === 'identify' ? communityFacts(about.community) : nothing}
${step.name === 'engage' ? await worksHtml(desk, base, matter.about.state) : nothing}
${step.name === 'nurture' ? panelsHtml(await desk.town.cafe.nurture(about.state.communityId)) : nothing}
<h2>On record</h2>
${standsHtml(step.deeds, about, base)}
<h2>The step</h2>
${movesHtml(matter, step.moves)}`
  return show(context, desk, communityFrame(matter, step.name, step.title, body))
}

function done(context: Context, { phase }: RelationshipState): Html {
  const moved = [...steps.flatMap(({ moves }) => moves), ...leaving.moves].map((name) => ({ name, title: `it now stands at “${phases[phase]}”` }))
  return doneHtml(context.req.query('done'), [...relationshipDeeds, ...moved])
}

async function worksHtml({ town: { cafe } }: Desk, base: string, { communityId }: RelationshipState): Promise<Html> {
  const engagements = await cafe.engagements(communityId)
  const latest = (problemId: string): EngagementState | undefined => engagements.findLast((each) => each.problemId === problemId)
  return table('works', 'Work on each problem', ['Problem', 'What is wrong', 'Where the work stands'], cafe.problems.map(({ id, statement }) => [
    html`<a href="${base}/work/${encodeURIComponent(id)}">${id}</a>`, statement, latest(id)?.phase ?? 'Not begun',
  ]))
}

async function leavePage(context: Context, desk: Desk): Promise<Response> {
  const matter = await relationshipMatter(desk, context.req.param('id') ?? '')
  if (matter === undefined) return notFound(context, desk)
  const body = html`${done(context, matter.about.state)}<p class="kicker">${matter.name}</p>
<h1>Pause, withdraw or close</h1>
<p class="lead">Leaving is always easy: it only asks why. Whoever withdraws says when somebody looks again.</p>
<p>Where it stands: <strong>${phases[matter.about.state.phase]}</strong>.</p>
<h2>The ways out</h2>
${movesHtml(matter, leaving.moves)}
<h2>On record</h2>
${standsHtml(leaving.deeds, matter.about, matter.base)}`
  return show(context, desk, communityFrame(matter, 'leave', 'Leave', body))
}

async function historyPage(context: Context, desk: Desk): Promise<Response> {
  const matter = await relationshipMatter(desk, context.req.param('id') ?? '')
  if (matter === undefined) return notFound(context, desk)
  const { state } = matter.about
  const engagements = await desk.town.cafe.engagements(state.communityId)
  const body = html`<p class="kicker">${matter.name}</p>
<h1>Where it stands, and how it came there</h1>
${list(explain(state), 'Nothing was decided yet.')}
${engagements.map((engagement) => html`<h2>Work on ${engagement.problemId}</h2>${list(explain(engagement))}`)}`
  return show(context, desk, communityFrame(matter, 'history', 'History', body))
}
