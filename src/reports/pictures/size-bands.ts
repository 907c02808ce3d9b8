/** Bands of people that are shown, smallest first. */
export const SizeBands: readonly string[] = ['10–19', '20–49', '50–99', '100–199', '200–499', '500–999', '1000+']
