import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** What one contender did, measured in a process of its own so that nobody pays for another's memory. */
export interface Measurement {
  /** Wall-clock of the measured part, best of its repetitions, in milliseconds. */
  readonly ms: number
  /** Peak resident memory beyond what the input took, in megabytes. */
  readonly peakMegabytes: number
  /** Whatever else the contender wants to say: counts, scores. */
  readonly facts: Readonly<Record<string, number>>
}

/** Runs `contender` of a script in a fresh process and reads the measurement it prints. */
export function measure(script: string, contender: string): Promise<Measurement> {
  const file = fileURLToPath(new URL(`../${script}`, import.meta.url))
  const child = spawn(process.execPath, ['--expose-gc', '--import', 'tsx', file, contender], { stdio: ['ignore', 'pipe', 'inherit'] })
  let printed = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => { printed += chunk })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve(JSON.parse(printed.trim().split('\n').at(-1) ?? '') as Measurement)
      else reject(new Error(`${script} ${contender} ended with ${String(code)}`))
    })
  })
}

/** Called inside a contender's process: measures `work` and prints the measurement. */
export async function contend<Result>(work: () => Result | Promise<Result>, facts: (result: Result) => Record<string, number>, repetitions = 1): Promise<void> {
  globalThis.gc?.()
  const before = process.memoryUsage.rss()
  let ms = Infinity
  let result: Result | undefined
  for (let i = 0; i < repetitions; i++) {
    const start = performance.now()
    result = await work()
    ms = Math.min(ms, performance.now() - start)
  }
  const peak = process.resourceUsage().maxRSS * 1024
  const measurement: Measurement = { ms, peakMegabytes: Math.max(0, peak - before) / 1e6, facts: facts(result as Result) }
  console.log(JSON.stringify(measurement))
}
