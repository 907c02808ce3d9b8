import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Agent, createServer, request, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'

/** Requests a second that somebody else sends meanwhile, whether or not the last was answered. */
const requestsPerSecond = 100

/**
 * Runs `work` in a process that also serves HTTP, while a process of its own asks it something a hundred times a second.
 * @returns milliseconds: how late the event loop came round, and how long answers took.
 */
export async function whileAnswering<Result>(work: () => Promise<Result>): Promise<{ readonly result: Result; readonly facts: Record<string, number> }> {
  const server = createServer((_request, response) => { response.end('ok') }).listen(0, '127.0.0.1')
  // Connections are kept however long nobody asks: one closed under a question would be no answer of ours.
  server.keepAliveTimeout = 0
  await once(server, 'listening')
  const asker = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(import.meta.url), String((server.address() as AddressInfo).port)], { stdio: ['pipe', 'pipe', 'inherit'] })
  let printed = ''
  asker.stdout.setEncoding('utf8').on('data', (chunk: string) => { printed += chunk })
  while (!printed.includes('asking')) await once(asker.stdout, 'data')
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const processor = processorTimePerRound()
  const result = await work()
  delay.disable()
  const held = processor.stop()
  asker.stdin.end()
  await once(asker, 'close')
  server.close()
  const { answers, p50, p99, max } = JSON.parse(printed.trim().split('\n').at(-1) ?? '') as Record<'answers' | 'p50' | 'p99' | 'max', number>
  const ms = (nanoseconds: number): number => nanoseconds / 1e6
  return { result, facts: {
    'loop delay p50, ms': ms(delay.percentile(50)), 'p99, ms (50 allowed)': ms(delay.percentile(99)), 'max, ms': ms(delay.max),
    'processor time of a round p99, ms': at(held, 0.99), 'at most, ms': held.at(-1) ?? 0,
    'requests answered meanwhile': answers, 'latency p50, ms': p50, 'latency p99, ms': p99, 'latency max, ms': max,
  } }
}

/** What the process itself worked each time the loop came round: on a machine that others use too, the part that is ours. */
function processorTimePerRound(): { readonly stop: () => readonly number[] } {
  const rounds: number[] = []
  let last = process.cpuUsage()
  const timer = setInterval(() => {
    const { user, system } = process.cpuUsage(last)
    last = process.cpuUsage()
    rounds.push((user + system) / 1000)
  }, 1)
  return { stop: () => {
    clearInterval(timer)
    return rounds.sort((a, b) => a - b)
  } }
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

async function ask(port: number): Promise<void> {
  const taken: number[] = []
  const agent = new Agent({ keepAlive: true, maxSockets: 8 })
  const pending = new Set<Promise<void>>()
  const one = async (): Promise<void> => {
    const start = performance.now()
    // No fetch: it gives up after ten seconds, and how long it took is what is asked.
    const [response] = await once(request({ port, host: '127.0.0.1', agent }).end(), 'response') as [IncomingMessage]
    await once(response.resume(), 'end')
    taken.push(performance.now() - start)
  }
  await one()
  taken.length = 0
  const asking = new AbortController()
  process.stdin.on('close', () => { asking.abort() }).resume()
  console.log('asking')
  const begun = performance.now()
  for (let sent = 0; !asking.signal.aborted; sent++) {
    const wait = begun + (sent * 1000) / requestsPerSecond - performance.now()
    if (wait > 0) await new Promise((resolve) => { setTimeout(resolve, wait) })
    const asked = one()
    pending.add(asked)
    void asked.finally(() => pending.delete(asked))
  }
  await Promise.all(pending)
  agent.destroy()
  taken.sort((a, b) => a - b)
  console.log(JSON.stringify({ answers: taken.length, p50: at(taken, 0.5), p99: at(taken, 0.99), max: taken.at(-1) ?? 0 }))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await ask(Number(process.argv[2]))
