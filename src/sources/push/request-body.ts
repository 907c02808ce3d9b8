/** The body of a request; `undefined` where it is longer than allowed, which is noticed before it is all there. */
export async function requestBody(request: Request, maximumBytes: number): Promise<Uint8Array | undefined> {
  if (Number(request.headers.get('content-length') ?? '0') > maximumBytes) return undefined
  if (request.body === null) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = request.body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    length += value.byteLength
    if (length > maximumBytes) {
      void reader.cancel().catch(() => {})
      return undefined
    }
    chunks.push(value)
  }
  return Buffer.concat(chunks)
}
