import { dayWords } from '../../core/day-words.js'
import type { Language } from '../../core/language.js'
import type { HeardSummary } from '../heard-summary.js'
import type { Html } from '../html/html.js'
import { html } from '../html/html.js'
import { at } from '../html/numbers.js'

const width = 960
const height = 260
const left = 56
const top = 24
const bottom = 40

/** Mentions over time as bars. What is held back is a dashed stub, so that it looks like neither nothing nor a number. */
export function heardBars({ buckets }: HeardSummary, title: string, language: Language): Html {
  const most = buckets.reduce((peak, { count }) => Math.max(peak, count.about ?? 0), 0)
  const step = niceStep(most)
  const ceiling = Math.max(step, Math.ceil(most / step) * step)
  const slot = (width - left) / Math.max(1, buckets.length)
  const y = (count: number): number => height - bottom - (count / ceiling) * (height - bottom - top)
  const marks = Array.from({ length: Math.round(ceiling / step) + 1 }, (_, i) => i * step)
  const labelEvery = Math.ceil(buckets.length / 5)
  return html`<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${title}">
${marks.map((mark) => html`<path class="grid" d="M${left} ${at(y(mark))}H${width}"/><text class="small" x="${left - 10}" y="${at(y(mark) + 5)}" text-anchor="end">${mark.toLocaleString('en-GB')}</text>`)}
${buckets.map(({ from, count }, place) => {
    const x = left + place * slot + slot * 0.12
    const label = place % labelEvery === 0 && html`<text class="small" x="${at(x)}" y="${height - 14}">${dayWords(from, language)}</text>`
    if (count.about === 0) return html`${label}`
    const barTop = count.about === null ? y(0) - 10 : y(count.about)
    return html`<rect class="${count.about === null ? 'stub' : 'mark'}" x="${at(x)}" y="${at(barTop)}" width="${at(slot * 0.76)}" height="${at(y(0) - barTop)}"/>${label}`
  })}
<path class="axis" d="M${left} ${at(y(0))}H${width}"/>
</svg>`
}

// 1, 2 or 5 times a power of ten, for four or five lines.
function niceStep(most: number): number {
  const rough = Math.max(10, most) / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  return ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power
}
