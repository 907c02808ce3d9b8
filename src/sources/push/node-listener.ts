/** What is needed of a node:http `IncomingMessage`. */
export interface NodeRequest extends AsyncIterable<Uint8Array> {
  readonly method?: string | undefined
  readonly url?: string | undefined
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
}

/** What is needed of a node:http `ServerResponse`. */
export interface NodeResponse {
  readonly headersSent: boolean
  /** Sends the status and the headers. */
  writeHead(status: number, headers?: Record<string, string>): unknown
  /** Sends the body and ends the answer. */
  end(body?: Uint8Array): unknown
}

/**
 * Mounts a request handler in an application that speaks node:http, or in Express and its like.
 *
 * @example
 * ```ts
 * createServer(nodeListener(receiver.handle)).listen(8080)
 * ```
 */
export function nodeListener(handle: (request: Request) => Promise<Response>): (request: NodeRequest, response: NodeResponse) => void {
  return (request, response) => {
    void answer(handle, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  }
}

async function answer(handle: (request: Request) => Promise<Response>, request: NodeRequest, response: NodeResponse): Promise<void> {
  const { method = 'GET', url = '/' } = request
  // Nothing depends on the host a request names; some name none, or nonsense.
  const address = new URL(url.startsWith('/') ? `http://localhost${url}` : url)
  const headers = new Headers(Object.entries(request.headers).flatMap(([name, value]) => (value === undefined ? [] : [value].flat().map((each): [string, string] => [name, each]))))
  const hasBody = method !== 'GET' && method !== 'HEAD'
  const answered = await handle(new Request(address, { method, headers, ...(hasBody && { body: request, duplex: 'half' }) }))
  response.writeHead(answered.status, Object.fromEntries(answered.headers))
  response.end(new Uint8Array(await answered.arrayBuffer()))
}
