// Ids hold the milliseconds since this moment in November 2010, above 22 bits of counting.
const epochMs = 1_288_834_974_657n

/** Whether it is the id of a post: a whole number of up to 19 digits, written out. */
export function isPostId(value: unknown): value is string {
  return typeof value === 'string' && /^\d{1,19}$/.test(value)
}

/** When a post was written, from its id alone, in milliseconds since 1970; `undefined` for ids from before they told. */
export function postTimeMs(id: string): number | undefined {
  const sinceEpoch = BigInt(id) >> 22n
  // Ids of before were small numbers: they would all be of the first hours.
  return sinceEpoch < 86_400_000n ? undefined : Number(sinceEpoch + epochMs)
}

/** The newer of two. */
export function newerPost(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return BigInt(a) >= BigInt(b) ? a : b
}
