import { describe, expect, it } from 'vitest'
import { palette } from '../../src/reports/html/styles.js'

// WCAG 2.2, relative luminance and contrast ratio.
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(colour.slice(start, start + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0)
}

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

describe.each(['light', 'dark'] as const)('colours in the %s', (scheme) => {
  const { ground, text, quiet, soft, link, mark, wash, edge } = palette[scheme]

  it('of text stand out at least 4.5 to 1 from every ground they are set on', () => {
    for (const behind of [ground, soft]) for (const colour of [text, quiet, link]) expect(contrast(colour, behind)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(quiet, wash)).toBeGreaterThanOrEqual(4.5)
    expect(contrast('#0b0c0c', '#ffdd00')).toBeGreaterThanOrEqual(4.5)
  })

  it('of what pictures say stand out at least 3 to 1', () => {
    for (const colour of [mark, edge]) expect(contrast(colour, ground)).toBeGreaterThanOrEqual(3)
    expect(contrast(mark, wash)).toBeGreaterThanOrEqual(3)
  })
})
