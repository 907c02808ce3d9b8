import { refusePersonTargeted } from '../person-targeted.js'
import { SourceError } from '../source-error.js'
import type { LemmyOptions } from './lemmy-options.js'

/** Checked options, and what they come to. */
export interface LemmyPlan {
  readonly version: 3 | 4
  /** `name`, or `name@host` where it is at home elsewhere. */
  readonly community: string | undefined
  readonly search: string | undefined
  /** After the instance in the source's id. */
  readonly selection: string
}

const communityPattern = /^[\p{L}\p{N}_]{1,100}(?:@[\p{L}\p{N}.-]+(?::\d+)?)?$/u

/** @throws SourceError `bad-configuration`, `person-targeted`. */
export function planLemmy({ community, search, apiVersion = 3 }: LemmyOptions, instance: string): LemmyPlan {
  const name = community?.trim().replace(/^!/, '')
  const words = search?.trim()
  if (name === undefined && words === undefined) throw new SourceError('bad-configuration', 'Give a community, a search, or both.')
  if (name !== undefined && !communityPattern.test(name)) throw new SourceError('bad-configuration', 'A community is a name, or a name@server.')
  if (words === '' || (apiVersion !== 3 && apiVersion !== 4)) throw new SourceError('bad-configuration', 'A search needs words, and the API has versions 3 and 4.')
  if (words !== undefined) refusePersonTargeted(words)
  const here = `@${new URL(instance).host}`.toLowerCase()
  const local = name?.toLowerCase().endsWith(here) === true ? name.slice(0, -here.length) : name
  const place = local === undefined ? '' : `c/${local.toLowerCase()}`
  return { version: apiVersion, community: local, search: words, selection: `${place}${words === undefined ? '' : `?q=${encodeURIComponent(words)}`}` }
}

/** The address of a list, without its page. */
export function listAddress(kind: 'post' | 'comment', { version, community, search }: LemmyPlan, instance: string): URL {
  // Version 3 searches at an address of its own; version 4 searches its lists, which know an order.
  const isSearchPage = version === 3 && search !== undefined
  const url = new URL(`${instance}/api/v${version}/${isSearchPage ? 'search' : `${kind}/list`}`)
  if (community !== undefined) url.searchParams.set('community_name', community)
  if (search !== undefined) url.searchParams.set(isSearchPage ? 'q' : 'search_term', search)
  if (isSearchPage) url.searchParams.set('type_', kind === 'post' ? 'Posts' : 'Comments')
  url.searchParams.set(isSearchPage ? 'listing_type' : 'type_', version === 3 ? 'All' : 'all')
  url.searchParams.set('sort', version === 3 ? 'New' : 'new')
  url.searchParams.set('limit', '50')
  return url
}
