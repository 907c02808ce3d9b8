import type { ListeningProgress } from 'civic-cafe/listening'

/** Tells a person how far the demo is: a bar that redraws itself on a terminal, plain lines anywhere else. */
export interface Progress {
  /** A heading: one of the six steps. */
  step(words: string): void
  /** A line under it. */
  say(words: string): void
  /** Something moved: `done` of `of`. */
  bar(words: string, done: number, of: number): void
  /** For `listen({ onProgress })`. */
  listening(progress: ListeningProgress): void
}

const width = 28

export function createProgress(out: NodeJS.WriteStream = process.stdout): Progress {
  const onTerminal = out.isTTY === true
  let drawn = false
  let heard = 0
  let lastLine = 0
  // A fault that comes with every poll is told once.
  const told = new Set<string>()

  const clear = (): void => {
    if (drawn) out.write('\r\u001b[2K')
    drawn = false
  }
  const line = (words: string): void => {
    clear()
    out.write(`${words}\n`)
  }
  const tell = (words: string): void => {
    if (told.has(words)) return
    told.add(words)
    line(words)
  }
  const bar = (words: string, done: number, of: number): void => {
    if (!onTerminal) return
    const full = Math.round((width * done) / Math.max(1, of))
    out.write(`\r\u001b[2K  ${'█'.repeat(full)}${'░'.repeat(width - full)} ${words}`.slice(0, (out.columns ?? 100) + 12))
    drawn = true
  }
  return {
    step(words) {
      heard = 0
      lastLine = 0
      line(`\n${words}`)
    },
    say: (words) => line(`  ${words}`),
    bar,
    listening(progress) {
      if (progress.type === 'batch-committed') {
        heard += progress.items
        if (onTerminal) bar(`${heard.toLocaleString('en-GB')} items heard`, heard % 20_000, 20_000)
        else if (heard - lastLine >= 10_000) {
          lastLine = heard
          line(`  ${heard.toLocaleString('en-GB')} items heard`)
        }
      } else if (progress.type === 'fault' && progress.fault.code !== 'repaired') {
        tell(`  ${progress.sourceId}: ${progress.fault.message}`)
      } else if (progress.type === 'source-finished' && progress.report.error !== undefined) {
        tell(`  ${progress.sourceId}: ${progress.report.error.message} The others went on.`)
      }
    },
  }
}
