import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { problems } from '../../examples/demo/world/problems.js'
import { chromiumPath, openBrowser } from '../support/browser.js'
import { officerAt, type Answer, type Officer } from './support/officer.js'
import { runWorkspace, type RunningWorkspace } from './support/run-workspace.js'

const crossing = problems.find(({ id }) => id === 'safe-walk-to-school')
const bins = problems.find(({ id }) => id === 'missed-bins')

function problemAnswers(problem: typeof crossing): Answer[] {
  if (problem === undefined) throw new Error('the invented council has lost a problem')
  const { id, statement, affectedPeople, desiredOutcome, whatPeopleNeedToDo, measure, owner, withoutSocialMedia, terms } = problem
  return [
    { field: 'A short name for it', words: id.replaceAll('-', ' ') },
    { field: 'What is wrong, for people', words: statement },
    { field: 'Who is affected, and how many', words: affectedPeople },
    { field: 'What it looks like when it is solved', words: desiredOutcome },
    { field: 'What people need to do', words: whatPeopleNeedToDo },
    { field: 'What is measured', words: measure.what },
    { field: 'In which unit', words: measure.unit },
    { field: 'What it is now (optional)', words: String(measure.baseline) },
    { field: 'By when (optional)', day: measure.by },
    { field: 'Who owns it', words: owner },
    { field: 'What the council would do if social media did not exist', words: withoutSocialMedia },
    { field: 'Words people use when they talk about it', words: terms.slice(0, 6).join('\n') },
  ]
}

describe.skipIf(chromiumPath === undefined)('the workspace, by keyboard', () => {
  let folder = ''
  let browser: Browser | undefined
  let workspace: RunningWorkspace | undefined
  let officer: Officer
  let base = ''
  const at = (): string => workspace?.url ?? ''
  const another = async (): Promise<Officer> => {
    if (browser === undefined) throw new Error('there is no browser')
    return officerAt(at(), await browser.newContext({ locale: 'en-GB', viewport: { width: 1100, height: 800 } }))
  }
  /** Records something from a page of its step, and comes back to that page. */
  const record = async (path: string, answers: readonly Answer[], submit = 'Record it'): Promise<void> => {
    await officer.open(path)
    await officer.answer(...answers)
    await officer.button(submit)
    expect(await officer.page.getByRole('status').innerText(), path).toContain('On record')
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'civic-cafe-workspace-'))
    const [started, opened] = await Promise.all([runWorkspace(folder), openBrowser()])
    workspace = started
    browser = opened
    officer = await another()
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    await workspace?.end()
    await rm(folder, { recursive: true, force: true })
  })

  it('Rule One: a problem that names a tool is refused beside its fields, and one without is taken up', async () => {
    await officer.open('/')
    await officer.look('start')
    await officer.keyboard.reach(officer.page.getByRole('link', { name: 'Skip to the content' }))
    await officer.page.keyboard.press('Enter')
    await officer.link('Rule One: add the first problem')
    await officer.look('add a problem')

    await officer.answer({ field: 'What is wrong, for people', words: 'We have no Facebook page <script>alert(1)</script>' }, { field: 'Who owns it', words: 'Mr Jones' })
    await officer.button('Take it up')
    expect(await officer.page.title()).toMatch(/^Refused/)
    const reasons = await officer.reasons()
    expect(reasons.join('\n')).toContain('"Facebook" is a tool')
    expect(reasons.length).toBeGreaterThan(8)
    await officer.look('problem refused')
    // What is refused has the focus, and its links lead to the fields, with what was typed still in them.
    expect(await officer.page.locator(':focus').getAttribute('class')).toBe('refused')
    const statement = officer.page.getByRole('textbox', { name: 'What is wrong, for people', exact: true })
    await officer.keyboard.reach(officer.page.getByRole('link', { name: /is a tool/ }))
    await officer.page.keyboard.press('Enter')
    expect(await officer.page.locator(':focus').getAttribute('name')).toBe('statement')
    expect(await statement.inputValue()).toBe('We have no Facebook page <script>alert(1)</script>')

    await officer.answer(...problemAnswers(crossing), { field: 'Your post', words: 'Head of Communities' })
    await officer.button('Take it up')
    expect(await officer.page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual(['safe-walk-to-school'])
    await officer.look('problems')
  })

  it('Listen: a tool for no problem is refused by name, one for a problem is listened with', async () => {
    await officer.link('Listen')
    await officer.look('listen before')
    await officer.link('Choose a tool')
    await officer.look('choose a tool')
    await officer.answer({ field: 'For which problem', choose: 'For no problem in particular' }, { field: 'Tool', choose: 'FriendFeed' })
    await officer.button('Choose it')
    expect((await officer.reasons())[0]).toMatch(/^FriendFeed is refused/)
    await officer.look('tool refused')

    await officer.answer(
      { field: 'For which problem', choose: 'safe-walk-to-school' }, { field: 'Tool', choose: 'Marshwick Talk (forum)' }, { field: 'Why this tool', words: 'Parents say there where crossing frightens them' },
      { field: 'To be reviewed on', day: '2026-03-31' }, { field: 'Lawful basis', words: 'UK GDPR Art 6(1)(e), public task' },
    )
    await officer.button('Choose it')
    await officer.button('Listen to the next week')
    expect(await officer.page.getByRole('log').innerText()).toContain('Week 1 of 14')
    await officer.look('listening')
    await officer.link('Listen on')
    await officer.button('Listen to the 13 weeks that are left')
    expect(await officer.page.getByRole('log').innerText()).toContain('Week 14 of 14')
    await officer.link('See what was heard')
    expect(await officer.page.getByRole('table', { name: 'For the problem it was chosen for' }).innerText()).toMatch(/about \d+/)
    await officer.look('listen after')
  }, 90_000)

  it('a problem taken up later finds what was heard before', async () => {
    await officer.open('/problems/new')
    await officer.answer(...problemAnswers(bins))
    await officer.button('Take it up')
    await officer.link('Listen')
    expect(await officer.page.locator('main').innerText()).toMatch(/Of the problem missed-bins: about \d+/)
  })

  it('a tool that is not worth having is given up, with a reason', async () => {
    await officer.open('/tools/new')
    await officer.answer(
      { field: 'For which problem', choose: 'missed-bins' }, { field: 'Tool', choose: 'FriendFeed' }, { field: 'Why this tool', words: 'Other councils have one' },
      { field: 'To be reviewed on', day: '2026-03-31' }, { field: 'Lawful basis', words: 'None that anybody knows' },
    )
    await officer.button('Choose it')
    await officer.link('Give up FriendFeed for missed-bins')
    await officer.look('give up a tool')
    await officer.button('Give it up')
    expect(await officer.reasons()).toContain('Say why it is given up.')
    await officer.answer({ field: 'The tool', choose: 'FriendFeed' }, { field: 'For the problem', choose: 'missed-bins' }, { field: 'Why it is given up', words: 'Nothing can read it' })
    await officer.button('Give it up')
    expect(await officer.page.getByRole('table', { name: 'Tools chosen' }).innerText()).not.toContain('FriendFeed')
  })

  it('Identify: the communities, as a picture and a table, each with its purpose and a suggested role', async () => {
    await officer.link('Communities')
    await officer.look('communities before')
    await officer.button('Look for communities')
    await officer.link('See the communities')
    const picture = officer.page.getByRole('img')
    expect(await picture.evaluate((image) => (image as unknown as { readonly naturalWidth: number }).naturalWidth)).toBe(960)
    await officer.look('communities')
    const row = officer.page.getByRole('table').getByRole('row').filter({ hasText: 'Schools & roads' }).first()
    await officer.link(/./, row)
    base = new URL(officer.page.url()).pathname.replace(/\/identify$/, '')
    await officer.look('community')

    await officer.link('Try: start listening')
    await officer.button('Start listening')
    expect(await officer.reasons()).toHaveLength(3)
    await officer.link(/No transparency notice/)
    await officer.answer({ field: 'Where the notice is published', words: 'https://www.marshwick.example/listening' }, { field: 'Published on', day: '2025-08-20' })
    await officer.button('Record it')
    expect(await officer.reasons()).toHaveLength(1)
    await officer.answer({ field: 'To be reviewed on', day: '2026-08-20' })
    await officer.button('Record it')
    await record(`${base}/do/lawful-basis`, [{ field: 'The lawful basis', words: 'UK GDPR Art 6(1)(e), public task' }, { field: 'To be reviewed on', day: '2026-08-20' }])
    await record(`${base}/do/dpia`, [{ field: 'Its reference', words: 'MBC-DPIA-2025-014' }, { field: 'To be reviewed on', day: '2026-08-20' }])
    await record(`${base}/move/listen`, [], 'Start listening')
    await record(`${base}/do/community-purpose`, [{ field: 'What this community is for', words: 'Parents want their children to cross Tannery Lane safely' }])
    await record(`${base}/move/identify`, [], 'Identify the community')
  }, 60_000)

  it('Participate: refused with every reason, each leading to what would meet it; then a guest', async () => {
    await officer.link('Participate')
    await officer.look('participate before')
    await officer.link('Try: take part as a guest')
    await officer.look('try to participate')
    await officer.button('Take part as a guest')
    const reasons = await officer.reasons()
    expect(reasons.length).toBeGreaterThanOrEqual(7)
    for (const reason of reasons) expect(reason).toContain('Rule: ')
    await officer.look('participate refused')
    expect(await officer.page.locator('.refused .obstacles > li').filter({ hasNot: officer.page.getByRole('link') }).count()).toBe(0)

    await officer.link(/No role is decided/)
    await officer.look('role')
    await officer.answer({ field: 'Role', choose: 'Partner' }, { field: 'Why', words: 'They ask for what only the highway authority can do' }, { field: 'To be looked at again on', day: '2026-03-01' })
    await officer.button('Record it')
    await officer.look('participate, something on record')
    await record(`${base}/do/purpose`, [{ field: 'Purpose', choose: 'Solve a problem: safe-walk-to-school' }])
    await record(`${base}/do/value`, [{ field: 'What is offered', words: 'The speed counts, as they come in' }, { field: 'Whom it helps', words: 'families who walk to school' }])
    await record(`${base}/do/steward`, [{ field: 'The steward’s post', words: 'Road Safety Engineer' }, { field: 'The deputy’s post (optional)', words: 'School Travel Adviser' }, { field: 'Their service', words: 'Highways' }])
    await record(`${base}/do/account`, [{ field: 'Account', choose: 'Marshwick Borough Council' }])
    await record(`${base}/do/rules`, [{ field: 'Where they stand', words: 'The pinned topic' }, { field: 'Access', choose: 'Anybody can read and join' }])
    await record(`${base}/move/participate`, [], 'Take part as a guest')
  }, 60_000)

  it('Empower: control is handed over with limits, and taken back only with a published reason', async () => {
    await record(`${base}/do/control`, [{ field: 'What is handed over', choose: 'What is talked about' }, { field: 'What exactly, and where it ends', words: 'They set the agenda of the Friday walk' }], 'Hand it over')
    await record(`${base}/do/control`, [{ field: 'What is handed over', choose: 'Money, rooms or things' }, { field: 'What exactly, and where it ends', words: 'Up to £200 for tabards' }], 'Hand it over')
    await officer.open(`${base}/do/take-back`)
    await officer.answer({ field: 'What is taken back', choose: 'Money, rooms or things' })
    await officer.button('Take it back')
    expect(await officer.reasons()).toHaveLength(2)
    await officer.look('take back refused')
    await officer.answer({ field: 'Why, as the community will read it', words: 'The insurer lends them for nothing' }, { field: 'Where the reason is published', words: 'https://www.marshwick.example/tabards' })
    await officer.button('Take it back')
    await record(`${base}/move/empower`, [], 'Hand over control')
    await officer.look('empower')
  }, 60_000)

  it('Engage: a plan that ends, channels, promises, an outcome, the loop closed', async () => {
    await officer.link('Engage')
    await officer.look('engage')
    await officer.link('safe-walk-to-school')
    await officer.look('work before')
    const work = `${base}/work/safe-walk-to-school`
    await officer.open(`${work}/do/plan`)
    await officer.look('plan')
    await officer.answer(
      { field: 'What it is about', words: 'Where, and when, crossing frightens' }, { field: 'What people need to do', words: 'Mark the spot and the minute' },
      { field: 'What they are promised', choose: 'Collaborate: we will work it out together' }, { field: 'To be reviewed on', day: '2026-02-27' },
      { field: 'What ends it', tick: ['The outcome is reached', 'It is of no value to anybody after some weeks'] }, { field: 'Of no value: after how many weeks (optional)', words: '8' },
    )
    await officer.button('Record it')
    await officer.open(`${work}/do/channels`)
    await officer.look('channels')
    await officer.answer(
      { field: 'Channels online', words: 'Marshwick Talk: parents tell one another' }, { field: 'Channels offline', words: 'The school gate: everybody meets there twice a day' },
      { field: 'How the same is done without a screen', words: 'Paper count sheets at the gate' }, { field: 'Whose voices are missing?', choose: 'The groups named below' },
      { field: 'The groups who are missed (optional)', words: 'children who walk alone\nfamilies who do not read English easily' },
    )
    await officer.button('Record it')
    await record(`${base}/move/engage`, [], 'Engage on a problem')
    await record(`${work}/move/start`, [], 'Start engaging')
    await record(`${work}/do/promise`, [{ field: 'What the council promises', words: 'Publish the speed counts every Friday' }, { field: 'Due on', day: '2026-01-16' }], 'Promise it')
    await record(`${work}/do/promise-settled`, [{ field: 'Which commitment', choose: 'Publish the speed counts every Friday' }, { field: 'Was it kept?', choose: 'Yes' }, { field: 'What shows it, or why it was not kept', words: 'https://www.marshwick.example/counts' }], 'Settle it')
    await record(`${work}/do/missing-voice`, [{ field: 'Which group', choose: 'children who walk alone' }, { field: 'What was done', words: 'Two assemblies, and a map to draw on' }])
    await officer.open(`${work}/do/outcome`)
    await officer.look('outcome')
    await record(`${work}/do/outcome`, [
      { field: 'Was it measured?', choose: 'It was not measured' }, { field: 'If not: why not (optional)', words: 'The counts need a term' }, { field: 'What changed', words: 'A crossing patrol from 8 to 9' },
      { field: 'What was learned', words: 'The dangerous minute is 8.43' }, { field: 'The loop was closed on (optional)', day: '2025-12-08' },
    ])
    await record(`${work}/move/close`, [{ field: 'Why', words: 'The outcome is reached' }], 'Close')
    await officer.look('work closed')
  }, 60_000)

  it('Nurture: the two panels, an action taken, the community in a business plan', async () => {
    await record(`${base}/do/hosting`, [{ field: 'Who formed it', choose: 'The community' }, { field: 'Who hosts it', choose: 'The community' }, { field: 'What that rests on', words: 'Parents began it, volunteers run the forum' }])
    await record(`${base}/move/nurture`, [], 'Nurture the community')
    await record(`${base}/do/action`, [{ field: 'What kind', choose: 'Give something it needs' }, { field: 'What was done', words: 'Tabards for the walking bus' }, { field: 'The obstacle it removes', words: 'Insurance asks for them' }, { field: 'Did the community ask for it?', choose: 'Yes' }])
    await record(`${base}/do/recognition`, [
      { field: 'The plan', words: 'Highways service plan 2026' }, { field: 'The section', words: '4.1' }, { field: 'What it says', words: 'Parents tell us first where crossing is not safe' },
      { field: 'How the community describes itself', words: 'Parents who want to get there in one piece' }, { field: 'Adopted on', day: '2025-12-08' },
    ])
    await officer.look('nurture')
    expect(await officer.page.getByRole('table', { name: 'The panel a chief executive can be held to' }).innerText()).toContain('Plan recognition')
  }, 60_000)

  it('leaving is easy, and everything can be read back', async () => {
    await officer.link('Leave')
    await officer.look('leave')
    await record(`${base}/move/withdraw`, [{ field: 'Why', words: 'They manage without us' }, { field: 'To be looked at again on', day: '2026-06-01' }], 'Withdraw: take no role')
    await officer.link('History')
    expect(await officer.page.locator('main').innerText()).toContain('They manage without us')
    await officer.look('history')
    await officer.link('Decisions')
    const log = await officer.page.getByRole('table').innerText()
    for (const words of ['safe-walk-to-school', 'Marshwick Talk (forum)', 'Partner', 'agenda of the Friday walk']) expect(log.toLowerCase()).toContain(words.toLowerCase())
    await officer.look('decisions')
    await officer.link('Report')
    await officer.look('report')
    await officer.open('/')
    await officer.look('start, under way')
    await officer.open('/communities/nobody')
    await officer.look('no such page')
  }, 60_000)

  it('two officers at once: the second sees what the first decided, and nothing typed is lost', async () => {
    const second = await another()
    await officer.open(`${base}/do/value`)
    await second.open(`${base}/do/value`)
    await officer.answer({ field: 'What is offered', words: 'An engineer at the gate on Fridays' })
    await officer.button('Record it')
    await second.answer({ field: 'What is offered', words: 'A lollipop person' }, { field: 'Your post', words: 'Head of Highways' })
    await second.button('Record it')
    expect(await second.page.getByRole('alert').innerText()).toContain('Somebody decided meanwhile')
    expect(await second.page.getByRole('alert').innerText()).toContain('An engineer at the gate on Fridays')
    await second.look('conflict')
    expect(await second.page.getByRole('textbox', { name: 'What is offered', exact: true }).inputValue()).toBe('A lollipop person')
    await second.button('Record it')
    expect(await second.page.locator('main').innerText()).toContain('A lollipop person')
    expect([...second.findings, ...second.beyond]).toEqual([])
    await second.page.context().close()
  })

  it('what another page sends is not decided, and what is typed is never markup', async () => {
    const sent = new URLSearchParams({ decidedBy: 'Head of Mischief', reason: 'x' })
    for (const headers of [{}, { origin: 'https://elsewhere.example' }, { origin: at(), 'sec-fetch-site': 'cross-site' }]) {
      expect((await fetch(`${at()}${base}/move/close`, { method: 'POST', body: sent, headers })).status).toBe(403)
    }
    await record(`${base}/do/community-purpose`, [{ field: 'What this community is for', words: '<script>document.title="taken"</script><b>bold</b> & "quoted"' }])
    const page = await (await fetch(`${at()}${base}/identify`)).text()
    expect(page).toContain('&lt;script&gt;document.title=&quot;taken&quot;&lt;/script&gt;')
    expect(page).not.toContain('<script')
    expect(await officer.page.locator('main b, main script').count()).toBe(0)
    const answer = await fetch(at())
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'self'/)
  })

  it('fits a narrow window: nothing but a table is scrolled sideways', async () => {
    await officer.page.setViewportSize({ width: 320, height: 640 })
    for (const path of ['/', '/problems', '/problems/new', '/listen', '/communities', `${base}/participate`, `${base}/nurture`, `${base}/move/participate`, '/decisions']) {
      await officer.open(path)
      expect(await officer.page.locator('html').evaluate((html) => html.scrollWidth), path).toBeLessThanOrEqual(320)
    }
  })

  it('ended and started again, it goes on where it was', async () => {
    expect(await workspace?.end()).toBe(0)
    const before = workspace?.printed() ?? ''
    workspace = await runWorkspace(folder)
    const later = await another()
    await later.open('/')
    expect(await later.page.locator('main').innerText()).toContain('Problems: 2.')
    expect(await later.page.locator('main').innerText()).toContain('Weeks heard: 14.')
    await later.open('/listen')
    expect(await later.page.getByRole('table', { name: 'Tools chosen' }).innerText()).toContain('Marshwick Talk (forum)')
    await later.open(`${base}/participate`)
    expect(await later.page.locator('main').innerText()).toContain('A lollipop person')
    expect(`${before}${workspace.printed()}`).not.toContain('beyond loopback')
    expect(later.beyond).toEqual([])
  }, 60_000)

  it('nothing axe-core finds wrong on any page, and nothing asked of anybody beyond this machine', () => {
    expect(officer.findings).toEqual([])
    expect(officer.beyond).toEqual([])
  })
})
