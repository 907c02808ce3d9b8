/** The list with one thing put in the place of its predecessor, or at the end. */
export function withOne<T extends { readonly id: string }>(list: readonly T[], one: T): readonly T[] {
  return list.some(({ id }) => id === one.id) ? list.map((each) => each.id === one.id ? one : each) : [...list, one]
}
