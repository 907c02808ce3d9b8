import { wordingOf, type ResidentMention } from '../heard.js'
import type { Thread } from '../threads.js'
import { cues, petitionLink } from './cues.js'

/** What can be counted about how a community talks: shares of its mentions or conversations, 0…1. */
export interface TalkFeatures {
  readonly mentions: number
  readonly threads: number
  /** Conversations that open with a question. */
  readonly questions: number
  /** … and of those, how many another resident answered. */
  readonly peerAnswers: number
  readonly thanks: number
  readonly offers: number
  readonly campaignWords: number
  readonly petitionLinks: number
  /** Mentions that carry the link most shared, if several people shared it. */
  readonly topLink: number
  readonly eventWords: number
  readonly futureDays: number
  readonly negative: number
  /** Mentions that speak to or of the council. */
  readonly councilNamed: number
  readonly negativeOfCouncil: number
  /** Mentions with a place in them. */
  readonly placed: number
  readonly tradeWords: number
}

/** Counts how a community talks. `names`: the council's, in lower case. */
export function talkFeatures(threads: readonly Thread[], names: readonly string[]): TalkFeatures {
  return countTalk(threads, names).features
}

/** How a community talks, and how many people show each feature. */
export interface CountedTalk {
  readonly features: TalkFeatures
  readonly people: Readonly<Record<keyof TalkFeatures, number>>
}

/** What is left of it when features that fewer than `minimumAuthors` people show count as 0. */
export function backedFeatures({ features, people }: CountedTalk, minimumAuthors: number): TalkFeatures {
  return Object.fromEntries(Object.entries(features).map(([feature, share]) => [feature, people[feature as keyof TalkFeatures] >= minimumAuthors ? share as number : 0])) as unknown as TalkFeatures
}

/** Counts how a community talks, and how many people show each feature. */
export function countTalk(threads: readonly Thread[], names: readonly string[]): CountedTalk {
  const mentions = threads.flatMap(({ residents }) => residents)
  const talk = mentions.map((resident) => ({ ...resident, text: wordingOf(resident.mention).toLowerCase() }))
  const people: Partial<Record<keyof TalkFeatures, number>> = {}
  const shareOf = (feature: keyof TalkFeatures, test: (item: (typeof talk)[number]) => boolean): number => {
    const shown = talk.filter(test)
    people[feature] = new Set(shown.map(({ author }) => author)).size
    return talk.length === 0 ? 0 : shown.length / talk.length
  }
  const ofCouncil = ({ mention, text }: (typeof talk)[number]): boolean => mention.addressed.some(isAccount) || names.some((name) => text.includes(name))
  const negative = ({ mention }: ResidentMention): boolean => mention.sentiment.score < -0.2

  let questions = 0
  let answered = 0
  const askers = new Set<string>()
  const answerers = new Set<string>()
  for (const { residents } of threads) {
    const [opening] = residents
    if (opening === undefined || opening.mention.replyTo !== undefined || !asks(opening)) continue
    questions++
    askers.add(opening.author)
    const others = residents.filter(({ author }) => author !== opening.author)
    if (others.length > 0) answered++
    for (const { author } of others) answerers.add(author)
  }
  const topLink = topLinkOf(mentions)
  const features: TalkFeatures = {
    mentions: talk.length,
    threads: threads.length,
    questions: threads.length === 0 ? 0 : questions / threads.length,
    peerAnswers: questions === 0 ? 0 : answered / questions,
    thanks: shareOf('thanks', ({ text }) => cues.thanks.test(text)),
    offers: shareOf('offers', ({ text }) => cues.offer.test(text)),
    campaignWords: shareOf('campaignWords', ({ text }) => cues.campaign.test(text)),
    petitionLinks: shareOf('petitionLinks', ({ mention }) => mention.links.some((link) => petitionLink.test(link))),
    topLink: mentions.length === 0 ? 0 : topLink.mentions / mentions.length,
    eventWords: shareOf('eventWords', ({ text }) => cues.event.test(text)),
    futureDays: shareOf('futureDays', ({ text }) => cues.futureDay.test(text)),
    negative: shareOf('negative', negative),
    councilNamed: shareOf('councilNamed', ofCouncil),
    negativeOfCouncil: shareOf('negativeOfCouncil', (item) => negative(item) && ofCouncil(item)),
    placed: shareOf('placed', ({ mention }) => mention.places.length > 0),
    tradeWords: shareOf('tradeWords', ({ text }) => cues.trade.test(text)),
  }
  const everybody = new Set(mentions.map(({ author }) => author)).size
  return { features, people: { ...people as Record<keyof TalkFeatures, number>, mentions: everybody, threads: everybody, questions: askers.size, peerAnswers: answerers.size, topLink: topLink.people } }
}

/** Whether an addressed entry is a declared account, `<platform>/<handle>`, and not a pseudonym. */
export function isAccount(addressed: string): boolean {
  return addressed.includes('/')
}

function asks({ mention }: ResidentMention): boolean {
  return cues.question.test((mention.title ?? '').toLowerCase()) || cues.question.test(mention.text.toLowerCase())
}

function topLinkOf(mentions: readonly ResidentMention[]): { readonly mentions: number; readonly people: number } {
  const uses = new Map<string, { mentions: number; readonly authors: Set<string> }>()
  for (const { mention, author } of mentions) {
    for (const link of new Set(mention.links)) {
      const use = uses.get(link) ?? { mentions: 0, authors: new Set<string>() }
      use.mentions++
      use.authors.add(author)
      uses.set(link, use)
    }
  }
  let most = { mentions: 0, people: 0 }
  for (const { mentions: times, authors } of uses.values()) if (authors.size > 2 && times > most.mentions) most = { mentions: times, people: authors.size }
  return most
}
