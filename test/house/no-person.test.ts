import { beforeAll, describe, expect, expectTypeOf, it } from 'vitest'
import type * as whole from 'civic-cafe'
import type * as communities from 'civic-cafe/communities'
import type * as council from 'civic-cafe/council'
import type * as engagement from 'civic-cafe/engagement'
import type * as listening from 'civic-cafe/listening'
import type * as mentions from 'civic-cafe/mentions'
import type * as nurture from 'civic-cafe/nurture'
import type * as reports from 'civic-cafe/reports'
import type * as sources from 'civic-cafe/sources'
import type * as stores from 'civic-cafe/stores'
import type * as testing from 'civic-cafe/testing'
import type { Community, CommunityMap } from '../../src/communities/community.js'
import type { DeclaredAccount } from '../../src/council/council.js'
import type { Mention } from '../../src/mentions/mention.js'
import type { TalkMessage } from '../../src/nurture/talk/talk.js'
import type { SourceItem } from '../../src/sources/source-item.js'
import { doorsOf, faces, readTypes, type Door, type Input } from './public-face.js'

/** Records that have people in them and are passed on whole. Nothing in them chooses whom something is about. */
const passedWhole: Readonly<Record<string, string>> = {
  SourceItem: 'what a source yields, before the normaliser makes the handle a pseudonym',
  Mention: 'what was heard, whole: functions take all of what was said, not one person\'s part',
  TalkMessage: 'a conversation to be measured as a whole, by pseudonyms that need not be anybody\'s',
  CommunityMap: 'a stored map, which `publicView` takes the people out of and the next map goes on from',
  Community: 'one of a stored map\'s communities, whole',
  DeclaredAccount: 'an account of the council or its partners: the only ones ever named',
}

/** Doors that take a person, or something with a person's word in its name, and why each may. */
const personDoors: Readonly<Record<string, string>> = {
  'pseudonymFor(handle)': 'the function beneath the rights of a person: gives a pseudonym, looks nothing up',
  'erase(subject.handle)': 'a person\'s own right to be erased',
  'access(subject.handle)': 'a person\'s own right to see what is kept',
  'records(options.columns.author)': 'the heading of the column of an export that is made a pseudonym',
  'records(options.columns.authorName)': 'the heading of a column whose names are taken out of texts',
  'instagramComments(options.userId)': 'the number of the council\'s own account, beside the declared account',
  'atrsDraft(config.contactEmail)': 'where the public can ask the council, published in the record',
  'nodeListener(handle)': 'a verb: what answers a request',
  'pruneExchanges(options.handle)': 'a person\'s own right: takes whoever asks for it out of a recording',
  'handle': 'a verb: what answers a request that came in',
  'sourceContract(options.handles)': 'invented handles that a contract test looks for, to show that none gets out',
}

/** Names with a person's word in them that mean no person. */
const noPerson: Readonly<Record<string, string>> = {
  pseudonymKey: 'the key of all pseudonyms, which names nobody',
  venuesWithoutAuthors: 'places where nobody is named',
  residentInitiative: 'a share of conversations',
  userAgent: 'what the library calls itself when it asks a server',
}

const personWord = /\b(?:handles?|authors?|pseudonyms?|residents?|persons?|users?|usernames?|e-?mails?|display names?|avatars?|phones?|members?)\b/

/** What is of one community, or of all that were found at one time: two of it side by side could be compared. */
const ofOneCommunity = /^(?:Public)?Community(?:Map)?$|^NurtureScore$|Panels?$|^CafeIndex$|^Report(?:Community)?$/
/** Options hold what a door takes. Records hold ids too, but each one says which community it is of, and sets none beside another. */
const onlyOptions = /(?:Options|Input)$/
/** Where the past of the same community is handed in, and nothing else fits. */
const itsOwnPast = new Set(['previous', 'earlier', 'history'])
const ranking = /\b(?:rank|ranks|ranking|ranked|compare|compares|comparison|versus|league|leaderboard|best|worst|top)\b/

/** Doors that take several communities at once, and why none of them compares any. */
const communityDoors: Readonly<Record<string, string>> = {
  'buildRelationship(options.communityName, options.nurture)': 'one community: what it is called, and its own score',
  'compareVoices': 'who was heard beside the population they are of: no community beside another',
  'planRecognitionText(options.community, options.score)': 'one community and its own score',
  'recomputeScore(stored, input.community)': 'one community\'s stored score, beside what it is computed from again',
  'confidenceOf(communities.[].[])': 'a partition of a graph, of names that mean nothing to it',
  'modularity(communities.[].[])': 'a partition of a graph, weighed as a whole',
  'mentionsByCommunity(communities.[])': 'sorts what was said to where it was said, in the order asked for; measures nothing',
  'buildReport(options.map, options.nurture.[])': 'shows each community by itself, in the order of the names',
}

const fixture = 'house-fixture.ts'
const face = `
import type { Community, PublicCommunity } from './communities/community.js'
import type { NurtureScore } from './nurture/score-nurture.js'
import type { Mention } from './mentions/mention.js'
interface Wrapped { readonly deep: { readonly score: NurtureScore } }
interface Kept { list(options?: { readonly byAuthor?: string | undefined }): AsyncIterable<Mention>; mentionsOf(pseudonym: string): Promise<Mention[]> }
export declare function mentionsBy(author: string): Mention[]
export declare function watch(options: { readonly since: string; readonly who: readonly { readonly handle: string }[] }): void
export declare function openKept(): Promise<Kept>
export declare class Watchlist { constructor(people: readonly { readonly displayName: string }[]) }
export declare function onAnswer(ask: () => Promise<{ readonly email: string }>): void
export declare function compareCommunities(a: string, b: string): number
export declare function nearer(one: PublicCommunity, other: PublicCommunity): number
export declare function better(options: { readonly one: Wrapped; readonly other: Wrapped }): boolean
export declare function inOrder(scores: Iterable<NurtureScore>): NurtureScore[]
export declare function between(communityId: string, otherCommunityId: string): number
export declare function membersOf(mentions: readonly Mention[]): string[]
export declare function fine(input: { readonly mentions: readonly Mention[]; readonly community: Community; readonly previous?: Community; readonly minimumAuthors: number }): number
`

let doors: ReadonlyMap<string, readonly Door[]>
beforeAll(() => {
  const program = readTypes({ [fixture]: face })
  doors = new Map([...faces, fixture].map((path) => [path, doorsOf(program, path)]))
})
const everyDoor = (): Door[] => faces.flatMap((path) => doors.get(path) ?? [])
const badDoors = (): Door[] => [...(doors.get(fixture) ?? [])]

describe('the public face, as the compiler sees it', () => {
  it('is looked at whole: exports, methods of what they give back, classes', () => {
    const names = new Set(everyDoor().map(({ name }) => name))
    for (const name of ['identifyCommunities', 'memoryStore().erase', 'memoryStore().mentions', 'openCafe().listen', 'createNormaliser().normalise', 'feed().read', 'CivicCafeError', 'RuleOneError', 'decide', 'scoreNurture', 'buildReport', 'storeContract']) expect([...names]).toContain(name)
    expect(faces.length).toBe(11)
  })

  it('takes a person nowhere but at the doors the design names', () => {
    const found = everyDoor().flatMap(peopleAt)
    expect(found.filter((door) => personDoors[door] === undefined)).toEqual([])
    expect(Object.keys(personDoors).filter((door) => !found.includes(door)), 'allowed and not there').toEqual([])
  })

  it('compares two communities nowhere, and ranks nothing', () => {
    const found = everyDoor().flatMap(comparedAt)
    expect(found.filter((door) => communityDoors[door] === undefined)).toEqual([])
    expect(Object.keys(communityDoors).filter((door) => !found.includes(door)), 'allowed and not there').toEqual([])
  })
})

describe('these tests', () => {
  it('notice a person at an export, deep in options, at a method of what comes back, at a constructor, and from a callback', () => {
    expect(badDoors().flatMap(peopleAt)).toEqual([
      'mentionsBy(author)', 'watch(options.who.[].handle)', 'list(options.byAuthor)', 'mentionsOf(pseudonym)', 'onAnswer(ask.().email)', 'membersOf', 'Watchlist(people.[].displayName)',
    ])
  })

  it('notice two communities side by side, several scores, two ids, and a ranking by name', () => {
    expect(badDoors().flatMap(comparedAt)).toEqual(['compareCommunities', 'nearer(one, other)', 'better(options.one.deep.score, options.other.deep.score)', 'inOrder(scores.[])', 'between(communityId, otherCommunityId)'])
  })
})

function peopleAt({ name, inputs }: Door): string[] {
  const own = name.slice(name.lastIndexOf('.') + 1)
  const taken = inputs.filter((input) => personWord.test(words(input.name)) && noPerson[input.name] === undefined && !input.counts && !input.within.some((type) => passedWhole[type] !== undefined))
  // Of a list, the list is one finding and not its members too.
  const paths = [...new Set(taken.map(({ path }) => path))]
  const outermost = paths.filter((path) => !paths.some((other) => path !== other && path.startsWith(`${other}.`)))
  return [...outermost.map((path) => `${own}(${path})`), ...(personWord.test(words(own)) && personDoors[`${own}(handle)`] === undefined ? [own] : [])]
}

function comparedAt({ name, inputs }: Door): string[] {
  const own = name.slice(name.lastIndexOf('.') + 1)
  if (ranking.test(words(own))) return [own]
  // A name speaks where the type does not: of ids, and of what has no type of its own.
  const isOne = (input: Input): boolean => ofOneCommunity.test(input.type) || (/\bcommunit(?:y|ies)\b/.test(words(input.name)) && input.type === '' && !input.counts && input.within.every((type) => onlyOptions.test(type)) && !/\[\]\.\w/.test(input.path))
  const taken = inputs.filter((input) => isOne(input) && !input.within.some((type) => ofOneCommunity.test(type)) && !input.path.split('.').some((step) => itsOwnPast.has(step)))
  const paths = [...new Set(taken.map(({ path }) => path))]
  const outermost = paths.filter((path) => !paths.some((other) => path !== other && path.startsWith(`${other}.`)))
  const several = outermost.length > 1 || outermost.some((path) => path.split('.').includes('[]'))
  return several ? [`${own}(${outermost.join(', ')})`] : []
}

/** A name as words: `byAuthor` is "by author". */
function words(name: string): string {
  return name.replace(/(?<=[a-z\d])(?=[A-Z])/g, ' ').toLowerCase()
}

// The same, as far as types alone can tell: fields by their names, four deep. What a parameter is called no type knows.
type Leaf = string | number | boolean | bigint | symbol | null | undefined
type Whole = Mention | SourceItem | TalkMessage | CommunityMap | Community | DeclaredAccount
type Person = 'handle' | 'author' | 'pseudonym' | 'resident' | 'person' | 'user' | 'email' | 'displayName' | 'avatar' | 'phone' | 'member' | 'members'
// Without what may have any name.
type Named<T> = keyof { [K in keyof T as string extends K ? never : K extends string ? K : never]: never }
type FieldsOf<T, Depth extends readonly unknown[] = []> =
  Depth['length'] extends 4 ? never
    : T extends Leaf | Whole | ((...given: never[]) => unknown) ? never
      : T extends readonly (infer Item)[] ? FieldsOf<Item, [...Depth, 0]>
        : T extends object ? { [K in Named<T> & keyof T]-?: K | FieldsOf<T[K], [...Depth, 0]> }[Named<T> & keyof T] | (string extends keyof T ? FieldsOf<T[keyof T], [...Depth, 0]> : never) : never
type PersonDoors<Module> = { [K in keyof Module & string]: Module[K] extends (...given: infer Given) => unknown ? ([Extract<FieldsOf<Given[number]>, Person>] extends [never] ? never : K) : never }[keyof Module & string]

describe('the public face, as types', () => {
  it('takes a person nowhere but at the doors the design names', () => {
    expectTypeOf<PersonDoors<typeof whole>>().toEqualTypeOf<'records'>()
    expectTypeOf<PersonDoors<typeof council>>().toEqualTypeOf<never>()
    expectTypeOf<PersonDoors<typeof sources>>().toEqualTypeOf<'records' | 'pruneExchanges'>()
    expectTypeOf<PersonDoors<typeof mentions>>().toEqualTypeOf<never>()
    expectTypeOf<PersonDoors<typeof stores>>().toEqualTypeOf<never>()
    expectTypeOf<PersonDoors<typeof listening>>().toEqualTypeOf<never>()
    expectTypeOf<PersonDoors<typeof communities>>().toEqualTypeOf<never>()
    expectTypeOf<PersonDoors<typeof engagement>>().toEqualTypeOf<never>()
    expectTypeOf<PersonDoors<typeof nurture>>().toEqualTypeOf<never>()
    expectTypeOf<PersonDoors<typeof reports>>().toEqualTypeOf<never>()
    expectTypeOf<PersonDoors<typeof testing>>().toEqualTypeOf<never>()
    expectTypeOf<PersonDoors<stores.Store>>().toEqualTypeOf<'erase' | 'access'>()
    expectTypeOf<PersonDoors<whole.Cafe>>().toEqualTypeOf<never>()
  })

  it('would tell a door that takes one', () => {
    expectTypeOf<PersonDoors<{ readonly list: (options: { readonly by?: readonly { readonly author: string }[] }) => void; readonly count: (options: { readonly since: string }) => number }>>().toEqualTypeOf<'list'>()
  })
})
