import { parseUrl } from './parse-url.js'

/** Sites whose links carry the real address in a parameter: host (or its ending, with a leading dot), path, parameters. */
const redirectors: readonly { readonly host: RegExp; readonly path: RegExp; readonly parameters: readonly string[] }[] = [
  { host: /^(?:www\.)?google\.(?:com|[a-z]{2}|co\.[a-z]{2}|com\.[a-z]{2})$/, path: /^\/(?:url|imgres|aclk)$/, parameters: ['url', 'q', 'imgrefurl', 'adurl'] },
  { host: /^(?:lm?\.)?(?:www\.)?(?:facebook|instagram|messenger|threads)\.(?:com|net)$/, path: /^\/(?:l\.php|flx\/warn\/)?$/, parameters: ['u'] },
  { host: /^(?:www\.)?linkedin\.com$/, path: /^\/(?:redir\/redirect|safety\/go|redir\/general-malware-page)\/?$/, parameters: ['url'] },
  { host: /^lnkd\.in$/, path: /^/, parameters: ['url'] },
  { host: /^(?:www\.)?youtube\.com$/, path: /^\/redirect$/, parameters: ['q'] },
  { host: /^out\.reddit\.com$/, path: /^/, parameters: ['url'] },
  { host: /^(?:www\.)?bing\.com$/, path: /^\/(?:news\/apiclick\.aspx|alink\/link)$/, parameters: ['url'] },
  { host: /^(?:[a-z0-9-]+\.)*safelinks\.protection\.outlook\.com$/, path: /^/, parameters: ['url'] },
  { host: /^(?:r|cc|ri)\.search\.yahoo\.com$/, path: /^/, parameters: ['RU', 'u'] },
  { host: /^(?:www\.)?duckduckgo\.com$/, path: /^\/l\/$/, parameters: ['uddg'] },
  { host: /^steamcommunity\.com$/, path: /^\/linkfilter\/?$/, parameters: ['url', 'u'] },
  { host: /^(?:vk|away\.vk)\.com$/, path: /^\/away\.php$/, parameters: ['to'] },
  { host: /^t\.umblr\.com$/, path: /^\/redirect$/, parameters: ['z'] },
  { host: /^slack-redir\.net$/, path: /^\/link$/, parameters: ['url'] },
  { host: /^exit\.sc$/, path: /^/, parameters: ['url'] },
  { host: /^href\.li$/, path: /^/, parameters: [] },
]

// One look that spares most addresses the sixteen.
const mayRedirect = /google|facebook|instagram|messenger|threads|linkedin|lnkd|youtube|reddit|bing|outlook|yahoo|duckduckgo|steamcommunity|vk|umblr|slack-redir|exit|href/

/** Where a redirector's link leads, as far as the link itself says; otherwise the link. Nothing is fetched. @internal */
export function unwrapRedirector(url: URL): URL {
  if (!mayRedirect.test(url.hostname)) return url
  const redirector = redirectors.find(({ host, path }) => host.test(url.hostname) && path.test(url.pathname))
  if (redirector === undefined) return url
  const candidates = redirector.parameters.map((name) => url.searchParams.get(name))
  if (redirector.parameters.length === 0) candidates.push(url.search.slice(1))
  for (const candidate of candidates) {
    if (candidate === null || !/^https?:\/\//i.test(candidate)) continue
    const target = parseUrl(candidate)
    if (target !== undefined) return target
  }
  return url
}
