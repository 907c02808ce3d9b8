import { isRecord } from '../wire/values.js'

/**
 * The requests of an answer: a bare list as the standard has it, `{ service_requests: […] }` as FixMyStreet sends it, or
 * `{ requests: [{ request: […] }] }` as older FixMyStreet did. `undefined` where it is none of them, an error object for
 * example.
 */
export function serviceRequestList(answer: unknown): readonly unknown[] | undefined {
  if (Array.isArray(answer)) return answer.length > 0 && answer.every(isErrorEntry) ? undefined : answer
  if (!isRecord(answer)) return undefined
  const wrapped = answer['service_requests']
  if (Array.isArray(wrapped)) return wrapped
  const older = answer['requests']
  if (!Array.isArray(older)) return undefined
  return older.flatMap((entry: unknown) => isRecord(entry) && Array.isArray(entry['request']) ? entry['request'] as unknown[] : [])
}

// GeoReport's errors come as a list of their own: [{ "code": 400, "description": "jurisdiction_id was not provided" }].
function isErrorEntry(entry: unknown): boolean {
  return isRecord(entry) && 'code' in entry && !('service_request_id' in entry) && !('service_code' in entry)
}
