import { RuleOneError } from 'civic-cafe'
import type { Context, Hono } from 'hono'
import { words, type Field } from '../html/fields.js'
import { formHtml } from '../html/form.js'
import { html } from '../html/html.js'
import type { Page } from '../html/layout.js'
import { obstacleSummary, type Obstacle } from '../html/obstacle.js'
import { typedIn, type Typed } from '../html/typed.js'
import { notFound, show } from '../server/answer.js'
import type { Desk } from '../server/desk.js'
import { before, rememberPost } from '../server/officer.js'
import { toolFields, toolIn, toolObstacle } from './tool-form.js'

/** Rule One again: a tool is chosen for a problem, and given up with a reason. */
export function tools(app: Hono, desk: Desk): void {
  const { cafe } = desk.town
  app.get('/tools/new', (context) => show(context, desk, newPage(desk, before(context), [])))
  app.post('/tools/new', async (context) => {
    const typed = typedIn(new URLSearchParams(await context.req.text()))
    return sent(context, desk, typed, 'tool', () => cafe.chooseTool(toolIn(typed), { decidedBy: typed.asked('decidedBy') }), (obstacles) => newPage(desk, typed, obstacles))
  })
  app.get('/tools/:place/retire', (context) => {
    const page = retirePage(desk, context.req.param('place'), before(context), [])
    return page === undefined ? notFound(context, desk) : show(context, desk, page)
  })
  app.post('/tools/:place/retire', async (context) => {
    const typed = typedIn(new URLSearchParams(await context.req.text()))
    const place = context.req.param('place')
    const tool = cafe.tools[Number(place)]
    if (tool === undefined) return notFound(context, desk)
    return sent(context, desk, typed, 'retired', () => cafe.retireTool({ tool: typed.asked('tool'), problemId: typed.asked('problemId'), reason: typed.asked('reason') }, { decidedBy: typed.asked('decidedBy') }), (obstacles) => retirePage(desk, place, typed, obstacles) ?? newPage(desk, typed, obstacles))
  })
}

async function sent(context: Context, desk: Desk, typed: Typed, done: string, deed: () => Promise<unknown>, again: (obstacles: readonly Obstacle[]) => Page): Promise<Response> {
  try {
    await deed()
  } catch (error) {
    if (!(error instanceof RuleOneError)) throw error
    return show(context, desk, again(error.refusals.map(toolObstacle)), 422)
  }
  desk.stale()
  rememberPost(context, typed.asked('decidedBy'))
  return context.redirect(`/listen?done=${done}`, 303)
}

function newPage({ town: { cafe } }: Desk, typed: Typed, obstacles: readonly Obstacle[]): Page {
  return {
    title: 'Choose a tool',
    at: '/listen',
    back: { href: '/listen', words: 'Listen' },
    refused: obstacles.length > 0,
    body: html`${obstacleSummary(obstacles)}<h1>Choose a tool</h1>
<p class="lead">For a problem. A tool that solves none is refused. Choosing one again for the same problem reviews the choice.</p>
${formHtml({ action: '/tools/new', fields: toolFields(cafe.problems), typed, obstacles, submit: 'Choose it' })}`,
  }
}

function retirePage({ town: { cafe } }: Desk, place: string, typed: Typed, obstacles: readonly Obstacle[]): Page | undefined {
  const tool = cafe.tools[Number(place)]
  if (tool === undefined) return undefined
  const fields: readonly Field[] = [{ kind: 'one', name: 'tool', label: 'The tool', options: [{ value: tool.tool, label: tool.tool }] }, { kind: 'one', name: 'problemId', label: 'For the problem', options: [{ value: tool.problemId, label: tool.problemId }] }, words('reason', 'Why it is given up')]
  return {
    title: `Give up ${tool.tool}`,
    at: '/listen',
    back: { href: '/listen', words: 'Listen' },
    refused: obstacles.length > 0,
    body: html`${obstacleSummary(obstacles)}<h1>Give up ${tool.tool}</h1>
<p class="lead">What was heard through it stays.</p>
${formHtml({ action: `/tools/${place}/retire`, fields, typed, obstacles, submit: 'Give it up' })}`,
  }
}
