import { documentMarkdown, dpiaStarter, renderDocument, transparencyNotice, type CouncilDocument, type ListeningConfig } from 'civic-cafe/reports'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { problems } from '../support/world.js'

const bare: ListeningConfig = { council: { name: 'Marshwick Borough Council' }, problems: [], tools: [] }
const full: ListeningConfig = {
  ...bare, problems, retentionDays: 365, minimumAuthors: 12, contact: 'listening@marshwick.example', dataProtectionOfficer: 'dpo@marshwick.example', legalTask: 'Local Government Act 2000, section 2', recipients: [], whereKept: 'In the United Kingdom',
  tools: [{ tool: 'FixMyStreet', problemId: 'missed-bins', whyThisTool: 'People report there', reviewOn: '2027-01-31', lawfulBasis: 'UK GDPR Art 6(1)(e)', dpiaReference: 'DPIA-2026-07' }],
}
const makers = { transparencyNotice, dpiaStarter }
const words = ({ sections }: CouncilDocument): string[] => sections.flatMap(({ heading, entries }) => [heading, ...entries.flatMap((entry) => (
  entry.kind === 'text' ? [entry.words] : entry.kind === 'list' ? entry.items : entry.kind === 'to-write' ? [entry.ask] : [entry.caption, ...entry.columns, ...entry.rows.flat()]
))])

describe.each(Object.entries(makers))('%s', (_, make) => {
  it('asks for everything it cannot know, and lists it in the order of the document', () => {
    const document = make(bare)
    const asked = document.sections.flatMap(({ id, entries }) => entries.flatMap((entry) => (entry.kind === 'to-write' ? [`${id}/${entry.field}`] : [])))
    expect(document.missing.map(({ section, field }) => `${section}/${field}`)).toEqual(asked)
    expect(new Set(asked).size).toBe(asked.length)
    expect(make(full).missing.length).toBeLessThan(asked.length)
  })

  it('marks it where it stands, in words, on the page and in Markdown', () => {
    const document = make(bare)
    const [page, markdown] = [renderDocument(document), documentMarkdown(document)]
    expect(page.match(/<p class="fill"><strong>To be written by the council:/g)).toHaveLength(document.missing.length)
    expect(markdown.match(/^> \*\*To be written by the council:/gm)).toHaveLength(document.missing.length)
    for (const { section } of document.missing) expect(page).toContain(`<a href="#${section}">`)
  })

  it('says that it is a draft and no legal advice, in both languages', () => {
    expect(make(full).caution).toContain('not legal advice')
    expect(make(full, { language: 'cy' }).caution).toContain('Nid cyngor cyfreithiol')
    expect(renderDocument(make(full))).toContain('Draft:')
    expect(documentMarkdown(make(full, { language: 'cy' }))).toContain('Nid cyngor cyfreithiol')
  })

  it('says the same in Welsh: each heading, sentence and question but what the council wrote', () => {
    const [english, welsh] = [make(full), make(full, { language: 'cy' })]
    const own = new Set([...problems.flatMap(({ statement, withoutSocialMedia }) => [statement, withoutSocialMedia]), ...full.tools.flatMap(({ tool, whyThisTool, lawfulBasis }) => [tool, whyThisTool, lawfulBasis]), full.contact, full.dataProtectionOfficer, full.legalTask, full.whereKept, 'FixMyStreet: People report there'])
    const said = new Set(words(english))
    expect(words(welsh).length).toBe(words(english).length)
    expect(words(welsh).filter((text) => said.has(text) && !own.has(text))).toEqual([])
    expect(renderDocument(welsh)).toContain('<html lang="cy">')
    expect(welsh.missing.map(({ field }) => field)).toEqual(english.missing.map(({ field }) => field))
  })

  it('is made of what the configuration says', () => {
    const text = words(make(full)).join('\n')
    for (const part of ['UK GDPR Art 6(1)(e)', 'Bins are collected on the day', '365 days', '12 people', '31 January 2027']) expect(text).toContain(part)
    expect(words(make({ ...full, minimumAuthors: 3 })).join('\n')).toContain('10 people')
  })

  it('shows whatever a council may be called as text, in HTML and in Markdown', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('<b>', '*', '_', '[x](y)', '# ', '`', '|', '\n', '<script>', 'Marsh', ' '), { minLength: 1, maxLength: 8 }).map((parts) => `A${parts.join('')}`), (name) => {
      const document = make({ ...full, council: { name }, contact: name })
      expect(renderDocument(document)).not.toMatch(/<script|<b>/)
      const markdown = documentMarkdown(document)
      expect(markdown).not.toMatch(/(?<!\\)<(?:b|script)/)
      expect(markdown.split('\n').filter((line) => /^#{1,2} /.test(line))).toHaveLength(document.sections.length + 1)
    }))
  })
})

describe('the transparency notice', () => {
  it('says all that Articles 13 and 14 ask for', () => {
    const { sections } = transparencyNotice(full)
    expect(sections.map(({ id }) => id)).toEqual(['who', 'why', 'basis', 'what', 'sources', 'receives', 'keeps', 'protects', 'automated', 'rights', 'complain', 'review'])
    const text = words(transparencyNotice(full)).join('\n')
    for (const part of ['is the controller', 'FixMyStreet', 'erase it', 'object', 'Information Commissioner', 'No decision about you is made by a machine', 'Nobody outside the council']) expect(text).toContain(part)
  })

  it('names who gets to see the data where somebody does', () => {
    const text = words(transparencyNotice({ ...full, recipients: ['The host of our server'] })).join('\n')
    expect(text).toContain('The host of our server')
    expect(text).not.toContain('Nobody outside the council')
  })
})

describe('a notice with everything given', () => {
  it('asks for nothing more: it can be finished', () => {
    const given = { ...full, specialCategories: 'Data Protection Act 2018, Schedule 1, paragraph 6', notTold: 'It would take an effort out of proportion; this notice is on our website and in our libraries' }
    expect(transparencyNotice(full).missing.map(({ field }) => field)).toEqual(['specialCategories', 'notTold'])
    expect(transparencyNotice(given).missing).toEqual([])
    expect(words(transparencyNotice(given)).join('\n')).toContain('in our libraries')
    expect(dpiaStarter(given).missing.map(({ field }) => field)).not.toContain('specialCategories')
  })

  it('does not say in Welsh that nothing is collected where English says that nothing is inferred', () => {
    for (const make of [transparencyNotice, dpiaStarter]) expect(words(make(full, { language: 'cy' })).join('\n')).not.toMatch(/chesglir|gasglu/)
  })
})

describe('the start of an impact assessment', () => {
  it('leaves every judgement to the officer', () => {
    const risks = dpiaStarter(full).sections.find(({ id }) => id === 'risks')?.entries[0]
    expect(risks?.kind === 'table' && risks.rows.length >= 8 && risks.rows.every(([, ...judged]) => judged.every((cell) => cell === 'for the officer'))).toBe(true)
    expect(dpiaStarter(full).missing.map(({ field }) => field)).toEqual(expect.arrayContaining(['risks', 'measures', 'signOff', 'consultation', 'rights']))
  })
})
