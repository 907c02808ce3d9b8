/** Versions of the café index that can be computed. What changed between them: see `cafeFormulas`. */
export type CafeVersion = 'cafe-index/1' | 'cafe-index/2'

/** Versions of a nurture score that can be computed. */
export type NurtureVersion = 'nurture/1' | 'nurture/2'

/** What is computed when nobody asks for a version. */
export const newestCafeVersion = 'cafe-index/2' satisfies CafeVersion
/** What a score is computed by when nobody asks for a version. */
export const newestNurtureVersion = 'nurture/2' satisfies NurtureVersion

/** The index formula of each version of the score; every other figure carries its own version. */
export const cafeVersionOf: Readonly<Record<NurtureVersion, CafeVersion>> = { 'nurture/1': 'cafe-index/1', 'nurture/2': 'cafe-index/2' }

/** Whether a version read from a stored index can still be computed. */
export function isCafeVersion(version: string): version is CafeVersion {
  return version === 'cafe-index/1' || version === 'cafe-index/2'
}
