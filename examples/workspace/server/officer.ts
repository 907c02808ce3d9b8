import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { typedBefore, type Typed } from '../html/typed.js'

/** The post an officer last signed with, so that nobody types it twenty times. It is no proof of who they are. */
export function lastPost(context: Context): string | undefined {
  return getCookie(context, 'post')
}

/** Remembers it until the browser is closed. */
export function rememberPost(context: Context, post: string): void {
  setCookie(context, 'post', post, { httpOnly: true, sameSite: 'Strict', path: '/' })
}

/** What stands in a form that nobody has filled in yet. */
export function before(context: Context, values: Parameters<typeof typedBefore>[0] = {}): Typed {
  return typedBefore({ ...values, decidedBy: lastPost(context) })
}
