/** A group of people found, before it is described. */
export interface Group {
  readonly basis: 'ties' | 'interest'
  readonly standing: 'established' | 'tentative'
  /** Pseudonym → share of that person's weight that lies here, 0…1. */
  readonly members: ReadonlyMap<string, number>
  /** Thread ids, for a group held together by an interest. */
  readonly conversations?: readonly string[] | undefined
  readonly confidence: number | null
}
