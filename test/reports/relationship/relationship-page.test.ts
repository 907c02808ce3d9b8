import { initialRelationship } from 'civic-cafe/engagement'
import { buildRelationship, renderRelationship, type RelationshipPage } from 'civic-cafe/reports'
import { parseDocument } from 'htmlparser2'
import { beforeAll, describe, expect, it } from 'vitest'
import { labelsOf } from '../support/labels.js'
import { fullRelationship } from '../support/relationship-world.js'

let page: RelationshipPage
let markup: string
beforeAll(async () => {
  page = buildRelationship(await fullRelationship())
  markup = renderRelationship(page)
})

describe('the page of one relationship', () => {
  it('says for each promise whether it is kept, open or late', () => {
    expect(page.commitments.map(({ standing }) => standing)).toEqual(['kept', 'overdue', 'open', 'broken'])
    expect(markup).toContain('<strong>overdue</strong>')
    expect(markup).toContain('1 June 2026')
  })

  it('keeps the clock of complaints, and what they were about to itself', () => {
    expect(page.complaints).toEqual([
      { receivedOn: '2026-06-20', acknowledgeBy: '2026-07-20', standing: 'running', daysLeft: 20 },
      { receivedOn: '2026-05-01', acknowledgeBy: '2026-05-31', standing: 'acknowledged-late', answeredOn: '2026-06-09' },
      { receivedOn: '2026-05-02', acknowledgeBy: '2026-06-01', standing: 'overdue', daysLeft: -29 },
    ])
    expect(markup).toContain('20 days left')
  })

  it('shows control held and taken back, help waiting and given, and who handed over to whom', () => {
    for (const words of ['Two pumps', 'taken back on 10 June 2026: The pumps went to the hospital. Published at https://marshwick.example/pumps', 'not answered yet', 'Two hundred, at the gate', 'Harbour Master']) expect(markup).toContain(words)
  })

  it('shows the work: plan, channels, missing voices and an outcome with its interval drawn', () => {
    for (const words of ['Agree a rota', 'Collaborate:', 'The notice at the gate', 'A rota on paper at the gate', 'People without a car: A visit on foot (2 June 2026)', 'nothing done yet', 'They have not been told yet.', '1 to 4']) expect(markup).toContain(words)
    expect(/<svg class="bar"[^>]*aria-hidden="true">.*class="stroke"/.test(markup)).toBe(true)
  })

  it('says what may be done next and what is missing, with the rule it comes from', () => {
    expect(page.relationship.notYet.length).toBeGreaterThan(0)
    for (const { missing } of page.relationship.notYet) for (const { message, source } of missing) expect([message, source]).not.toContain('')
    expect(markup).toContain('Where that comes from')
  })

  it('holds nothing about a person that an officer may have typed', () => {
    for (const bytes of [markup, JSON.stringify(page)]) expect(bytes).not.toMatch(/SECRET|07700|Prys|Quay|p_[A-Za-z]/)
    expect(markup).toContain('[phone]')
  })

  it('holds no address of a profile where a reason was published', async () => {
    const given = await fullRelationship()
    const controls = [{ id: 'k', control: 'topics' as const, limits: 'x', grantedOn: '2026-04-02', withdrawn: { on: '2026-06-10', reason: 'y', publishedAt: 'https://forum.marshwick.example/u/SECRETjane' } }]
    expect(JSON.stringify(buildRelationship({ ...given, relationship: { ...given.relationship, state: { ...given.relationship.state, controls } } }))).not.toContain('SECRET')
  })

  it('says in Welsh the same, in Welsh', async () => {
    const welsh = buildRelationship(await fullRelationship('cy'))
    const names = new Set(['h1', 'h2', 'h4', 'caption', 'figcaption', 'dt', 'th'])
    const own = (text: string): boolean => text === '' || text.includes('tide, sluice') || text.includes('tide reaches') || written.includes(text)
    const written = [...page.commitments.map(({ promise }) => promise), ...page.help.map(({ what }) => what), 'Print the rota', 'Marshwick Forum', 'The notice at the gate', 'floods, a winter']
    const english = new Set(labelsOf(parseDocument(markup).children, names))
    const left = labelsOf(parseDocument(renderRelationship(welsh)).children, names).filter((text) => english.has(text) && !own(text) && /\p{L}{2}/u.test(text) && !/^\d+ \w+ \d{4}$/.test(text) && !text.startsWith('floods'))
    expect(left).toEqual([])
    expect(renderRelationship(welsh)).toContain('<strong>yn hwyr</strong>')
  })

  it('stands with nothing decided, and without a community that is shown', async () => {
    const { council, problems, now } = await fullRelationship()
    const bare = buildRelationship({ council, problems, now, relationship: { state: initialRelationship('c_new', 'c_new'), moves: [] } })
    const empty = renderRelationship(bare)
    for (const words of ['Nobody has been appointed.', 'Nothing has been promised.', 'None has been received.', 'Nothing has been decided yet.', 'A community no longer found']) expect(empty).toContain(words)
  })

  it('leaves the community’s own panel out where the community is not shown', async () => {
    const { communityName: _, ...hidden } = await fullRelationship()
    expect(buildRelationship(hidden).panels?.community).toBeUndefined()
    expect(page.panels?.community).toBeDefined()
  })

  it('has headings that go down one step at a time, and each id once', () => {
    const levels = [...markup.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level))
    expect(levels[0]).toBe(1)
    for (const [place, level] of levels.entries()) expect(level - (levels[place - 1] ?? 0)).toBeLessThanOrEqual(1)
    const ids = [...markup.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})
