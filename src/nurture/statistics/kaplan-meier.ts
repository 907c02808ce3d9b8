/** One waiting time: how long, and whether it ended in the event or was still going when last seen. */
export interface Duration {
  readonly time: number
  readonly ended: boolean
}

/** One step of a survival curve. */
export interface SurvivalStep {
  readonly time: number
  /** Share still waiting just after `time`, 0…1. */
  readonly survival: number
  readonly atRisk: number
  readonly ended: number
  /** Greenwood's sum Σ d / (n (n − d)), the variance of log survival. */
  readonly greenwood: number
}

/**
 * The Kaplan–Meier product-limit curve. Waits still going are censored, not dropped: dropping them makes every place
 * look faster than it is.
 *
 * Kaplan & Meier 1958, JASA 53:457.
 */
export function kaplanMeier(durations: readonly Duration[]): SurvivalStep[] {
  const sorted = durations.toSorted((a, b) => a.time - b.time)
  const steps: SurvivalStep[] = []
  let survival = 1
  let greenwood = 0
  for (let i = 0; i < sorted.length;) {
    const time = sorted[i]?.time ?? 0
    const atRisk = sorted.length - i
    let ended = 0
    // At a tie the events come before the censored, as is usual.
    for (; i < sorted.length && sorted[i]?.time === time; i++) if (sorted[i]?.ended === true) ended++
    if (ended === 0) continue
    survival *= 1 - ended / atRisk
    greenwood += ended === atRisk ? Infinity : ended / (atRisk * (atRisk - ended))
    steps.push({ time, survival, atRisk, ended, greenwood })
  }
  return steps
}

/** A median wait and its 95 % bounds; `null` where the curve, or its band, never falls to one half. */
export interface MedianWait {
  readonly median: number | null
  readonly low: number | null
  readonly high: number | null
}

/**
 * Median of a survival curve with the interval of Brookmeyer & Crowley 1982 (Biometrics 38:29) on the log(−log) scale:
 * every time at which one half lies inside the pointwise band.
 */
export function medianWait(steps: readonly SurvivalStep[]): MedianWait {
  const median = steps.find((step) => step.survival <= 0.5 + 1e-12)?.time ?? null
  const inside = (step: SurvivalStep): number => logLogDistance(step)
  const low = steps.find((step) => inside(step) <= 1.959963984540054)?.time ?? null
  const high = steps.find((step) => inside(step) < -1.959963984540054)?.time ?? null
  return { median, low, high }
}

// How many standard errors the curve lies above one half: falls as time passes.
function logLogDistance({ survival, greenwood }: SurvivalStep): number {
  if (survival <= 0) return -Infinity
  const error = Math.sqrt(greenwood) / Math.abs(Math.log(survival))
  return (Math.log(Math.log(0.5) / Math.log(survival))) / error
}
