import type { HttpRequest } from '../http/http-client.js'
import { parseJson } from '../wire/parse-json.js'
import { isRecord } from '../wire/values.js'
import { isSecretMember, isSecretParameter } from './secret-names.js'

/** Knows every secret it has seen, and takes them out of whatever is to be kept. */
export interface SecretKeeper {
  /** Learns the secrets of a request: in its address, its headers and its body. */
  learn(url: URL, request: HttpRequest): void
  /** An answer's body without any secret, known or in it. */
  stripBody(body: Uint8Array): Uint8Array
  /** The same for an address or a header. */
  stripText(text: string): string
}

/** What stands where a secret stood. */
const stripped = 'stripped'
/** A shorter one would take ordinary words with it. */
const shortestSecret = 8
const plainHeaders = new Set(['accept', 'accept-language', 'content-type', 'if-match', 'if-modified-since', 'if-none-match', 'user-agent'])
const embedded = /([?&;](?:access_token|appsecret_proof|client_secret|refresh_token|api_?key)=)[^&"'\\\s<>]+/gi

/** A keeper that knows no secret yet. */
export function createSecretKeeper(): SecretKeeper {
  const secrets = new Set<string>()
  const know = (value: unknown): void => {
    if (typeof value !== 'string' || value.length < shortestSecret || value === stripped) return
    // As it stands in a text, in an address, and in JSON that escapes its slashes.
    for (const form of [value, encodeURIComponent(value), JSON.stringify(value).slice(1, -1), value.replaceAll('/', '\\/')]) secrets.add(form)
  }
  const knowMembers = (value: unknown, isSecret: (name: string) => boolean): void => {
    if (Array.isArray(value)) for (const each of value as readonly unknown[]) knowMembers(each, isSecret)
    else if (isRecord(value)) {
      for (const [name, member] of Object.entries(value)) {
        if (typeof member === 'string' && isSecret(name)) know(member)
        else knowMembers(member, isSecret)
      }
    }
  }
  const strip = (text: string): string => {
    let clean = text.replace(embedded, `$1${stripped}`)
    for (const secret of [...secrets].sort((a, b) => b.length - a.length)) clean = clean.split(secret).join(stripped)
    return clean
  }

  return {
    learn(url, { headers = {}, body }) {
      for (const [name, value] of url.searchParams) if (isSecretParameter(name)) know(value)
      for (const [name, value] of Object.entries(headers)) if (!plainHeaders.has(name.toLowerCase())) secretsOfHeader(name, value).forEach(know)
      if (body === undefined) return
      for (const [name, value] of new URLSearchParams(body)) if (isSecretParameter(name)) know(value)
      knowMembers(jsonOf(body), (name) => isSecretParameter(name) || isSecretMember(name))
    },
    stripText: strip,
    stripBody(body) {
      // Byte for byte, whatever the charset: secrets are ASCII.
      const text = Buffer.from(body).toString('latin1')
      if (text.trimStart().startsWith('{') || text.trimStart().startsWith('[')) knowMembers(jsonOf(text), isSecretMember)
      const clean = strip(text)
      return clean === text ? body : Buffer.from(clean, 'latin1')
    },
  }
}

function secretsOfHeader(name: string, value: string): readonly string[] {
  if (name.toLowerCase() === 'cookie') return value.split(';').map((cookie) => cookie.slice(cookie.indexOf('=') + 1).trim())
  const [scheme = '', ...rest] = value.trim().split(/\s+/)
  const credentials = rest.join(' ')
  if (scheme.toLowerCase() !== 'basic') return [value, credentials]
  const pair = Buffer.from(credentials, 'base64').toString('utf8')
  return [credentials, pair, pair.slice(pair.indexOf(':') + 1)]
}

function jsonOf(text: string): unknown {
  try {
    return parseJson(text)
  } catch {
    return undefined
  }
}
