import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { geometricMean } from '../../../src/nurture/geometric-mean.js'
import { betaCumulative, betaQuantile } from '../../../src/nurture/statistics/beta.js'
import { clusteredShareInterval } from '../../../src/nurture/statistics/clustered-share.js'
import { differenceInterval } from '../../../src/nurture/statistics/difference-interval.js'
import { geometricMeanInterval } from '../../../src/nurture/statistics/geometric-mean-interval.js'
import { correctedGini } from '../../../src/nurture/statistics/gini.js'
import { jackknifeCorrelation, jackknifeVariance } from '../../../src/nurture/statistics/jackknife.js'
import { kaplanMeier, medianWait } from '../../../src/nurture/statistics/kaplan-meier.js'
import { percentileInterval } from '../../../src/nurture/statistics/percentile-interval.js'
import { quantile } from '../../../src/nurture/statistics/quantile.js'
import { student95 } from '../../../src/nurture/statistics/student.js'
import { wilson } from '../../../src/nurture/statistics/wilson.js'

describe('Wilson’s interval', () => {
  // Newcombe 1998, Statistics in Medicine 17:857, Table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i is Newcombe’s', (successes, trials, low, high) => {
    const interval = wilson(successes, trials)
    expect(interval[0]).toBeCloseTo(low, 4)
    expect(interval[1]).toBeCloseTo(high, 4)
  })

  it('holds the share and mirrors itself', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), (trials, some) => {
      const successes = some % (trials + 1)
      const [low, high] = wilson(successes, trials)
      const mirrored = wilson(trials - successes, trials)
      expect(low).toBeLessThanOrEqual(successes / trials)
      expect(high).toBeGreaterThanOrEqual(successes / trials)
      expect(mirrored[0]).toBeCloseTo(1 - high, 10)
    }))
  })

  it('refuses impossible counts', () => {
    expect(() => wilson(3, 2)).toThrow(RangeError)
    expect(() => wilson(0, 0)).toThrow(RangeError)
  })
})

const durations = (text: string) => text.split(' ').map((word) => ({ time: Number.parseInt(word, 10), ended: !word.endsWith('+') }))

describe('the Kaplan–Meier curve', () => {
  // Freireich et al. 1963, weeks in remission on 6-mercaptopurine: the example of Cox 1972 and most textbooks since.
  const remission = durations('6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+')

  it('is the textbook’s for the leukaemia remissions', () => {
    const curve = kaplanMeier(remission).map(({ time, survival }) => [time, Math.round(survival * 1000) / 1000])
    expect(curve).toEqual([[6, 0.857], [7, 0.807], [10, 0.753], [13, 0.69], [16, 0.627], [22, 0.538], [23, 0.448]])
  })

  it('has the published standard errors (Greenwood)', () => {
    const errors = kaplanMeier(remission).map(({ survival, greenwood }) => Math.round(survival * Math.sqrt(greenwood) * 1000) / 1000)
    expect(errors).toEqual([0.076, 0.087, 0.096, 0.107, 0.114, 0.128, 0.135])
  })

  it('has its median at 23 weeks, at least 13', () => {
    expect(medianWait(kaplanMeier(remission))).toEqual({ median: 23, low: 13, high: null })
  })

  it('is that of Kaplan & Meier’s own example', () => {
    // Kaplan & Meier 1958, JASA 53:457, section 2: deaths at .8, 3.1, 5.4 and 9.2 months, losses at 1.0, 2.7, 7.0 and 12.1.
    // By hand: 7/8, then × 4/5, × 3/4, × 1/2.
    const own = [[0.8, true], [1, false], [2.7, false], [3.1, true], [5.4, true], [7, false], [9.2, true], [12.1, false]] as const
    expect(kaplanMeier(own.map(([time, ended]) => ({ time, ended }))).map(({ survival }) => survival.toFixed(4))).toEqual(['0.8750', '0.7000', '0.5250', '0.2625'])
  })

  it('has the medians R gives for Miller’s leukaemia data (survival::aml)', () => {
    expect(medianWait(kaplanMeier(durations('9 13 13+ 18 23 28+ 31 34 45+ 48 161+'))).median).toBe(31)
    expect(medianWait(kaplanMeier(durations('5 5 8 8 12 16+ 23 27 30 33 43 45'))).median).toBe(23)
  })

  it('is slower, never faster, for counting those who still wait', () => {
    fc.assert(fc.property(fc.array(fc.record({ time: fc.integer({ min: 1, max: 100 }), ended: fc.boolean() }), { minLength: 3, maxLength: 40 }), (waits) => {
      const all = medianWait(kaplanMeier(waits)).median ?? Infinity
      const flattering = medianWait(kaplanMeier(waits.filter(({ ended }) => ended))).median ?? 0
      expect(all).toBeGreaterThanOrEqual(flattering)
    }))
  })

  it('has no median when fewer than half end', () => {
    expect(medianWait(kaplanMeier(durations('1 2+ 3+ 4+ 5+')))).toMatchObject({ median: null })
    expect(kaplanMeier([])).toEqual([])
  })
})

describe('the corrected Gini coefficient', () => {
  it('is that of R’s ineq for US incomes of 1968, times n / (n − 1)', () => {
    const incomes = [541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261]
    expect((correctedGini(incomes) ?? 0) * 9 / 10).toBeCloseTo(0.4620911, 6)
  })

  it('is 1 when one of however many has everything, 0 when all have the same', () => {
    for (const n of [2, 5, 50]) {
      expect(correctedGini([7, ...Array.from({ length: n - 1 }, () => 0)])).toBeCloseTo(1, 10)
      expect(correctedGini(Array.from({ length: n }, () => 3))).toBeCloseTo(0, 10)
    }
    expect(correctedGini([4])).toBeNull()
    expect(correctedGini([0, 0])).toBeNull()
  })
})

describe('beta-binomial shrinkage', () => {
  it('is that of the placenta previa births', () => {
    // Gelman et al., Bayesian Data Analysis, section 2.4: 437 girls in 980 births. With a uniform prior the posterior is
    // Beta(438, 544): mean .446, 95 % interval [.415, .477].
    expect(438 / 982).toBeCloseTo(0.446, 3)
    expect(betaQuantile(0.025, 438, 544)).toBeCloseTo(0.415, 3)
    expect(betaQuantile(0.975, 438, 544)).toBeCloseTo(0.477, 3)
  })

  it('is that of the rat tumours', () => {
    // Gelman et al., section 5.1, data of Tarone 1982: prior Beta(1.4, 8.6) from 70 earlier experiments; 4 of 14 rats with a tumour
    // give Beta(5.4, 18.6), with a standard deviation of .083 there: drawn from 4/14 towards the earlier ones.
    const [a, b] = [1.4 + 4, 8.6 + 10]
    expect([a, b]).toEqual([5.4, 18.6])
    // 68 % of it lies within about one of those deviations.
    expect((betaQuantile(0.8413, a, b) - betaQuantile(0.1587, a, b)) / 2).toBeCloseTo(0.083, 2)
    expect(betaCumulative(4 / 14, a, b)).toBeGreaterThan(0.7)
    expect(betaQuantile(0.5, a, b)).toBeLessThan(4 / 14)
  })
})

describe('the beta distribution', () => {
  it('is what closed forms say', () => {
    expect(betaCumulative(0.3, 1, 1)).toBeCloseTo(0.3, 12)
    expect(betaCumulative(0.5, 7, 7)).toBeCloseTo(0.5, 12)
    expect(betaCumulative(0.2, 1, 9)).toBeCloseTo(1 - 0.8 ** 9, 12)
    // Binomial tail: P(X ≥ 3), X ~ Bin(10, 0.4).
    expect(betaCumulative(0.4, 3, 8)).toBeCloseTo(0.8327102, 6)
  })

  it('has quantiles that undo it', () => {
    fc.assert(fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 400 }), (q, a, b) => {
      expect(betaCumulative(betaQuantile(q, a, b), a, b)).toBeCloseTo(q, 6)
    }))
    expect(() => betaQuantile(2, 1, 1)).toThrow(RangeError)
  })
})

describe('intervals from a bootstrap', () => {
  it('take quantiles as R and NumPy do', () => {
    expect(quantile([1, 2, 3, 4], 0.25)).toBe(1.75)
    expect(quantile([5], 0.9)).toBe(5)
  })

  it('hold the estimate and stay inside 0 and 1', () => {
    const values = Array.from({ length: 200 }, (_, i) => 0.3 + i / 400)
    expect(percentileInterval(values, 0.9, 20)).toEqual([expect.any(Number), 1])
    expect(percentileInterval(values, 0.9, 20)?.[0]).toBeLessThan(0.9)
  })

  it('are wider for a smaller sample', () => {
    const values = Array.from({ length: 200 }, (_, i) => 0.4 + i / 1000)
    const width = (n: number): number => { const [low, high] = percentileInterval(values, 0.5, n) ?? [0, 0]; return high - low }
    expect(width(10)).toBeGreaterThan(width(100))
    // Hesterberg 2015: √(10 / 9) × t(9) / z = 1.0541 × 2.2622 / 1.9600.
    expect(width(10) / width(1e9)).toBeCloseTo(1.0541 * 2.2622 / 1.96, 2)
  })

  it('are not given when most resamples could not be computed', () => {
    expect(percentileInterval([0.5, Number.NaN, Number.NaN, Number.NaN], 0.5, 10)).toBeUndefined()
  })
})

describe('the interval of a share of clusters', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  const spread = fc.double({ min: 0, max: 1, noNaN: true })

  it('holds the share, stays inside 0 and 1, is never a point and mirrors itself', () => {
    fc.assert(fc.property(share, spread, fc.integer({ min: 2, max: 2000 }), (value, variance, clusters) => {
      const [low, high] = clusteredShareInterval(value, variance, clusters)
      const [mirroredLow, mirroredHigh] = clusteredShareInterval(1 - value, variance, clusters)
      expect(low).toBeGreaterThanOrEqual(0)
      expect(low).toBeLessThanOrEqual(value)
      expect(high).toBeGreaterThanOrEqual(value)
      expect(high).toBeLessThanOrEqual(1)
      expect(high).toBeGreaterThan(low)
      expect(mirroredLow).toBeCloseTo(1 - high, 8)
      expect(mirroredHigh).toBeCloseTo(1 - low, 8)
    }))
  })

  it('leaves a doubt at 0 and 1 where leaving clusters out shows none: as of one case a cluster or more, less with more clusters', () => {
    const high = (clusters: number): number => clusteredShareInterval(0, 0, clusters)[1]
    for (const clusters of [10, 30, 100]) expect(high(clusters)).toBeGreaterThanOrEqual(wilson(0, clusters)[1])
    expect(high(30)).toBeLessThan(high(10))
    expect(high(100)).toBeLessThan(0.05)
    expect(clusteredShareInterval(1, 0, 10)).toEqual([expect.closeTo(1 - high(10), 10), 1])
  })

  it('comes to Wilson’s of as many independent cases as have that variance, where clusters are many', () => {
    const [low, high] = clusteredShareInterval(0.3, (0.3 * 0.7) / 500, 5000)
    expect(low).toBeCloseTo(wilson(150, 500)[0], 2)
    expect(high).toBeCloseTo(wilson(150, 500)[1], 2)
  })

  it('is wider for more variance', () => {
    const width = (variance: number): number => { const [low, high] = clusteredShareInterval(0.6, variance, 20); return high - low }
    expect(width(0.02)).toBeGreaterThan(width(0.01))
  })
})

describe('leaving units out, one at a time', () => {
  // Efron & Tibshirani 1993, An Introduction to the Bootstrap, table 3.1: admission test and grades at fifteen law schools.
  const schools = [
    [576, 3.39], [635, 3.3], [558, 2.81], [578, 3.03], [666, 3.44], [580, 3.07], [555, 3], [661, 3.43],
    [651, 3.36], [605, 3.13], [653, 3.12], [575, 2.74], [545, 2.76], [572, 2.88], [594, 2.96],
  ] as const
  const pearson = (of: readonly (readonly [number, number])[]): number => {
    const mean = (place: 0 | 1): number => of.reduce((sum, pair) => sum + pair[place], 0) / of.length
    const [x, y] = [mean(0), mean(1)]
    const product = (one: 0 | 1, other: 0 | 1): number => of.reduce((sum, pair) => sum + (pair[one] - (one === 0 ? x : y)) * (pair[other] - (other === 0 ? x : y)), 0)
    return product(0, 1) / Math.sqrt(product(0, 0) * product(1, 1))
  }

  it('gives the standard error of a correlation that the textbook gives', () => {
    expect(pearson(schools)).toBeCloseTo(0.776, 3)
    // Chapter 11 gives 0.142.
    expect(Math.abs(Math.sqrt(jackknifeVariance(schools.map((_, out) => pearson(schools.filter((__, i) => i !== out))))) - 0.142)).toBeLessThan(0.001)
  })

  it('gives a mean the variance of a mean, and two means the correlation of what they are of', () => {
    const withoutEach = (place: 0 | 1): number[] => schools.map((_, out) => schools.reduce((sum, pair, i) => sum + (i === out ? 0 : pair[place]), 0) / 14)
    const mean = schools.reduce((sum, [score]) => sum + score, 0) / 15
    expect(jackknifeVariance(withoutEach(0))).toBeCloseTo(schools.reduce((sum, [score]) => sum + (score - mean) ** 2, 0) / 14 / 15, 6)
    expect(jackknifeCorrelation(withoutEach(0), withoutEach(1))).toBeCloseTo(pearson(schools), 6)
  })

  it('finds no variance and no correlation in what never changes, and none beyond −1…1', () => {
    // Rounding puts the mean of ten times 0.7, and that of ten times 0.1, beside them.
    const always = (value: number): number[] => Array.from({ length: 10 }, () => value)
    const rising = always(0).map((_, i) => i / 10)
    for (const value of [0.7, 0.1]) expect(jackknifeVariance(always(value))).toBe(0)
    for (const other of [always(0.7), always(0.1), rising]) expect([jackknifeCorrelation(always(0.7), other), jackknifeCorrelation(other, always(0.1))]).toEqual([0, 0])
    fc.assert(fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 12 }), fc.double({ min: -3, max: 3, noNaN: true }), (values, slope) => {
      expect(Math.abs(jackknifeCorrelation(values, values.map((value) => value * slope)))).toBeLessThanOrEqual(1)
    }))
  })
})

describe('Student’s t', () => {
  // The 97.5 % column of any table.
  it.each([[1, 12.706], [2, 4.303], [3, 3.182], [4, 2.776]])('of %i degrees is the table’s, to its last digit', (degrees, quantile) => {
    expect(student95(degrees)).toBeCloseTo(quantile, 3)
  })

  it.each([[5, 2.5706], [9, 2.2622], [19, 2.093], [79, 1.9905]])('of %i degrees is within 1 % of it', (degrees, quantile) => {
    expect(Math.abs(student95(degrees) / quantile - 1)).toBeLessThan(0.01)
  })
})

describe('the interval of a geometric mean', () => {
  const fraction = fc.oneof(fc.constant(0), fc.double({ min: 1e-9, max: 1, noNaN: true }))
  const bounded = fc.tuple(fraction, fraction, fraction).map((three) => {
    const [low, value, high] = three.sort((a, b) => a - b)
    return { value, interval: [low, high] as const }
  })
  const half = { value: 0.5, interval: [0.4, 0.65] as const }
  const together = () => 1
  const apart = () => 0

  it('of shares that move as one is theirs; of as many that do not, it is narrower by their root, on each side', () => {
    const [low, high] = geometricMeanInterval([half, half, half, half], together)
    expect([low, high]).toEqual([expect.closeTo(0.4, 10), expect.closeTo(0.65, 10)])
    const [lowApart, highApart] = geometricMeanInterval([half, half, half, half], apart)
    expect(Math.log(0.5 / lowApart)).toBeCloseTo(Math.log(0.5 / 0.4) / 2, 10)
    expect(Math.log(highApart / 0.5)).toBeCloseTo(Math.log(0.65 / 0.5) / 2, 10)
  })

  it('comes to the delta method where the shares are well known', () => {
    const shares = [{ p: 0.3, n: 1e6 }, { p: 0.8, n: 4e6 }].map(({ p, n }) => ({ value: p, interval: wilson(p * n, n) }))
    const [low, high] = geometricMeanInterval(shares, () => 0.4)
    const [one, other] = [Math.sqrt(0.7 / 0.3 / 1e6), Math.sqrt(0.2 / 0.8 / 4e6)] as const
    const error = 1.959964 * Math.sqrt(one ** 2 + other ** 2 + 0.8 * one * other) / 2
    expect(Math.log(high / low) / 2 / error).toBeCloseTo(1, 3)
  })

  it('holds the mean and stays inside 0 and 1, also where a share is 0, or may be', () => {
    fc.assert(fc.property(fc.array(bounded, { minLength: 1, maxLength: 4 }), fc.constantFrom(-0.3, 0, 0.5, 1), (shares, correlation) => {
      const mean = geometricMean(shares.map(({ value }) => value), 1)
      const [low, high] = geometricMeanInterval(shares, () => correlation)
      expect(low).toBeGreaterThanOrEqual(0)
      expect(low).toBeLessThanOrEqual(mean ?? 0)
      expect(high).toBeGreaterThanOrEqual(mean ?? 1)
      expect(high).toBeLessThanOrEqual(1)
    }))
    // To the last bit also where nothing is left open.
    for (const value of [0.1, 0.3, 0.7, 0.9]) expect(geometricMeanInterval([value, 0.3, 0.7].map((known) => ({ value: known, interval: [known, known] })), apart)).toEqual([value, value].map((known) => geometricMean([known, 0.3, 0.7], 3)))
    expect(geometricMeanInterval([{ value: 0, interval: [0, 0.2] }, { value: 0.8, interval: [0.7, 0.9] }], apart)).toEqual([0, expect.closeTo(0.4, 10)])
    expect(geometricMeanInterval([{ value: 0.2, interval: [0, 1] }, half], apart)[0]).toBe(0)
  })
})

describe('the interval of a difference', () => {
  it('is Newcombe’s hybrid score interval for proportions', () => {
    // Newcombe 1998, Statistics in Medicine 17:873, Table II, method 10: 56/70 − 48/80 gives 0.0524 to 0.3339.
    const one = { value: 56 / 70, interval: wilson(56, 70) }
    const other = { value: 48 / 80, interval: wilson(48, 80) }
    const [low, high] = differenceInterval(other, one)
    expect(low).toBeCloseTo(0.0524, 4)
    expect(high).toBeCloseTo(0.3339, 4)
  })
})
