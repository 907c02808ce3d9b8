import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { peopleOf } from '../../examples/demo/world/residents.js'
import { runDemo, type DemoRun } from './support/run-demo.js'
import { searchFiles, searchRows } from './support/search-bytes.js'
import { storeContents } from './support/store-contents.js'

const people = peopleOf(1)
const about = {
  handles: people.map(({ handle }) => handle),
  names: people.map(({ name }) => name),
  'e-mail addresses': people.map(({ email }) => email),
  'phone numbers': people.map(({ phone }) => phone),
  registrations: people.map(({ registration }) => registration),
  postcodes: people.map(({ postcode }) => postcode),
}

describe('the demo', () => {
  let folder = ''
  let first: DemoRun | undefined
  let again: DemoRun | undefined
  let before: unknown
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'civic-cafe-demo-'))
    first = await runDemo(folder)
    before = await storeContents(join(folder, 'store'))
    again = await runDemo(folder)
    await writeFile(join(folder, 'printed.txt'), first.printed + again.printed)
  }, 300_000)
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('goes the whole path and says what an officer would learn', () => {
    expect(first?.exitCode, first?.printed).toBe(0)
    for (const step of ['Rule One', 'Listen', 'Identify', 'Participate, Empower, Engage', 'Nurture']) expect(first?.printed).toContain(`\n${step}`)
  })

  it('meets its three fates: left alone, refused for want of a purpose, and nurtured', async () => {
    expect(first?.printed).toContain('refused – participate: The council has not said why it would take part.')
    const { ledger } = before as { readonly ledger: readonly { readonly event: { readonly type: string } }[] }
    expect(ledger.map(({ event }) => event.type)).toEqual(expect.arrayContaining(['role-decided', 'withdrew', 'control-granted', 'nurturing-started']))
    const report = JSON.parse(await readFile(join(folder, 'report.json'), 'utf8')) as { relationships: unknown[]; panels: unknown[] }
    expect(report.relationships.length).toBeGreaterThan(2)
    expect(report.panels.length).toBeGreaterThan(2)
  })

  it('resumes when it is run again, and adds nothing twice', async () => {
    expect(again?.exitCode, again?.printed).toBe(0)
    expect(again?.printed).toContain('Resuming: 14 of 14')
    expect(await storeContents(join(folder, 'store'))).toEqual(before)
  })

  it.each(Object.entries(about))('keeps none of its residents’ %s: not in the store, not in the report, not in what it prints', async (_, secrets) => {
    const pattern = new RegExp(secrets.map((secret) => `(?<![A-Za-z0-9])${secret.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![A-Za-z0-9])`).join('|'), 'gi')
    expect(await searchFiles(folder, pattern)).toEqual([])
    expect(await searchRows(join(folder, 'store'), pattern)).toEqual([])
  }, 120_000)
})
