/** A line of a recording; `undefined` where it was too long to keep. */
export interface RecordedLine {
  /** Counted from 1, blank lines too. */
  readonly number: number
  readonly text: string | undefined
}

/**
 * Lines that are not blank, whatever ends them, with flat memory: a line past the limit is passed over to its end.
 *
 * @param maximumLength - in UTF-16 code units.
 */
export async function* readLines(texts: AsyncIterable<string>, maximumLength: number): AsyncGenerator<RecordedLine, void> {
  let number = 0
  let parts: string[] = []
  let length = 0
  const take = (): RecordedLine | undefined => {
    number++
    const text = length > maximumLength ? undefined : parts.join('').replace(/\r$/, '')
    parts = []
    length = 0
    return text?.trim() === '' ? undefined : { number, text }
  }
  for await (const chunk of texts) {
    let from = 0
    for (let to = chunk.indexOf('\n'); to >= 0; to = chunk.indexOf('\n', from)) {
      length += to - from
      if (length <= maximumLength) parts.push(chunk.slice(from, to))
      const line = take()
      if (line !== undefined) yield line
      from = to + 1
    }
    length += chunk.length - from
    if (length <= maximumLength) parts.push(chunk.slice(from))
    else parts = []
  }
  if (length > 0) {
    const line = take()
    if (line !== undefined) yield line
  }
}
