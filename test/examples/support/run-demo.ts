import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** How a run of the demo ended. */
export interface DemoRun {
  readonly killed: boolean
  readonly exitCode: number | null
  /** All that it printed, the errors too. */
  readonly printed: string
  /** From its start to its first word. */
  readonly startMs: number
  readonly wholeMs: number
}

/** When to end a run with SIGKILL: so long after it has come to a point, as far as can be told from what it printed. */
export interface KillMoment {
  readonly hasCome: (printed: string) => boolean
  readonly ms: number
}

/** Runs the demo in a process of its own, as a user does, to its end or to a SIGKILL at whatever it is doing then. */
export async function runDemo(folder: string, { kill, more = [] }: { readonly kill?: KillMoment; readonly more?: readonly string[] } = {}): Promise<DemoRun> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'examples/demo/main.ts', '--folder', folder, ...more], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  const started = performance.now()
  let firstWord: number | undefined
  let killer: NodeJS.Timeout | undefined
  let printed = ''
  const killIfDue = (): void => {
    if (kill !== undefined && kill.hasCome(printed)) killer ??= setTimeout(() => child.kill('SIGKILL'), kill.ms)
  }
  killIfDue()
  child.stdout.on('data', (chunk: Buffer) => {
    firstWord ??= performance.now()
    printed += chunk.toString('utf8')
    killIfDue()
  })
  child.stderr.on('data', (chunk: Buffer) => { printed += chunk.toString('utf8') })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (exitCode, signal) => {
      clearTimeout(killer)
      const ended = performance.now()
      resolve({ killed: signal === 'SIGKILL', exitCode, printed, startMs: (firstWord ?? ended) - started, wholeMs: ended - started })
    })
  })
}
