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
  const mentions = threads.flatMap(({ residents }) => residents)
  const talk = mentions.map((resident) => ({ ...resident, text: wordingOf(resident.mention).toLowerCase() }))
  const share = (test: (item: (typeof talk)[number]) => boolean): number => (talk.length === 0 ? 0 : talk.filter(test).length / talk.length)
  const ofCouncil = ({ mention, text }: (typeof talk)[number]): boolean => mention.addressed.some(isAccount) || names.some((name) => text.includes(name))
  const negative = ({ mention }: ResidentMention): boolean => mention.sentiment.score < -0.2

  let questions = 0
  let answered = 0
  for (const { residents } of threads) {
    const [opening] = residents
    if (opening === undefined || opening.mention.replyTo !== undefined || !asks(opening)) continue
    questions++
    if (residents.some(({ author }) => author !== opening.author)) answered++
  }
  return {
    mentions: talk.length,
    threads: threads.length,
    questions: threads.length === 0 ? 0 : questions / threads.length,
    peerAnswers: questions === 0 ? 0 : answered / questions,
    thanks: share(({ text }) => cues.thanks.test(text)),
    offers: share(({ text }) => cues.offer.test(text)),
    campaignWords: share(({ text }) => cues.campaign.test(text)),
    petitionLinks: share(({ mention }) => mention.links.some((link) => petitionLink.test(link))),
    topLink: topLinkShare(mentions),
    eventWords: share(({ text }) => cues.event.test(text)),
    futureDays: share(({ text }) => cues.futureDay.test(text)),
    negative: share(negative),
    councilNamed: share(ofCouncil),
    negativeOfCouncil: share((item) => negative(item) && ofCouncil(item)),
    placed: share(({ mention }) => mention.places.length > 0),
    tradeWords: share(({ text }) => cues.trade.test(text)),
  }
}

/** Whether an addressed entry is a declared account, `<platform>/<handle>`, and not a pseudonym. */
export function isAccount(addressed: string): boolean {
  return addressed.includes('/')
}

function asks({ mention }: ResidentMention): boolean {
  return cues.question.test((mention.title ?? '').toLowerCase()) || cues.question.test(mention.text.toLowerCase())
}

function topLinkShare(mentions: readonly ResidentMention[]): number {
  const uses = new Map<string, { mentions: number; readonly authors: Set<string> }>()
  for (const { mention, author } of mentions) {
    for (const link of new Set(mention.links)) {
      const use = uses.get(link) ?? { mentions: 0, authors: new Set<string>() }
      use.mentions++
      use.authors.add(author)
      uses.set(link, use)
    }
  }
  let most = 0
  for (const { mentions: times, authors } of uses.values()) if (authors.size > 2 && times > most) most = times
  return mentions.length === 0 ? 0 : most / mentions.length
}
