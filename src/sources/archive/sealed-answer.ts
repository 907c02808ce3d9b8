import type { HttpResponse, Validators } from '../http/http-client.js'
import type { SourceCost } from '../source.js'

/** An answer as it is sealed: what a source may look at, and nothing that logs anybody in. */
export interface SealedAnswer {
  /** Where it came from, where that was not the address asked. */
  readonly url?: string | undefined
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly validators?: Validators | undefined
  readonly nextPollAt?: string | undefined
  readonly cost: SourceCost
}

const unkept = /^(?:set-cookie2?|www-authenticate|proxy-.*|.*authorization|x-csrf.*)$/i

/** @param strip - takes secrets out. */
export function packAnswer(response: HttpResponse, asked: string, body: Uint8Array, strip: (text: string) => string): Buffer {
  const { headers, url, validators, nextPollAt, cost } = response
  const answer: SealedAnswer = {
    ...(url !== asked && { url: strip(url) }),
    headers: [...headers].filter(([name]) => !unkept.test(name)).map(([name, value]) => [name, strip(value)] as const),
    ...(validators !== undefined && { validators }),
    ...(nextPollAt !== undefined && { nextPollAt }),
    cost,
  }
  return Buffer.concat([Buffer.from(`${JSON.stringify(answer)}\n`, 'utf8'), body])
}

/** The same as it was given, and its body. What was sealed is ours: its form was vouched for. */
export function unpackAnswer(content: Buffer): { readonly answer: SealedAnswer; readonly body: Uint8Array } {
  const end = content.indexOf(10)
  return { answer: JSON.parse(content.toString('utf8', 0, end)) as SealedAnswer, body: Uint8Array.from(content.subarray(end + 1)) }
}
