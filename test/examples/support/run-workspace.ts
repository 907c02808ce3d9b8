import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** The workspace in a process of its own, as a user starts it. */
export interface RunningWorkspace {
  readonly url: string
  /** All it has printed, its errors too. */
  printed(): string
  /** Ends it as Ctrl+C does. */
  end(): Promise<number | null>
}

/** Starts it at any free port and waits until it says where it is. */
export async function runWorkspace(folder: string): Promise<RunningWorkspace> {
  const child = spawn(process.execPath, ['--import', './test/examples/support/only-loopback.mjs', '--import', 'tsx', 'examples/workspace/main.ts', '--folder', folder, '--port', '0'], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  let printed = ''
  const ended = new Promise<number | null>((resolve) => { child.once('close', resolve) })
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      printed += chunk.toString('utf8')
      const [, address] = /is at (http:\/\/127\.0\.0\.1:\d+)/.exec(printed) ?? []
      if (address !== undefined) resolve(address)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('error', reject)
    child.once('close', () => { reject(new Error(`The workspace ended before it began: ${printed}`)) })
  })
  return {
    url,
    printed: () => printed,
    end: () => {
      child.kill('SIGINT')
      return ended
    },
  }
}
