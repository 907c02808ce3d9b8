import type { HttpClient } from '../http/http-client.js'

/** The site's own lists. */
export type PetitionState = 'all' | 'open' | 'closed' | 'recent' | 'rejected' | 'awaiting_response' | 'with_response' | 'awaiting_debate' | 'debated' | 'not_debated'

/** Which petitions. */
export interface ParliamentPetitionsOptions {
  /** Words a petition has to have. @defaultValue every petition of the list */
  readonly search?: string | undefined
  /** Which list. A petition that leaves it is not seen any more: `all` shows how it ends. @defaultValue `open` */
  readonly state?: PetitionState | undefined
  /** A constituency, by its id on the site: its signatures come as `metrics.localSignatures` for the petitions most popular there. */
  readonly constituency?: string | undefined
  /** A site that runs the same software. @defaultValue `https://petition.parliament.uk` */
  readonly site?: string | undefined
  /** Pages of 50 read at most at one time. @defaultValue 20 */
  readonly maximumPages?: number | undefined
  /** @defaultValue `parliament-petitions:` with the site and what is asked of it */
  readonly id?: string | undefined
  /** Share one among sources, so that pacing per host holds across them. @defaultValue a new client */
  readonly http?: HttpClient | undefined
  /** For the new client, where `http` is absent. */
  readonly fetch?: typeof globalThis.fetch | undefined
  /** @defaultValue the system's clock */
  readonly now?: (() => Date) | undefined
}

/** What is known of each petition: its id and a digest of what it said and counted. Some twenty bytes a petition. */
export type PetitionsCheckpoint = {
  readonly version: 1
  readonly known: readonly string[]
}
