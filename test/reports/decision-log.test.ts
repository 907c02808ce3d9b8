import { decisionLog, decisionLogCsv, renderDecisionLog } from 'civic-cafe/reports'
import type { Json } from '../../src/core/json.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const council = { name: 'Marshwick Borough Council' }
const event = (type: string, more: Readonly<Record<string, Json>>, at = '2026-03-01T09:00:00.000Z'): Json => ({ schemaVersion: 1, aggregate: 'relationship', id: 'r1', communityId: 'c_1', at, decidedBy: 'Head of Waste Services', type, ...more })
const withReason = (reason: string) => [{ stream: 'relationship:r1', version: 1, event: event('role-decided', { decision: { role: 'none', reason, decidedBy: 'Head of Waste Services', reviewOn: '2027-01-01' } }) }]
const exportsOf = (reason: string): string[] => (['en', 'cy'] as const).flatMap((language) => {
  const log = decisionLog(withReason(reason), { language })
  expect(log.decisions).toHaveLength(1)
  return [JSON.stringify(log), renderDecisionLog(log, { council }), decisionLogCsv(log)]
})

describe('the decision log', () => {
  it('says in Welsh what it says in English, and holds back the same', () => {
    const entries = [...withReason('They do well'), { stream: 'relationship:r1', version: 2, event: event('complaint-received', { complaint: { id: 'k', about: 'Mrs Prys', receivedOn: '2026-03-03', acknowledgeBy: '2026-04-02' } }, '2026-03-03T09:00:00.000Z') }]
    const [english, welsh] = [decisionLog(entries), decisionLog(entries, { language: 'cy' })]
    expect(welsh.decisions.map(({ reference }) => reference)).toEqual(english.decisions.map(({ reference }) => reference))
    for (const [place, { words }] of welsh.decisions.entries()) expect(words).not.toBe(english.decisions[place]?.words)
    expect(welsh.decisions[1]).toMatchObject({ words: 'Daeth cwyn diogelu data i law.', withheld: expect.stringContaining('adran 40') as string })
    expect(JSON.stringify([english, welsh])).not.toContain('Prys')
  })

  it('is a page in its language', () => {
    const page = renderDecisionLog(decisionLog(withReason('They do well'), { language: 'cy' }), { council })
    expect(page).toContain('<html lang="cy">')
    expect(page).toContain('Beth a benderfynwyd, a pham')
    expect(renderDecisionLog(decisionLog([]), { council })).toContain('Nothing has been decided yet.')
  })

  it('is CSV that comes back as it was, and that no spreadsheet runs', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('a', '"', ',', '\n', '\r', '=', '+', '-', '@', ' ', '1+1'), { minLength: 1, maxLength: 12 }).map((parts) => parts.join('')), (decidedBy) => {
      const csv = decisionLogCsv({ version: 'decision-log/1', language: 'en', unreadable: 0, decisions: [{ reference: 'r#1', at: '2026-03-01T09:00:00.000Z', decidedBy, communityId: 'c', type: 'withdrew', words: 'Why' }] })
      const [heading, row, ...more] = readCsv(csv)
      expect(more).toEqual([])
      expect(heading).toHaveLength(8)
      expect(row?.[2]?.replace(/^'/, '')).toBe(decidedBy)
      expect(row?.[2]).not.toMatch(/^\s*[=+\-@]/)
    }))
  })

  it('lets no e-mail address, telephone number or handle through, whatever stands around it', () => {
    const handle = fc.stringMatching(/^[a-z][a-z0-9_]{3,12}[a-z0-9]$/)
    const host = fc.stringMatching(/^[a-z][a-z0-9]{3,10}$/)
    const around = fc.array(fc.constantFrom('ask', 'them', 'about the bins', '(', ')', '.', 'by', 'Harbour ward', 'Nid yw', ':', '“', '”', '-'), { maxLength: 6 }).map((parts) => parts.join(' '))
    const secret = fc.oneof(
      fc.tuple(handle, host).map(([name, where]) => ({ written: `${name}@${where}.example`, secrets: [name] })),
      fc.integer({ min: 0, max: 999 }).map((n) => ({ written: `07700 900${String(n).padStart(3, '0')}`, secrets: [`900${String(n).padStart(3, '0')}`] })),
      fc.integer({ min: 0, max: 999 }).map((n) => ({ written: `+44 7700 900${String(n).padStart(3, '0')}`, secrets: [`900${String(n).padStart(3, '0')}`] })),
      handle.map((name) => ({ written: `@${name}`, secrets: [name] })),
      fc.tuple(handle, host).map(([name, where]) => ({ written: `@${name}@${where}.example`, secrets: [name] })),
      handle.map((name) => ({ written: `https://forum.marshwick.example/u/${name}`, secrets: [name] })),
      host.map((name) => ({ written: `${name}.bsky.social`, secrets: [name] })),
    ).filter(({ secrets }) => !secrets.some((each) => /resident|ask|them|about|bins|ward|harbour|yw|head|waste|services|role|mars|wick/.test(each)))
    fc.assert(fc.property(around, secret, around, (before, { written, secrets }, after) => {
      for (const bytes of exportsOf(`${before} ${written} ${after}`.trim())) for (const each of secrets) expect(bytes.includes(each) && !exportsOf('x').some((plain) => plain.includes(each))).toBe(false)
    }), { numRuns: 150 })
  })
})

function readCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i)
    if (quoted) {
      if (character !== '"') cell += character
      else if (text.charAt(i + 1) === '"') cell += text.charAt(++i)
      else quoted = false
    } else if (character === '"') quoted = true
    else if (character === ',' || (character === '\r' && text.charAt(i + 1) === '\n')) {
      rows.at(-1)?.push(cell)
      cell = ''
      if (character === '\r') {
        rows.push([])
        i++
      }
    } else cell += character
  }
  return rows.slice(0, -1)
}
