import { byCodeUnit } from '../../core/compare.js'
import { parseUrl } from './parse-url.js'
import { unwrapRedirector } from './redirectors.js'
import { trackingParameters, trackingParametersByHost, trackingPrefixes } from './tracking-parameters.js'

const maximumLength = 4096

/**
 * One address for one page, so that the same link shared in ten ways is seen to be the same link.
 *
 * Host in lower case and without `m.`, `mobile.` or `amp.`; default port, user and password, fragment and tracking
 * parameters dropped; parameters sorted; redirectors (`google.com/url?…`, `l.facebook.com`) unwrapped as far as the link
 * itself tells. Scheme, `www.` and a trailing slash stay as given, because without them some sites do not answer, and
 * nothing is fetched: `t.co` stays `t.co`. An address already canonical comes back unchanged.
 *
 * @param base - address a relative one is resolved against.
 * @returns `undefined` for anything but http and https (`javascript:`, `data:`, `mailto:`), and for what is no address.
 * @example
 * ```ts
 * canonicalUrl('HTTPS://www.Example.org:443/a/?b=2&utm_source=x&a=1#top') // 'https://www.example.org/a/?a=1&b=2'
 * ```
 */
export function canonicalUrl(url: string, base?: string): string | undefined {
  const written = url.trim()
  if (written === '' || written.length > maximumLength) return undefined
  const parsed = parseUrl(written, base)
  if (parsed === undefined) return undefined
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') return undefined

  const target = unwrapRedirector(outOfViewer(parsed))
  // Setting costs as much as parsing, and few addresses have anything to take off.
  if (target.username !== '') target.username = ''
  if (target.password !== '') target.password = ''
  if (target.href.includes('#')) target.hash = ''
  const bare = bareHost(target.hostname)
  if (bare !== target.hostname) target.hostname = bare
  unmobile(target)
  if (target.search !== '') cleanQuery(target)
  // A bare `?` says nothing.
  const canonical = target.search === '' ? target.href.replace(/\?$/, '') : target.href
  // What is taken off may lay bare more: a redirector behind a phone's address, a link within a link. Each time less is
  // left, so it ends.
  return canonical === written ? canonical : canonicalUrl(canonical)
}

const strippable = /^(?:m|mobile|amp|touch|mbasic)\.(?=[^.]+\.)/

function bareHost(host: string): string {
  // Wikipedia and its like put the phone into the middle: en.m.wikipedia.org.
  return host.replace(/\.$/, '').replace(strippable, '').replace(/^(www|[a-z]{2,3})\.m\.(?=[^.]+\.)/, '$1.')
}

/** Google shows AMP pages behind an address of its own. */
function outOfViewer(url: URL): URL {
  const viewer = url.pathname.startsWith('/amp/') && /^(?:www\.)?google\.[a-z.]+$/.test(url.hostname) ? /^\/amp\/(s\/)?(.+)$/.exec(url.pathname) : null
  const inner = viewer === null ? undefined : `${viewer[1] === undefined ? 'http' : 'https'}://${viewer[2] ?? ''}${url.search}`
  return (inner === undefined ? undefined : parseUrl(inner)) ?? url
}

function unmobile(url: URL): void {
  if (!url.pathname.includes('amp')) return
  if (/(?:^|\/)amp\/?$/.test(url.pathname)) url.pathname = url.pathname.replace(/\/amp\/?$/, '')
  else if (/\.amp(?:\.html)?$/.test(url.pathname)) url.pathname = url.pathname.replace(/\.amp(\.html)?$/, '$1')
}

function cleanQuery(url: URL): void {
  const labels = url.hostname.split('.')
  const local = trackingParametersByHost.get(labels.slice(-2).join('.')) ?? trackingParametersByHost.get(labels.slice(-3).join('.'))
  // Parts stay as written: parsing and printing them anew would change `%20` to `+` and add `=` to bare names.
  const kept = url.search.slice(1).split('&').filter((part) => {
    const name = part.split('=', 1)[0]?.toLowerCase().replace(/^\?+/, '') ?? ''
    if (name === '' || trackingParameters.has(name) || trackingPrefixes.some((prefix) => name.startsWith(prefix))) return false
    if (name === 'amp' || (name === 'm' && part.endsWith('=1'))) return false
    return local?.includes(name) !== true
  })
  // With its own `?`: the setter would take that of a name (`/a??b`) for it.
  url.search = kept.length === 0 ? '' : `?${kept.sort(byCodeUnit).join('&')}`
}
