/**
 * A deep copy without `undefined`, so that an event is the same before and after it went through JSON, and nothing the
 * caller changes later reaches it.
 */
export function compact<T>(value: T): T {
  if (Array.isArray(value)) return value.map((each: unknown) => compact(each)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined).map(([key, each]): [string, unknown] => [key, compact(each)])) as T
}
