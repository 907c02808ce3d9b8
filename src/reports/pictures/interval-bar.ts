import type { Html } from '../html/html.js'
import { html } from '../html/html.js'
import { at, numberWords } from '../html/numbers.js'

const width = 120
const side = 8

/**
 * A value and its interval on a scale of its own, whose ends are written below it. The numbers stand beside it, so it is hidden
 * from screen readers.
 */
export function intervalBar(value: number, [low, high]: readonly [number, number]): Html {
  const [from, to] = scaleFor([value, low, high])
  const x = (number: number): number => side + ((number - from) / (to - from)) * (width - 2 * side)
  return html`<svg class="bar" width="${width}" height="34" viewBox="0 0 ${width} 34" aria-hidden="true"><path class="axis" d="M${side} 10H${width - side}M${side} 6v8M${width - side} 6v8"/>${from < 0 && html`<path class="grid" d="M${at(x(0))} 3v14"/>`}<path class="stroke" d="M${at(x(low))} 10H${at(x(high))}M${at(x(low))} 5v10M${at(x(high))} 5v10"/><circle class="mark" cx="${at(x(value))}" cy="10" r="5"/><text class="small" x="0" y="31">${numberWords(from)}</text><text class="small" x="${width}" y="31" text-anchor="end">${numberWords(to)}</text></svg>`
}

// Shares from 0 to 1, differences as far below 0 as above, all else from 0 to the next round number.
function scaleFor(numbers: readonly number[]): readonly [number, number] {
  const furthest = Math.max(...numbers.map(Math.abs))
  const end = furthest <= 1 ? 1 : roundUp(furthest)
  return [numbers.some((number) => number < 0) ? -end : 0, end]
}

// 1, 2 or 5 times a power of ten.
function roundUp(number: number): number {
  const power = 10 ** Math.floor(Math.log10(number))
  return ([1, 2, 5].find((factor) => factor * power >= number) ?? 10) * power
}
