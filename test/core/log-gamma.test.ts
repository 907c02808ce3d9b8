import { describe, expect, it } from 'vitest'
import { logGamma } from '../../src/core/log-gamma.js'

describe('the logarithm of the gamma function', () => {
  it('knows factorials, and halves', () => {
    expect(Math.exp(logGamma(6))).toBeCloseTo(120, 8)
    expect(Math.exp(logGamma(0.5))).toBeCloseTo(Math.sqrt(Math.PI), 10)
    expect(Math.exp(logGamma(0.25))).toBeCloseTo(3.625609908, 8)
  })

  it('goes on where factorials themselves overflow', () => {
    // ln 1000! as a sum of logarithms.
    const sum = Array.from({ length: 1000 }, (_, i) => Math.log(i + 1)).reduce((a, b) => a + b, 0)
    expect(logGamma(1001)).toBeCloseTo(sum, 8)
  })
})
