/** Bands of people that are shown, smallest first. */
export const SizeBands: readonly string[] = ['10–19', '20–49', '50–99', '100–199', '200–499', '500–999', '1000+']

/** Bands that are two in one, by the place of the larger. */
const wider: readonly string[] = ['under 20', '10–49', '20–99', '50–199', '100–499', '200–999', '500+']

/** How large a band is, from 0 for fewer than ten to 7 for a thousand or more. */
export function bandRank(band: string): number {
  return Math.max(SizeBands.indexOf(band) + 1, wider.indexOf(band) + 1, 0)
}
