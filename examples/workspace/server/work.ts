/** Something that takes a while, told line by line as it goes. */
export interface Work {
  readonly title: string
  readonly lines: readonly string[]
  readonly isDone: boolean
  /** Settles when it is done, however it ended. */
  readonly finished: Promise<void>
  /** Every line so far and every further one, until it is done. */
  follow(): AsyncGenerator<string>
}

/** Begins work. What goes wrong becomes its last line: nobody waits for ever. */
export function begin(title: string, deed: (say: (line: string) => void) => Promise<void>): Work {
  const lines: string[] = []
  let isDone = false
  let wake: () => void = () => {}
  let change = new Promise<void>((resolve) => { wake = resolve })
  const changed = (): void => {
    wake()
    change = new Promise<void>((resolve) => { wake = resolve })
  }
  const say = (line: string): void => {
    lines.push(line)
    changed()
  }
  const run = async (): Promise<void> => {
    try {
      await deed(say)
    } catch (error) {
      const isStopped = error instanceof Error && error.name === 'AbortError'
      if (!isStopped) console.error(error)
      lines.push(isStopped ? 'It was stopped. What was heard before that is kept.' : 'It went wrong and was stopped. What was heard before that is kept: try again.')
    }
    isDone = true
    changed()
  }
  return {
    title,
    lines,
    finished: run(),
    get isDone() { return isDone },
    async* follow() {
      for (let next = 0; ; next++) {
        while (next >= lines.length) {
          if (isDone) return
          await change
        }
        yield lines[next] ?? ''
      }
    },
  }
}
