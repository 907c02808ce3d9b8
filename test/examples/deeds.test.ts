import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { parsedFile } from '../house/source-files.js'

const folder = fileURLToPath(new URL('../../examples', import.meta.url))
const runner = fileURLToPath(new URL('run-deeds.ts', import.meta.url))
const names = readdirSync(folder).filter((name) => name.endsWith('.ts')).sort()

/** A line of what each prints that shows its deed was done. */
const deeds: Readonly<Record<string, RegExp>> = {
  'decide-a-role.ts': /^Open from here: pause, withdraw, close$/m,
  'erase-a-person.ts': /^Erased: 2, left: 1$\n^Read again from the source: 0 come back$/m,
  'find-communities.ts': /^As a graph: 2 communities of 14 and 14 people[^]*^From mentions: 2 communities/m,
  'normalise-a-post.ts': /"text": "Missed bin in Larkmead again, it is awful\. Ring me on \[phone\] or write to \[email\]/,
  'read-a-feed.ts': /^ {2}bad-date: /m,
  'refuse-a-tool.ts': /^tool-solves-no-problem: [^]*^problem-names-a-tool: [^]*^owner-is-a-person: /m,
  'resume-listening.ts': /^Stopped: 100 heard, 100 kept\.$\n^Resumed: 400 more heard, 500 kept\.$\n^Again: 0 added\.$/m,
  'score-a-cafe.ts': /town council online[^]*guest in the café[^]*Too little to say/,
  'write-a-report.ts': /^The page is at .*report\.html$/m,
  'your-own-source.ts': /^kept: stops while it waits for an answer when the signal is given$/m,
}

interface Ran {
  readonly printed: string
  readonly failed?: string
}
let ran: Readonly<Record<string, Ran>> = {}
let ended: { readonly status: number | null; readonly stderr: string }

beforeAll(() => {
  const temporary = mkdtempSync(join(tmpdir(), 'civic-cafe-deeds-'))
  try {
    const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', 'tsx', runner, ...names.map((name) => join(folder, name))], { cwd: join(folder, '..'), env: { ...process.env, TMPDIR: temporary }, encoding: 'utf8', timeout: 50_000 })
    ended = { status, stderr }
    ran = JSON.parse(stdout) as typeof ran
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
})

describe('every example', () => {
  it('ends by itself and complains of nothing', () => {
    expect(ended).toEqual({ status: 0, stderr: '' })
    expect(Object.keys(deeds)).toEqual(names)
  })

  it.each(names)('%s does what it says', (name) => {
    const { printed, failed } = ran[join(folder, name)] ?? { printed: '' }
    expect(failed).toBeUndefined()
    expect(printed).toMatch(deeds[name] ?? /./)
  })

  it.each(names)('%s is short, and needs only what everybody may import', (name) => {
    const { lines, wants } = parsedFile(name, readFileSync(join(folder, name), 'utf8'))
    expect(lines).toBeLessThan(40)
    expect(wants.map(({ of }) => of).filter((of) => !/^civic-cafe(?:\/[a-z]+)?$|^node:/.test(of))).toEqual([])
  })

  it('is in the list of examples and in the README', () => {
    for (const list of [join(folder, 'README.md'), join(folder, '../README.md')]) {
      const words = readFileSync(list, 'utf8')
      expect(names.filter((name) => !words.includes(name))).toEqual([])
    }
  })
})
