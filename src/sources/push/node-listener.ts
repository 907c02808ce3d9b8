import type { IncomingMessage, ServerResponse } from 'node:http'

/**
 * Mounts a request handler in an application that speaks node:http, or in Express and its like.
 *
 * @example
 * ```ts
 * createServer(nodeListener(receiver.handle)).listen(8080)
 * ```
 */
export function nodeListener(handle: (request: Request) => Promise<Response>): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    void answer(handle, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  }
}

async function answer(handle: (request: Request) => Promise<Response>, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = 'GET', url = '/' } = request
  // Nothing depends on the host a request names; some name none, or nonsense.
  const address = new URL(url.startsWith('/') ? `http://localhost${url}` : url)
  const headers = new Headers(Object.entries(request.headers).flatMap(([name, value]) => (value === undefined ? [] : [value].flat().map((each): [string, string] => [name, each]))))
  const hasBody = method !== 'GET' && method !== 'HEAD'
  const answered = await handle(new Request(address, { method, headers, ...(hasBody && { body: request, duplex: 'half' }) }))
  response.writeHead(answered.status, Object.fromEntries(answered.headers))
  response.end(Buffer.from(await answered.arrayBuffer()))
}
