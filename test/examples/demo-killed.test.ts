import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { worldWeeks } from '../../examples/demo/world/calendar.js'
import { runDemo, type DemoRun, type KillMoment } from './support/run-demo.js'
import { differences, storeContents } from './support/store-contents.js'

describe('a demo killed at ten random moments', () => {
  let folder = ''
  beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'civic-cafe-kill-')) })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('and run again leaves the store that one undisturbed run leaves', async () => {
    const undisturbed = join(folder, 'undisturbed')
    const disturbed = join(folder, 'disturbed')
    const whole = await runDemo(undisturbed)
    expect(whole.exitCode, whole.printed).toBe(0)

    // Each run goes on where the one before was killed: two while the store is being opened, six in the rounds of six
    // weeks drawn by lot, two in the steps after them.
    const weekMs = (whole.wholeMs - whole.startMs) / worldWeeks
    const weeks = sixOf(Array.from({ length: worldWeeks - 1 }, (_, at) => at + 1))
    const moments: KillMoment[] = [
      { hasCome: () => true, ms: whole.startMs * Math.random() },
      ...weeks.map((week) => ({ hasCome: (printed: string) => weeksHeard(printed) >= week, ms: weekMs * Math.random() })),
      { hasCome: () => true, ms: whole.startMs * Math.random() },
      { hasCome: (printed) => printed.includes('\nParticipate'), ms: weekMs * Math.random() },
      { hasCome: (printed) => printed.includes('\nNurture'), ms: weekMs * Math.random() },
    ]
    const runs: DemoRun[] = []
    for (const kill of moments) runs.push(await runDemo(disturbed, { kill }))
    const told = JSON.stringify({ weeks, moments })
    expect(runs.filter(({ killed }) => killed).length, told).toBeGreaterThanOrEqual(8)
    expect(runs.filter(({ killed, exitCode }) => !killed && exitCode !== 0), told).toEqual([])

    const last = await runDemo(disturbed)
    expect(last.exitCode, `${told}\n${last.printed}`).toBe(0)
    expect(differences(await storeContents(join(undisturbed, 'store')), await storeContents(join(disturbed, 'store'))).slice(0, 20), told).toEqual([])
  }, 600_000)
})

/** How many weeks a run has behind it: those it resumed, and those it says it heard. */
function weeksHeard(printed: string): number {
  return Math.max(0, ...[...printed.matchAll(/^ {2}(?:Week (\d+):|Resuming: (\d+) of)/gm)].map((match) => Number(match[1] ?? match[2])))
}

function sixOf(weeks: readonly number[]): number[] {
  return weeks.map((week) => ({ week, lot: Math.random() })).sort((a, b) => a.lot - b.lot).slice(0, 6).map(({ week }) => week).sort((a, b) => a - b)
}
