import type { Accounts } from './accounts.js'
import { replaceAddresses } from './addresses-in-text.js'
import { createKnownHandles } from './known-handles.js'
import { profileLink } from './profile-links.js'

/** The people of one item, as its source names them. Raw: nothing of this outlives the normaliser's call. @internal */
export interface People {
  readonly author?: { readonly handle: string; readonly displayName?: string | undefined; readonly alsoKnownAs?: readonly string[] | undefined } | undefined
  /** Handles known to be addressed, from the source or from markup. */
  readonly addressed: readonly string[]
}

/** Takes handles and the author's name out of one item, and remembers who was addressed. @internal */
export interface HandleRedactor {
  /** A mention link met in HTML: what to write instead. */
  mention(handle: string, href: string | undefined): string
  /** Somebody is addressed without being written out: the author of a quoted post. */
  address(handle: string): void
  text(text: string): string
  /** A canonical link with nobody in it: as it is, cut short, or `undefined`. */
  link(url: string): string | undefined
  /** Whether a word is one of the people's handles or names. */
  names(word: string): boolean
  addressed(): string[]
  readonly counts: { handle: number; name: number }
}

/** What stands where somebody's handle stood. */
const somebody = 'resident'
// @name, @name.bsky.social, @name@host. What is glued to a word is taken out as well, whether or not somebody is
// addressed. A name in Latin letters ends where Chinese, Japanese, Thai or Korean goes on without a space: "@annさん".
const handlePattern = /@([a-z0-9_](?:(?:(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Hang}])[\p{L}\p{M}\p{N}_.·-]){0,62}(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Hang}])[\p{L}\p{M}\p{N}_])?|[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_.·-]{0,62}[\p{L}\p{M}\p{N}_])?)(?:@([\p{L}\p{N}](?:[\p{L}\p{N}-]*\.)+\p{L}{2,24}))?/giu
// "tod@s", "niñ@s": Spanish, Catalan and Portuguese for people of any sex.
const anySex = /^s(?:[.·-].*)?$/i
const timeOrNumber = /^(?:\d{1,2}(?:[.:]?\d\d)?(?:[ap]m|h|hrs?)?|\d+(?:\.\d+)?)$/i
// u/name and /u/name, as Reddit's and Discourse's members write one another.
const accountPathPattern = /(?<![\p{L}\p{N}_])u\/([\p{L}\p{N}_][\p{L}\p{N}_.-]{1,62}[\p{L}\p{N}_])|(?<=\/u\/)[\p{L}\p{N}_][\p{L}\p{N}_.-]{1,62}[\p{L}\p{N}_]/gu

// Bluesky's handles stand in a text without an @, and its accounts' permanent names in copied addresses.
const accountNamePattern = /(?<![\p{L}\p{N}_-])(?:did:(?:plc:[a-z2-7]{24}|web:[a-z0-9.%:-]{3,253})|[a-z0-9][a-z0-9-]{0,61}\.bsky\.social)(?![\p{L}\p{N}-])/giu

/** @internal */
export function createHandleRedactor(people: People, accounts: Accounts): HandleRedactor {
  const counts = { handle: 0, name: 0 }
  const addressed = new Set<string>()
  const author = people.author
  const own = author === undefined ? undefined : bare(author.handle)
  const aliases = author === undefined || accounts.declared(author.handle) !== undefined ? [] : (author.alsoKnownAs ?? []).map(bare)
  const themselves = new Set([own, ...aliases].map((name) => name?.toLowerCase()))
  // Grows while markup is read: whoever is quoted or mentioned may be named again in plain words.
  const known = createKnownHandles()
  const know = (handle: string): void => {
    const written = bare(handle)
    if (written.length < 2 || known.has(written) || accounts.declared(written) !== undefined) return
    known.add(written)
  }
  const names = author === undefined || accounts.declared(author.handle) !== undefined ? [] : namePatterns(author.displayName, own)

  const address = (handle: string): void => {
    if (themselves.has(bare(handle).toLowerCase())) return
    know(handle)
    addressed.add(accounts.identify(handle))
  }
  const replaceHandle = (handle: string): string => {
    const declared = accounts.declared(handle)
    if (declared !== undefined) return declared.name
    counts.handle++
    return `@${somebody}`
  }
  if (own !== undefined) know(own)
  for (const alias of aliases) know(alias)
  for (const handle of people.addressed) address(handle)

  const words = (text: string): string => {
    let result = text
    if (result.includes('@')) {
      result = result.replace(handlePattern, (match: string, name: string, host: string | undefined, offset: number, whole: string) => {
        if (host === undefined && timeOrNumber.test(name)) return match
        if (name === somebody && host === undefined) return match
        if (host === undefined && (name.startsWith('s') ? /[\p{L}\p{M}]/u : /[\p{Lu}\p{M}]/u).test(whole.charAt(offset - 1)) && anySex.test(name)) return match
        const handle = host === undefined ? name : `${name}@${host}`
        if (!/[\p{L}\p{M}\p{N}_]/u.test(whole.charAt(offset - 1))) address(handle)
        return replaceHandle(handle)
      })
    }
    if (result.includes('u/')) {
      result = result.replace(accountPathPattern, (match: string, spoken: string | undefined) => {
        const handle = spoken ?? match
        if (handle === somebody) return match
        if (spoken !== undefined) address(spoken)
        const declared = accounts.declared(handle)
        if (declared !== undefined) return declared.name
        counts.handle++
        return spoken === undefined ? somebody : `u/${somebody}`
      })
    }
    if (result.includes('.bsky.') || result.includes('did:')) {
      result = result.replace(accountNamePattern, (handle) => {
        const declared = accounts.declared(handle)
        if (declared !== undefined) return declared.name
        address(handle)
        counts.handle++
        return somebody
      })
    }
    if (!known.isEmpty()) {
      result = known.replace(result, () => {
        counts.handle++
        return somebody
      })
    }
    for (const { mayBeIn, pattern } of names) {
      if (!mayBeIn(result)) continue
      result = result.replace(pattern(), () => {
        counts.name++
        return '[name]'
      })
    }
    return result
  }

  const link = (url: string): string | undefined => {
    const profile = profileLink(url)
    if (profile !== undefined && accounts.declared(profile.handle) === undefined) {
      // A tweet has an address without its author; nothing else does.
      const status = /^https?:\/\/(?:www\.)?(twitter|x)\.com\/[^/]+\/status(?:es)?\/(\d+)/.exec(url)
      if (status !== null) return `https://x.com/i/status/${status[2] ?? ''}`
      // Code hosts: an organisation's repository is a link worth keeping unless it is one of the people's own.
      if (!/^(?:github|gitlab)\.com$/.test(profile.host) || profile.whole) return undefined
    }
    if (known.isEmpty() && names.length === 0 && !/@|did(?::|%3a)/i.test(url)) return url
    const clean = (part: string): boolean => {
      const text = safeDecode(part)
      if (known.within(text) || text.search(accountNamePattern) >= 0) return false
      if (names.length > 0 && matchesAny(names, text.replace(/[-_+./]+/g, ' '))) return false
      return !/(?:^|[/=@])@[\p{L}\p{N}_]/u.test(text) && !/[\p{L}\p{N}]@[\p{L}\p{N}]/u.test(text)
    }
    // Whoever is left here is declared, and may stand in their own address.
    const others = (part: string): string => profile === undefined ? part : part.replace(`/@${profile.handle}`, `/${profile.handle}`)
    if (clean(others(url))) return url
    const { origin, pathname, host } = new URL(url)
    if (!clean(host)) return undefined
    return clean(others(pathname)) ? origin + pathname : undefined
  }

  return {
    address,
    mention(handle, href) {
      const full = remoteHandle(handle, href)
      address(full)
      return replaceHandle(full)
    },
    text: (text) => words(replaceAddresses(text, linkInText)),
    link,
    names: (word) => known.within(word) || matchesAny(names, word),
    addressed: () => [...addressed].sort(),
    counts,
  }

  function linkInText(url: string): string {
    const kept = URL.canParse(url) ? link(url) : undefined
    if (kept === url) return url
    const profile = profileLink(url)
    if (profile?.whole === true) address(profile.handle)
    counts.handle++
    return kept ?? '[link]'
  }
}

function matchesAny(patterns: readonly NamePattern[], text: string): boolean {
  return patterns.some(({ mayBeIn, pattern }) => mayBeIn(text) && text.search(pattern()) >= 0)
}

/** A pattern of somebody's name. To make one takes longer than all the rest of a mention: it is made where it may match. */
interface NamePattern {
  readonly mayBeIn: (text: string) => boolean
  readonly pattern: () => RegExp
}

function holding(part: string, make: () => RegExp): NamePattern {
  return whenNeeded((text) => text.includes(part), make)
}

// Case is folded by halves here, so that only plain letters can rule a name out: of all others only ſ and the kelvin sign
// fold to one.
function inAnyCase(words: readonly string[], make: () => RegExp): NamePattern {
  const plain = words.find((word) => /^[\0-\x7f]+$/.test(word))?.toLowerCase()
  return whenNeeded((text) => plain === undefined || text.toLowerCase().replaceAll('ſ', 's').includes(plain), make)
}

function whenNeeded(mayBeIn: NamePattern['mayBeIn'], make: () => RegExp): NamePattern {
  let made: RegExp | undefined
  return { mayBeIn, pattern: () => (made ??= make()) }
}

function bare(handle: string): string {
  return handle.trim().replace(/^@+/, '')
}

/** The author's display name, whole in any case, and the parts people sign with, as they are written. */
function namePatterns(displayName: string | undefined, handle: string | undefined): NamePattern[] {
  // Nobody is called more than this, and a pattern has a limit.
  const name = (displayName?.trim() ?? '').slice(0, 200).trimEnd()
  if (name.length < 2 || name.toLowerCase() === handle?.toLowerCase()) return []
  const whole = inAnyCase(name.split(/\s+/), () => standingAlone(name.split(/\s+/).map(escape).join('\\s+'), 'giu'))
  const parts = name.split(/\s+/).filter((part) => /^\p{L}[\p{L}\p{M}\u200c\u200d'’.-]*$/u.test(part)).map((part) => part.charAt(0).toUpperCase() + part.slice(1))
  const [first] = parts
  const last = parts.at(-1)
  if (first === undefined || last === undefined) return [whole]
  // A first name alone is only taken out where a letter is signed: "Rose" and "Mark" are words too.
  const signed = first.length > 2 ? [holding(first, () => standingAlone(`${escape(first)}(?=[\\s.!x]*$)`, 'gu'))] : []
  if (parts.length === 1) return [whole, ...signed]
  return [whole, holding(last, () => standingAlone(`(?:${escape(first)}|${escape(first.charAt(0))}\\.?)\\s*${escape(last)}`, 'gu')), holding(first, () => standingAlone(`${escape(first)}\\s+${escape(last.charAt(0))}\\.?(?=\\s*$)`, 'gu')), holding(last, () => standingAlone(escape(last), 'gu')), ...signed]
}

function standingAlone(source: string, flags: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}_])(?:${source})(?![\\p{L}\\p{M}\\p{N}_])`, flags)
}

// Mastodon writes `@ann` and links to her own instance: there she is `ann@instance`.
function remoteHandle(handle: string, href: string | undefined): string {
  if (href === undefined || handle.includes('@')) return handle
  const profile = profileLink(href)
  return profile === undefined || profile.handle.includes('@') || !/\/@/.test(href) ? handle : `${handle}@${profile.host}`
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}
