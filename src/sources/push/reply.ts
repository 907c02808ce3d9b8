/** An answer in plain text that no browser takes for anything else. It never repeats what was sent. */
export function reply(status: number, words: string, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(words, { status, headers: { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff', ...headers } })
}
