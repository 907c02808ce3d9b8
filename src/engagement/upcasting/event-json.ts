/** An event as a ledger gives it back, its envelope checked and nothing else. */
export interface EventJson {
  readonly schemaVersion: number
  readonly type: string
  readonly [field: string]: unknown
}
