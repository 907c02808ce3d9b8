import type { HttpClient } from '../http/http-client.js'

/** Which Open311 server to read, and how far back. */
export interface Open311Options {
  /** Where the API is, for example `https://www.fixmystreet.com/open311/v2/`; `requests.json` is added to it. */
  readonly endpoint: string
  /** FixMyStreet wants one, whatever it is; most city servers do too. */
  readonly jurisdictionId?: string | undefined
  /** `agency_responsible`: the number of a council at FixMyStreet, or several joined by `|`. */
  readonly agency?: string | undefined
  /** `open`, `closed` or other words the server knows. Servers take one at a time, so each costs its own requests. @defaultValue every status */
  readonly statuses?: readonly string[] | undefined
  /** The first reading starts here, ISO 8601. @defaultValue 90 days ago, the longest span the standard promises */
  readonly since?: string | undefined
  /**
   * Every later reading goes back this many days before the last: dates select by when a report was made, not by when it
   * changed, so a change of status is only seen by reading the report again. @defaultValue 28
   */
  readonly overlapDays?: number | undefined
  /** Longest stretch asked for at once. @defaultValue 31 */
  readonly windowDays?: number | undefined
  /** `max_requests`. A page this long, or suspiciously round, is taken for cut off and asked again in halves. @defaultValue 1000 */
  readonly pageSize?: number | undefined
  /** What the site is called. @defaultValue its host */
  readonly name?: string | undefined
  /** A report's own address with `{id}` in it. @defaultValue `/report/{id}` where the server is FixMyStreet, otherwise none */
  readonly reportUrl?: string | undefined
  /** @defaultValue `open311:` with endpoint, jurisdiction, agency and statuses */
  readonly id?: string | undefined
  /** Share one among sources, so that pacing per host holds across them. @defaultValue a new client */
  readonly http?: HttpClient | undefined
  /** For the new client, where `http` is absent. */
  readonly fetch?: typeof globalThis.fetch | undefined
  /** @defaultValue the system's clock */
  readonly now?: (() => Date) | undefined
}

/** Where a reading of an Open311 server stands. */
export type Open311Checkpoint = {
  /** Everything reported before this has been read once, ISO 8601. */
  readonly until: string
}
