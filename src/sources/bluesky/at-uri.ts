/** A record in somebody's repository: `at://<did>/<collection>/<rkey>`. */
export interface AtUri {
  readonly did: string
  readonly collection: string
  readonly rkey: string
}

/** The collection posts are in. */
export const postCollection = 'app.bsky.feed.post'

const written = /^at:\/\/(did:[a-z]+:[A-Za-z0-9._:%-]+)\/([a-zA-Z0-9.-]+)\/([A-Za-z0-9._:~-]{1,512})$/

/** Reads an address of the AT protocol. One that names an account by its handle is not one: handles change hands. */
export function atUriOf(value: unknown): AtUri | undefined {
  const match = typeof value === 'string' ? written.exec(value) : null
  if (match === null) return undefined
  const [, did = '', collection = '', rkey = ''] = match
  return { did, collection, rkey }
}

/** An address of the AT protocol written out. */
export function writeAtUri({ did, collection, rkey }: AtUri): string {
  return `at://${did}/${collection}/${rkey}`
}

/** Whether something is a decentralised identifier, the name of an account that stays. */
export function isDid(value: unknown): value is string {
  return typeof value === 'string' && /^did:[a-z]+:[A-Za-z0-9._:%-]+$/.test(value)
}
