import type { Figure } from '../figure.js'
import { kaplanMeier, medianWait } from '../statistics/kaplan-meier.js'
import { threadsOf } from '../talk/conversations-of.js'
import type { Talk } from '../talk/talk.js'
import { floor, hourMs, peopleFloor, type MeasureOptions } from './measure.js'
import { measureWords } from './measure-words.js'

/**
 * Median hours from a resident's opening message to the first reply by anybody else. Conversations without a reply are
 * censored at `now`, not dropped: dropping them makes every place look quicker than it is.
 *
 * Kaplan & Meier 1958; interval of Brookmeyer & Crowley 1982 on the log(−log) scale.
 */
export function timeToFirstReply(talk: Talk, { now, minimumAuthors, language = 'en' }: MeasureOptions): Figure {
  const words = measureWords[language]
  const end = Date.parse(now)
  const begun = threadsOf(talk).filter(({ opener }) => opener !== undefined && !opener.council && Date.parse(opener.at) <= end)
  const waits = begun.map(({ opener, messages }) => {
    const reply = messages.find((message) => message.author !== opener?.author && Date.parse(message.at) <= end)
    return { time: Math.max(0, (reply === undefined ? end : Date.parse(reply.at)) - Date.parse(opener?.at ?? now)) / hourMs, ended: reply !== undefined }
  })
  const starters = new Set(begun.map(({ opener }) => opener?.author)).size
  const base = { id: 'time-to-first-reply-hours', version: 'time-to-first-reply/1', source: 'Kaplan & Meier 1958; Brookmeyer & Crowley 1982', caution: words.firstReply.caution }
  const people = peopleFloor({ minimumAuthors })
  if (waits.length < floor || starters < people) return { ...base, value: null, n: 0, counts: {}, words: words.tooFew('beginners', people) }
  const { median, low, high } = medianWait(kaplanMeier(waits))
  return {
    ...base,
    value: median,
    ...(median !== null && low !== null && high !== null && { interval: [low, high] as const }),
    n: waits.length,
    counts: { conversations: waits.length },
    words: median === null ? words.firstReply.never : words.firstReply.median(median, low, high),
  }
}
