/** How something grows, by how much there is. */
export interface Point {
  readonly size: number
  readonly value: number
}

const width = 60
const height = 16

/**
 * Draws growth on two logarithmic axes, with a line of dots where growth in proportion would go from the first point, and
 * says how steep it is: 1 is in proportion, 2 would be quadratic.
 */
export function growthPlot(points: readonly Point[], what: string): string {
  const [first, last] = [points[0], points.at(-1)]
  if (first === undefined || last === undefined || points.length < 2) return ''
  const steps = Math.log(last.size / first.size)
  const proportional = (size: number): number => first.value * (size / first.size)
  const highest = Math.max(last.value, proportional(last.size))
  const across = (size: number): number => Math.round((Math.log(size / first.size) / steps) * (width - 1))
  const up = (value: number): number => Math.max(0, Math.min(height - 1, Math.round((Math.log(value / first.value) / Math.log(highest / first.value)) * (height - 1))))
  const canvas = Array.from({ length: height }, () => Array.from({ length: width }, () => ' '))
  const put = (x: number, y: number, mark: string): void => { const row = canvas[height - 1 - y]; if (row !== undefined) row[x] = mark }
  for (let x = 0; x < width; x++) put(x, up(proportional(first.size * Math.exp((steps * x) / (width - 1)))), '·')
  for (const { size, value } of points) put(across(size), up(value), '●')
  const steepness = Math.log(last.value / first.value) / steps
  return [
    `${what} (●) from ${first.size.toLocaleString('en-GB')} to ${last.size.toLocaleString('en-GB')}, in proportion (·): it grows with the power ${steepness.toFixed(2)}`,
    ...canvas.map((row) => `  │${row.join('')}`),
    `  └${'─'.repeat(width)}`,
  ].join('\n')
}
