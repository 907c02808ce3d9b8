import type { Hono } from 'hono'
import { work as parts } from '../deeds/steps.js'
import { html } from '../html/html.js'
import { notFound, show } from '../server/answer.js'
import type { Desk } from '../server/desk.js'
import { workMatter } from '../server/matter.js'
import { communityFrame } from './community-frame.js'
import { doneHtml, movesHtml, standsHtml } from './stands.js'

/** Engage: work with one community on one problem, from its plan to the closed loop. */
export function work(app: Hono, desk: Desk): void {
  app.get('/communities/:id/work/:problem', async (context) => {
    const matter = await workMatter(desk, context.req.param('id'), context.req.param('problem'))
    if (matter === undefined) return notFound(context, desk)
    const { about, base, name } = matter
    const { problemId, phase } = about.state
    const moved = parts.moves.map((move) => ({ name: move, title: `the work now stands at “${phase}”` }))
    const body = html`${doneHtml(context.req.query('done'), [...parts.deeds, ...moved])}<p class="kicker">${name}</p>
<h1>Work on ${problemId}</h1>
<p class="lead">${about.problems.find(({ id }) => id === problemId)?.statement ?? ''}</p>
<p>Where it stands: <strong>${phase}</strong>.</p>
<h2>On record</h2>
${standsHtml(parts.deeds, about, base)}
<h2>The step</h2>
${movesHtml(matter, parts.moves)}`
    return show(context, desk, communityFrame(matter, 'engage', `Work on ${problemId}`, body))
  })
}
