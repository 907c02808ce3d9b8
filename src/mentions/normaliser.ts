import type { Clock } from '../core/clock.js'
import type { BusinessProblem } from '../council/business-problem.js'
import type { Council } from '../council/council.js'
import { createGazetteer, type Gazetteer } from '../council/gazetteer.js'
import type { SourceItem } from '../sources/source-item.js'
import { accountsOn, type Accounts } from './handles/accounts.js'
import { createHandleRedactor, type HandleRedactor } from './handles/handle-redactor.js'
import { detectLanguage } from './language/detect-language.js'
import type { Mention } from './mention.js'
import { MentionError } from './mention-error.js'
import { datesOf } from './normalise/dates.js'
import { linksOf, linkWithoutPeople } from './normalise/links-of.js'
import { createObserver, type Observation } from './normalise/observation.js'
import { createPersonalDataCounter, type PersonalDataCounter } from './normalise/personal-data-counter.js'
import { readBody } from './normalise/read-body.js'
import { tagsOf } from './normalise/tags-of.js'
import { findPlaces } from './places/find-places.js'
import { matchCompiled } from './problems/match-problems.js'
import { compileProblems } from './problems/problem-terms.js'
import { assertStrongKey } from './pseudonym.js'
import { measureSentiment } from './sentiment/measure-sentiment.js'
import { identityWithin, platformOf, sourceIdentity } from './source-identity.js'
import { assessSpam } from './spam/assess-spam.js'
import { canonicalUrl } from './urls/canonical-url.js'

/** What a normaliser needs. */
export interface NormaliserOptions {
  /** Who listens. Its declared accounts are the only ones ever named; its first language is assumed where a text does not say. */
  readonly council: Pick<Council, 'languages' | 'accounts' | 'places'>
  readonly problems: readonly Pick<BusinessProblem, 'id' | 'terms'>[]
  /** The secret behind every pseudonym, at least 16 bytes. See `pseudonymFor`. */
  readonly pseudonymKey: string | Uint8Array
  /** How long a mention is kept after it was first seen. */
  readonly retention: { readonly days: number }
  /** @defaultValue a gazetteer of the council's own places */
  readonly gazetteer?: Gazetteer | undefined
  /** Used where `retrievedAt` is no date. @defaultValue `() => new Date()` */
  readonly now?: Clock | undefined
}

/** Where an item comes from. */
export interface NormaliserContext {
  readonly source: { readonly id: string; readonly version?: string | undefined; readonly query?: string | undefined }
  /** When the source was read, ISO 8601. */
  readonly retrievedAt: string
}

/** Turns what adapters yield into what everything after sees. */
export interface Normaliser {
  /**
   * The mention of an item, without a resident's handle, name, address or number in it.
   * @returns `undefined` where the author has opted out, or where nothing was said. A deleted item is an emptied mention
   * with `deletedAt`.
   */
  normalise(item: SourceItem, context: NormaliserContext): Mention | undefined
}

/** How near a place's point must be to say where a report was made. */
const nearestPlaceKm = 2

/**
 * Makes a normaliser: identity, HTML to text, canonical links, pseudonyms in place of handles, personal data redacted,
 * language, places, tags, problems, sentiment and spam, in one pass over each item. Pure: the same item, context and options give
 * the same mention.
 *
 * @throws MentionError `weak-key`, `bad-retention`.
 * @example
 * ```ts
 * const normaliser = createNormaliser({ council, problems, pseudonymKey, retention: { days: 365 } })
 * const mention = normaliser.normalise(item, { source, retrievedAt: new Date().toISOString() })
 * ```
 */
export function createNormaliser({ council, problems, pseudonymKey, retention, gazetteer = createGazetteer(council.places ?? []), now = () => new Date() }: NormaliserOptions): Normaliser {
  assertStrongKey(pseudonymKey)
  if (!(retention.days > 0 && Number.isFinite(retention.days))) throw new MentionError('bad-retention', 'Retention is a positive number of days.')
  const compiled = compileProblems(problems)
  const observe = createObserver(retention.days, now)
  // The sources of one app are few and their items many.
  const seen = new Map<string, Seen>()
  const see = (sourceId: string): Seen => {
    const known = seen.get(sourceId)
    if (known !== undefined) return known
    const about: Seen = { identity: identityWithin(sourceId), adapter: sourceIdentity(sourceId).kind, accounts: accountsOn(platformOf(sourceId), council.accounts, pseudonymKey), venue: undefined }
    if (seen.size >= mostSources) seen.clear()
    seen.set(sourceId, about)
    return about
  }

  return {
    normalise(item, { source, retrievedAt }) {
      if (item.author?.optedOut === true) return undefined
      const observation = observe(retrievedAt)
      const about = see(source.id)
      const { accounts } = about
      const handles = createHandleRedactor({ author: item.author, addressed: item.addressed ?? [] }, accounts)
      const personal = createPersonalDataCounter()
      const mention = envelope(item, source, observation, about, handles, personal)
      if (item.deleted === true) return emptied(mention, item, observation)

      const body = readBody(item, handles)
      if (body === undefined) return undefined
      const clean = (text: string): string => handles.text(personal.redact(text))
      const title = body.title === undefined ? undefined : clean(body.title)
      const text = clean(body.text)
      const tags = tagsOf(item.tags ?? [], body.tags, text, handles)
      // Joined rather than added: what is added up stays in two pieces, which everybody who reads it letter by letter pays for.
      const whole = title === undefined ? text : [title, text].join('\n')
      const language = languageOf(item.language, detectLanguage(whole).language)
      const said = { title, text, tags, links: linksOf(item.links ?? [], body.links, text, item.url, handles) }
      const spam = assessSpam(said)
      const author = authorOf(item, accounts)
      mention.text = text
      mention.tags = tags
      mention.links = said.links
      mention.language = language
      mention.addressed = handles.addressed()
      mention.places = placesOf(item, whole, gazetteer)
      mention.problems = matchCompiled(said, compiled)
      mention.sentiment = measureSentiment(title !== undefined && text.startsWith(title) ? text : whole, { language: language === 'und' ? council.languages[0] : language })
      mention.redactions = personal.redactions(handles.counts)
      if (title !== undefined) mention.title = title
      if (author !== undefined) mention.author = author
      if (spam.score > 0) mention.spam = spam
      return mention
    },
  }

  /** A mention of an item that says nothing yet. */
  function envelope(item: SourceItem, source: NormaliserContext['source'], observation: Observation, about: Seen, handles: HandleRedactor, personal: PersonalDataCounter): Mention {
    const { nativeId, replyTo, metrics, status } = item
    const { identity } = about
    const own = identity(nativeId)
    // An answer outside any conversation joins that of what it answers.
    const thread = item.thread ?? replyTo ?? nativeId
    const envelope: Mention = {
      id: `m_${own}`,
      revision: 1,
      sourceId: source.id,
      kind: item.kind,
      venue: venueOf(item, about, handles, personal),
      ...datesOf(item, observation),
      text: '',
      language: 'und',
      addressed: [],
      links: [],
      tags: [],
      places: [],
      problems: [],
      sentiment: { score: 0, hits: [] },
      redactions: [],
      thread: `t_${thread === nativeId ? own : identity(thread)}`,
      provenance: { adapter: about.adapter, version: source.version ?? '0', ...(source.query !== undefined && { query: source.query }), retrievedAt: observation.observedAt },
      retainUntil: observation.retainUntil,
    }
    const canonical = item.url === undefined ? undefined : canonicalUrl(item.url)
    const url = canonical === undefined ? undefined : linkWithoutPeople(canonical, handles)
    if (url !== undefined) envelope.url = url
    if (replyTo !== undefined) envelope.replyTo = `m_${identity(replyTo)}`
    if (metrics !== undefined) envelope.metrics = { ...metrics }
    if (status !== undefined) envelope.status = handles.text(personal.redactSilently(status))
    return envelope
  }
}

/** What many items of one source have in common. */
interface Seen {
  readonly identity: (nativeId: string) => string
  readonly adapter: string
  readonly accounts: Accounts
  /** The venue of the last item, which is most often the next one's too. */
  venue: { readonly nativeId: string; readonly written: string | undefined; readonly id: string; readonly canonical: string | undefined } | undefined
}

/** Sources remembered; a council has some hundreds. */
const mostSources = 10_000

function venueOf({ venue: { nativeId, name, kind, url: written }, author }: SourceItem, about: Seen, handles: HandleRedactor, personal: PersonalDataCounter): Mention['venue'] {
  if (about.venue?.nativeId !== nativeId || about.venue.written !== written) {
    about.venue = { nativeId, written, id: `v_${about.identity(nativeId)}`, canonical: written === undefined ? undefined : canonicalUrl(written) }
  }
  const { id, canonical } = about.venue
  const url = canonical === undefined ? undefined : linkWithoutPeople(canonical, handles)
  // A newspaper or a page may be its own author: its name is no resident's.
  const namesItself = kind !== 'blog' && (author?.handle === name || author?.displayName === name)
  return { id, name: namesItself ? name : handles.text(personal.redactSilently(name)), kind, ...(url !== undefined && { url }) }
}

function emptied({ url: _url, metrics: _metrics, status: _status, ...mention }: Mention, item: SourceItem, { at }: Observation): Mention {
  const updated = Date.parse(item.updatedAt ?? '')
  return { ...mention, deletedAt: new Date(Number.isNaN(updated) || updated > at ? at : updated).toISOString() }
}

function authorOf({ author }: SourceItem, accounts: Accounts): Mention['author'] {
  if (author === undefined) return undefined
  const identity = accounts.identify(author.handle)
  if (accounts.declared(author.handle) !== undefined) return { account: identity }
  return { pseudonym: identity, ...(author.bot === true && { bot: true }) }
}

// What the source states is kept where the text does not say otherwise: `en-GB` says more than `en`.
function languageOf(stated: string | undefined, detected: string): string {
  if (stated === undefined || !/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(stated)) return detected
  return detected === 'und' || stated.toLowerCase().split('-', 1)[0] === detected ? stated : detected
}

const wordsRunTogether = /([\p{Ll}\p{N}])(\p{Lu})/gu
const smallInitial = /^\p{Ll}/u

function placesOf(item: SourceItem, said: string, gazetteer: Gazetteer): Mention['places'] {
  // A tag is one word of what may be many ("#HarbourEast"); its capitals are gone, which tags never had a sense for.
  const tags = (item.tags ?? []).map((tag) => tag.replace(wordsRunTogether, '$1 $2').replace(smallInitial, (letter) => letter.toUpperCase()))
  const found = findPlaces([said, ...tags].join('\n'), gazetteer)
  const nearest = item.point === undefined ? undefined : gazetteer.nearest(item.point, nearestPlaceKm)
  if (nearest !== undefined && !found.some(({ id }) => id === nearest.id)) found.push(nearest)
  return found.map(({ id, name, kind }) => ({ id, name, kind })).sort((a, b) => (a.id < b.id ? -1 : 1))
}
