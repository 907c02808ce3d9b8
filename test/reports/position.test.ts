import { scoreNurture } from 'civic-cafe/nurture'
import { buildReport, renderHtml } from 'civic-cafe/reports'
import { describe, expect, it } from 'vitest'
import type { Mention } from '../../src/mentions/mention.js'
import { mentionOf } from '../nurture/support/mentions.js'
import { input } from './support/world.js'

/** So many conversations begun by fifteen residents in turn, the first of them answered by another resident. */
function forum(begun: number, answered: number): Mention[] {
  const at = (thread: number, minute: number): string => new Date(Date.UTC(2026, 4, 1, 0, thread * 60 + minute)).toISOString()
  return Array.from({ length: begun }, (_, i) => [
    mentionOf(`q${i}.1`, `p_${i % 15}`, at(i, 0)),
    ...(i < answered ? [mentionOf(`q${i}.2`, `p_${(i + 1 + (i % 3)) % 15}`, at(i, 20), { replyTo: `q${i}.1` })] : []),
  ]).flat()
}

async function shown(mentions: readonly Mention[], language: 'en' | 'cy' = 'en') {
  const given = await input(language)
  const score = scoreNurture({ community: { id: 'c_tide' }, mentions, now: given.now, resamples: 50, language })
  const report = buildReport({ ...given, nurture: [score] })
  return { panel: report.panels[0]?.community, page: renderHtml(report) }
}

describe('a quiet community', () => {
  it('has its position drawn and in a table where there is no index, and nothing about an index or ties', async () => {
    const { panel, page } = await shown(forum(40, 0))
    expect(panel).toMatchObject({ value: null, position: 'quiet', presence: 0, dependency: 1 })
    expect(page).toMatch(/<figcaption>Position<\/figcaption><svg [^>]*role="img"/)
    expect(page).toContain('<th scope="row">Quiet</th><td class="number">0%</td><td class="number">100%</td>')
    expect(page).not.toContain('<figcaption>Café index</figcaption>')
    expect(page).not.toContain('Who holds the talk together')
    expect((await shown(forum(40, 0), 'cy')).page).toContain('<th scope="row">Tawel</th>')
  })

  it('is drawn left and high: the council away, little carried by residents', async () => {
    const { page } = await shown(forum(40, 0))
    const [, x, y] = /<figcaption>Position<\/figcaption>[^]*?<circle class="mark" cx="([\d.]+)" cy="([\d.]+)"/.exec(page) ?? []
    expect([Number(x), Number(y)]).toEqual([44, 8])
  })

  it('with an index does not have an absent council drawn as what the talk depends on', async () => {
    const { panel, page } = await shown(forum(80, 20))
    expect(panel).toMatchObject({ value: 1, position: 'quiet', dependency: 0.75 })
    expect(page).toMatch(/How far the talk depends on the council[^<]*<\/th><td class="number">0%<\/td>/)
    expect(page).toContain('<rect class="venue maybe" x="307"')
  })
})
