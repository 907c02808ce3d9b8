import { RuleOneError, type Cafe } from 'civic-cafe'
import type { Context, Hono } from 'hono'
import { formHtml } from '../html/form.js'
import { html, type Html } from '../html/html.js'
import type { Page } from '../html/layout.js'
import { obstacleSummary, type Obstacle } from '../html/obstacle.js'
import { dayWords } from '../html/day-words.js'
import { typedIn, type Typed } from '../html/typed.js'
import { show } from '../server/answer.js'
import type { Desk } from '../server/desk.js'
import { before, rememberPost } from '../server/officer.js'
import { problemFields, problemIn, problemObstacle } from './problem-form.js'
import { doneHtml } from './stands.js'

/** Rule One: the problems, and the form that takes up another. */
export function problems(app: Hono, desk: Desk): void {
  const { cafe } = desk.town
  app.get('/problems', (context) => show(context, desk, problemsPage(cafe, context.req.query('done'))))
  app.get('/problems/new', (context) => show(context, desk, newPage(before(context), [])))
  app.post('/problems/new', async (context) => add(context, desk))
}

async function add(context: Context, desk: Desk): Promise<Response> {
  const typed = typedIn(new URLSearchParams(await context.req.text()))
  try {
    await desk.town.cafe.addProblem(problemIn(typed), { decidedBy: typed.asked('decidedBy') })
  } catch (error) {
    if (!(error instanceof RuleOneError)) throw error
    return show(context, desk, newPage(typed, error.refusals.map(problemObstacle)), 422)
  }
  desk.stale()
  rememberPost(context, typed.asked('decidedBy'))
  return context.redirect('/problems?done=problem', 303)
}

function problemsPage({ problems: known }: Pick<Cafe, 'problems'>, done: string | undefined): Page {
  return {
    title: 'Problems',
    at: '/problems',
    body: html`${doneHtml(done, [{ name: 'problem', title: 'the problem. What was heard before has been asked whether it bears on it' }])}
<h1>Rule One: start from a problem</h1>
<p class="lead">There is no such thing as an IT project, only business projects.</p>
<p><a class="button" href="/problems/new">Add a problem</a></p>
${known.length === 0 ? html`<p>No problem yet. Nothing else can begin before there is one.</p>` : known.map(problemHtml)}`,
  }
}

function problemHtml({ id, statement, affectedPeople, desiredOutcome, whatPeopleNeedToDo, measure, owner, withoutSocialMedia, terms }: Cafe['problems'][number]): Html {
  const { what, unit, baseline, target, by } = measure
  const facts: readonly (readonly [string, string])[] = [
    ['Who is affected', affectedPeople],
    ['When it is solved', desiredOutcome],
    ['What people need to do', whatPeopleNeedToDo],
    ['Measured by', `${what}, ${unit}${baseline === undefined ? '' : `, now ${baseline}`}${target === undefined ? '' : `, to be ${target}`}${by === undefined ? '' : ` by ${dayWords(by)}`}`],
    ['Owner', owner],
    ['Without social media', withoutSocialMedia],
    ['Words people use', terms.join(', ')],
  ]
  return html`<h2 id="problem-${id}">${id}</h2><p>${statement}</p><dl class="stands">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd><dd></dd></div>`)}</dl>`
}

function newPage(typed: Typed, obstacles: readonly Obstacle[]): Page {
  return {
    title: 'Add a problem',
    at: '/problems',
    back: { href: '/problems', words: 'the problems' },
    refused: obstacles.length > 0,
    body: html`${obstacleSummary(obstacles)}<h1>Add a problem</h1>
<p class="lead">One the council would have if nobody had ever invented social media.</p>
${formHtml({ action: '/problems/new', fields: problemFields, typed, obstacles, submit: 'Take it up' })}`,
  }
}
