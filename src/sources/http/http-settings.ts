import { SourceError } from '../source-error.js'
import type { HttpClientOptions, HttpSettings } from './http-client-options.js'
import { retryAfterScope } from './retry-after-scope.js'
import { sleep } from './sleep.js'

/** Fills in the defaults. */
export function httpSettings(options: HttpClientOptions): HttpSettings {
  const throttling = options.throttlingStatuses ?? [429, 503]
  return {
    userAgent: userAgent(options.contact),
    now: options.now ?? (() => new Date()),
    random: options.random ?? Math.random,
    sleep: options.sleep ?? sleep,
    allowPrivateAddresses: options.allowPrivateAddresses ?? false,
    minimumIntervalMs: options.minimumIntervalMs ?? 1000,
    scopeOf: options.scopeOf ?? retryAfterScope('host'),
    holdScopeOf: options.retryAfterScope === undefined ? options.scopeOf ?? retryAfterScope('host') : retryAfterScope(options.retryAfterScope),
    maximumWaitMs: options.maximumWaitMs ?? 30_000,
    maximumRetries: options.maximumRetries ?? 2,
    throttlingStatusesOf: typeof throttling === 'function' ? throttling : () => throttling,
    maximumRedirects: options.maximumRedirects ?? 5,
    maximumBodyBytes: options.maximumBodyBytes ?? 16 * 1024 * 1024,
    headersTimeoutMs: options.headersTimeoutMs ?? 20_000,
    bodyTimeoutMs: options.bodyTimeoutMs ?? 60_000,
    maximumPollDelayMs: options.maximumPollDelayMs ?? 86_400_000,
  }
}

function userAgent(contact: string | undefined): string {
  if (contact === undefined) return 'civic-cafe'
  if (!/^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/.test(contact) || /[()]/.test(contact)) {
    throw new SourceError('bad-configuration', 'The contact goes into a header: printable ASCII without parentheses.')
  }
  return `civic-cafe (+${contact})`
}
