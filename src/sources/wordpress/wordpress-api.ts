import type { HttpClient, HttpResponse } from '../http/http-client.js'
import { readJson } from '../http/read-json.js'
import { SourceError } from '../source-error.js'
import type { SourceCost } from '../source.js'
import { numberOf } from '../wire/values.js'

/** A page of posts or of comments. */
export interface WordpressPage {
  readonly entries: readonly unknown[]
  /** How many pages the site says there are. */
  readonly totalPages: number | undefined
  readonly cost: SourceCost
  readonly nextPollAt: string | undefined
}

/** A site's REST API, wherever the site keeps it. */
export interface WordpressApi {
  /**
   * A page of a list. One that lies past the end, which WordPress answers with a 400, is empty.
   * @throws SourceError with the way out in its words, where the API is closed.
   */
  page(list: 'posts' | 'comments', parameters: Readonly<Record<string, string>>, page: number, signal: AbortSignal | undefined): Promise<WordpressPage>
  /** What the site says of itself; `undefined` where it does not. */
  about(signal: AbortSignal | undefined): Promise<{ readonly answer: unknown; readonly cost: SourceCost } | undefined>
}

/** Speaks to a site's API under `/wp-json/`, or under `?rest_route=` where its addresses are plain. */
export function wordpressApi(http: HttpClient, base: string): WordpressApi {
  let plain = false

  const address = (route: string, parameters: Readonly<Record<string, string>>): string => {
    const query = new URLSearchParams(plain ? { rest_route: route, ...parameters } : parameters).toString()
    return plain ? `${base}/?${query}` : `${base}/wp-json${route}${query === '' ? '' : `?${query}`}`
  }
  const get = async (route: string, parameters: Readonly<Record<string, string>>, signal: AbortSignal | undefined): Promise<HttpResponse> => {
    const headers = { accept: 'application/json' }
    const response = await http.get(address(route, parameters), { headers, signal, refusals: [400, 401, 403, 404] })
    if (response.status !== 404 || plain) return response
    plain = true
    const second = await http.get(address(route, parameters), { headers, signal, refusals: [400, 401, 403, 404] })
    plain = second.status < 400
    return plain ? second : response
  }

  return {
    page: async (list, parameters, page, signal) => {
      const response = await get(`/wp/v2/${list}`, page === 1 ? parameters : { ...parameters, page: String(page) }, signal)
      const { status, cost, nextPollAt } = response
      if (status === 400 && page > 1) return { entries: [], totalPages: page - 1, cost, nextPollAt }
      if (status >= 400) throw closed(base, list, status)
      const entries = listIn(response, base, list)
      return { entries, totalPages: numberOf(response.headers.get('x-wp-totalpages')), cost, nextPollAt }
    },
    about: async (signal) => {
      const response = await get('/', { _fields: 'name' }, signal)
      if (response.status >= 400) return undefined
      try {
        return { answer: readJson(response), cost: response.cost }
      } catch (error) {
        if (error instanceof SourceError) return undefined
        throw error
      }
    },
  }
}

function listIn(response: HttpResponse, base: string, list: 'posts' | 'comments'): readonly unknown[] {
  let answer: unknown
  try {
    answer = readJson(response)
  } catch {
    throw closed(base, list, response.status)
  }
  if (!Array.isArray(answer)) throw new SourceError('not-a-feed', `The site answers with something that is no list of ${list}.`, { status: response.status })
  return answer
}

/** Many sites shut the API off against spam and keep their feeds open. */
function closed(base: string, list: 'posts' | 'comments', status: number): SourceError {
  const code = status === 401 || status === 403 ? 'unauthorised' : status < 400 ? 'not-a-feed' : 'http-status'
  const feed = `${base}/${list === 'posts' ? 'feed/' : 'comments/feed/'}`
  return new SourceError(code, `The site does not give its ${list} to strangers by its REST API. Listen to its feed instead: feed({ url: '${feed}' }).`, { status })
}
