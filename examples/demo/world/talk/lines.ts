/** A line of talk with its mark and title taken off; see `Scenario`. */
export interface Line {
  readonly marks: readonly string[]
  readonly title: string | undefined
  readonly text: string
}

export function readLine(template: string): Line {
  const marked = /^\[([a-z,]+)\] (.*)$/s.exec(template)
  const rest = marked?.[2] ?? template
  const cut = rest.indexOf(' || ')
  return {
    marks: marked?.[1]?.split(',') ?? [],
    title: cut < 0 ? undefined : rest.slice(0, cut),
    text: cut < 0 ? rest : rest.slice(cut + 4),
  }
}

/** Whether a line may be said where the talk is about `mark`: it bears that mark, or none. */
export function fits(template: string, mark: string | undefined): boolean {
  const { marks } = readLine(template)
  return marks.length === 0 || (mark !== undefined && marks.includes(mark))
}
