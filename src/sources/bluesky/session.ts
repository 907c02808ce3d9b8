import type { Clock } from '../../core/clock.js'
import type { ApiRefusal } from '../http/ask-api.js'
import type { HttpClient } from '../http/http-client.js'
import { addCost } from '../http/sum-cost.js'
import { SourceError } from '../source-error.js'
import type { SourceCost } from '../source.js'
import { isRecord, numberOf, textOf } from '../wire/values.js'
import type { BlueskyLogin } from './bluesky-options.js'
import { askXrpc, serviceAddress } from './xrpc.js'
import type { Xrpc } from './xrpc.js'

interface Session {
  readonly access: string
  readonly refresh: string
  readonly untilMs: number
}

interface OpenedSession {
  readonly session: Session
  readonly cost: SourceCost
}

const unstatedLifeMs = 30 * 60_000
const earlyMs = 60_000

/**
 * Asks with a session that is opened with an app password when first needed, renewed before it ends, and kept in memory
 * only. Bluesky allows few logins a day, so a session is renewed rather than opened again as long as that is possible.
 */
export function openSession(client: () => Promise<HttpClient>, { identifier, appPassword, service: stated = 'https://bsky.social' }: BlueskyLogin, now: Clock): Xrpc {
  const service = serviceAddress(stated)
  let session: Session | undefined

  const open = async (http: HttpClient, signal: AbortSignal | undefined): Promise<OpenedSession> => {
    const body = JSON.stringify({ identifier, password: appPassword })
    const { json, cost } = await askXrpc(http, service, 'com.atproto.server.createSession', {}, { headers: { 'content-type': 'application/json' }, body, signal, explain: explainLogin })
    return { session: readSession(json, now().getTime()), cost }
  }
  const renew = async (http: HttpClient, { refresh }: Session, signal: AbortSignal | undefined): Promise<OpenedSession> => {
    try {
      const { json, cost } = await askXrpc(http, service, 'com.atproto.server.refreshSession', {}, { headers: { authorization: `Bearer ${refresh}` }, body: '', signal, explain: explainRefusal })
      return { session: readSession(json, now().getTime()), cost }
    } catch (error) {
      if (!(error instanceof SourceError) || error.code !== 'unauthorised') throw error
      return open(http, signal)
    }
  }

  return async (method, parameters, signal) => {
    const http = await client()
    let spent: SourceCost = { requests: 0, bytes: 0 }
    for (let isLast = false; ; isLast = true) {
      let current = session
      const isFresh = current === undefined || isLast || current.untilMs <= now().getTime()
      if (current === undefined || isFresh) {
        const opened = current === undefined ? await open(http, signal) : await renew(http, current, signal)
        spent = addCost(spent, opened.cost)
        session = current = opened.session
      }
      try {
        const answer = await askXrpc(http, service, method, parameters, { headers: { authorization: `Bearer ${current.access}` }, signal, explain: explainRefusal })
        return { ...answer, cost: addCost(spent, answer.cost) }
      } catch (error) {
        // A session may be ended early: once, it is renewed.
        if (!(error instanceof SourceError) || error.code !== 'unauthorised' || isFresh) throw error
      }
    }
  }
}

function readSession(json: unknown, nowMs: number): Session {
  const access = isRecord(json) ? textOf(json['accessJwt']) : undefined
  const refresh = isRecord(json) ? textOf(json['refreshJwt']) : undefined
  if (access === undefined || refresh === undefined) throw new SourceError('unauthorised', 'Bluesky gives no session for this account.')
  return { access, refresh, untilMs: (expiryMs(access) ?? nowMs + unstatedLifeMs) - earlyMs }
}

/** When a token says it ends. It is read, not verified: that is the server's affair. */
function expiryMs(token: string): number | undefined {
  try {
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')) as unknown
    const seconds = isRecord(claims) ? numberOf(claims['exp']) : undefined
    return seconds === undefined ? undefined : seconds * 1000
  } catch {
    return undefined
  }
}

// An ended session is a 400 here, not a 401.
function explainRefusal({ status, json }: ApiRefusal): SourceError | undefined {
  const error = isRecord(json) ? textOf(json['error']) : undefined
  if (error === 'ExpiredToken' || error === 'InvalidToken' || error === 'AuthMissing') return new SourceError('unauthorised', 'The session with Bluesky has ended.', { status })
  return undefined
}

function explainLogin({ status, json }: ApiRefusal): SourceError {
  const error = isRecord(json) ? textOf(json['error']) : undefined
  const why = error === 'AuthFactorTokenRequired' ? 'It wants a second factor: use an app password.' : error === 'AccountTakedown' ? 'The account is closed.' : 'Check the account and its app password.'
  return new SourceError('unauthorised', `Bluesky does not let this account in. ${why}`, { status })
}
