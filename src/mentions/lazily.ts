/**
 * A value built at first use and the same ever after. For constant tables only (a lexicon, a parser's code): they cost
 * too much to build at import and too much to build on every call, and hold nothing of what they are used on.
 * @internal
 */
export function lazily<T>(build: () => T): () => T {
  let built: { readonly value: T } | undefined
  return () => (built ??= { value: build() }).value
}
