import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** What one contender did, measured in a process of its own so that nobody pays for another's memory. */
export interface Measurement {
  /** Wall-clock of the measured part, least of its repetitions, in milliseconds. */
  readonly ms: number
  /** Processor time, least likewise, in milliseconds: what other work on the machine changes least. */
  readonly cpuMs: number
  /** Peak resident memory beyond what the input took, in megabytes. */
  readonly peakMegabytes: number
  /** Whatever else the contender wants to say: counts, scores. */
  readonly facts: Readonly<Record<string, number>>
}

// Names of functions are kept by tsx, which costs a call for each function made: what users get is measured, the build.
const asBuilt = fileURLToPath(new URL('../tsconfig.json', import.meta.url))

/** Runs `contender` of a script in a fresh process, with the built library, and reads the measurement it prints. */
export function measure(script: string, contender: string): Promise<Measurement> {
  const file = fileURLToPath(new URL(`../${script}`, import.meta.url))
  const child = spawn(process.execPath, ['--expose-gc', '--import', 'tsx', file, contender], { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, TSX_TSCONFIG_PATH: asBuilt } })
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
  let cpuMs = Infinity
  let result: Result | undefined
  for (let i = 0; i < repetitions; i++) {
    const start = performance.now()
    const used = process.cpuUsage()
    result = await work()
    const { user, system } = process.cpuUsage(used)
    ms = Math.min(ms, performance.now() - start)
    cpuMs = Math.min(cpuMs, (user + system) / 1000)
  }
  const peak = process.resourceUsage().maxRSS * 1024
  const measurement: Measurement = { ms, cpuMs, peakMegabytes: Math.max(0, peak - before) / 1e6, facts: facts(result as Result) }
  console.log(JSON.stringify(measurement))
}
