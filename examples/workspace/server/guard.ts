import type { MiddlewareHandler } from 'hono'

const policy = "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
// The report is a page of the library's own and carries its styles; its own policy allows no other.
const reportPolicy = policy.replace("style-src 'self'", "style-src 'unsafe-inline'")

/** No script, nothing from elsewhere, nothing kept by a browser: what a page may do is said in its headers. */
export const headers: MiddlewareHandler = async (context, next) => {
  await next()
  context.header('content-security-policy', context.req.path === '/report' ? reportPolicy : policy)
  context.header('x-content-type-options', 'nosniff')
  context.header('referrer-policy', 'same-origin')
  context.header('cross-origin-opener-policy', 'same-origin')
  context.header('cross-origin-resource-policy', 'same-origin')
  if (context.req.path !== '/style.css') context.header('cache-control', 'no-store')
}

/** Only this machine's own name is answered: another name that leads here (DNS rebinding) is a stranger's page. */
export const ownName: MiddlewareHandler = async (context, next) => {
  const { hostname } = new URL(context.req.url)
  if (hostname !== '127.0.0.1' && hostname !== 'localhost') return context.text('This workspace answers to 127.0.0.1 only.', 421)
  await next()
}

/**
 * Decisions come from the workspace's own forms. A browser says with every form where it came from: `Origin` always, and
 * `Sec-Fetch-Site` beside it; what says neither is no browser's form.
 */
export const ownForms: MiddlewareHandler = async (context, next) => {
  if (context.req.method !== 'GET' && context.req.method !== 'HEAD') {
    const isOwn = context.req.header('origin') === new URL(context.req.url).origin && (context.req.header('sec-fetch-site') ?? 'same-origin') === 'same-origin'
    if (!isOwn) return context.text('This form did not come from the workspace. Nothing was decided.', 403)
  }
  await next()
}
