import { dayMs, hourMs, inWeek } from '../calendar.js'
import type { PlantedCommunity } from '../communities.js'
import { officialHandles } from '../council.js'
import { linkedSites, worldHosts } from '../hosts.js'
import type { Dice } from '../random.js'
import type { Resident } from '../residents.js'
import type { Draft, ThreadDraft } from './forum-records.js'
import type { Deck } from './deck.js'
import type { Scenario } from './scenario.js'
import { fits, readLine } from './lines.js'
import { slotsFor } from './slots.js'
import { inVoice, withCapitals, type Mood } from './voice.js'

/** Who may speak and which lines have been used, shared by the threads of one community. */
export interface Stage {
  readonly community: PlantedCommunity
  readonly members: readonly Resident[]
  /** People of other communities who happen by. */
  readonly passersBy: readonly Resident[]
  readonly deck: Deck
}

/** Writes one thread, from the first post to the last thanks. */
export function writeThread(stage: Stage, scenario: Scenario, week: number, d: Dice): ThreadDraft {
  const { community, deck } = stage
  const fill = slotsFor(scenario, week, d)
  const present = stage.members.filter(({ fromWeek }) => fromWeek <= week)
  const passersBy = stage.passersBy.filter(({ fromWeek }) => fromWeek <= week)
  const opener = deck.speaker(present, d)
  const opening = deck.line(scenario.open, d)
  const [mark] = readLine(opening).marks
  const title = withCapitals(fill(readLine(opening).title ?? deck.line(scenario.title, d)).replace('{council}', 'the council'))
  const drafts: Draft[] = []
  const said = new Map<string, number>()
  let at = wakingHour(inWeek(week, d.next() * 150))

  const say = (author: Resident | 'council' | 'partner', template: string, replyTo: number | undefined): void => {
    const person = typeof author === 'string' ? undefined : author
    const plain = withCapitals(fill(readLine(template).text))
    const voiced = person === undefined ? plain : inVoice(plain, person.voice, moodOf(stage, template), d)
    const to = replyTo === undefined ? drafts[0]?.handle : drafts[replyTo - 1]?.handle
    const text = fillPeople(voiced, { author: person, op: drafts[0]?.handle, to, otherreg: d.pick(stage.members).registration })
    const signed = person?.voice.signs === true && d.chance(0.3) ? `${text}\n\n${person.name}` : text
    drafts.push({
      handle: typeof author === 'string' ? officialHandles[author] : author.handle,
      at,
      text: signed,
      ...(replyTo !== undefined && { replyTo, ...(d.chance(0.07) && { quotes: true }) }),
    })
    said.set(template, drafts.length)
    at = wakingHour(at + gap(d, community.structure === 'star' && typeof author !== 'string'))
  }

  const official = (about: string | undefined, answering: number | undefined): void => {
    const lines = (scenario.official ?? []).filter((line) => fits(line, about))
    if (lines.length > 0) say(community.officialAccount, deck.line(lines, d), answering)
  }
  const comeBack = (answering: number | undefined): void => {
    const lines = (scenario.back ?? []).filter((line) => fits(line, mark))
    if (lines.length === 0) return
    // What came of it is told a day or some days later.
    at = wakingHour(at + Math.round((8 + d.next() * 70) * hourMs))
    say(opener, deck.line(lines, d), answering)
  }

  say(opener, opening, undefined)
  const answers = d.between(...community.answers)
  if (community.structure === 'star') {
    // Everybody speaks to the council, nobody to a neighbour.
    if (d.chance(community.official)) official(mark, 1)
    const others = d.shuffle(present.filter((member) => member !== opener))
    for (const member of others.slice(0, answers)) {
      const lines = scenario.reply.filter((line) => !said.has(line) && (mark === undefined || fits(line, mark) || d.chance(0.3)))
      if (lines.length === 0) break
      const line = deck.line(lines, d)
      say(member, line, undefined)
      if (d.chance(community.official)) official(mark !== undefined && fits(line, mark) ? mark : readLine(line).marks[0], drafts.length)
    }
    if (drafts.length > 1 && d.chance(0.6)) comeBack(2)
  } else {
    const officialAfter = d.chance(community.official) ? d.between(1, answers) : -1
    for (let i = 0; i < answers; i++) {
      const next = deck.answer(scenario.reply, mark, said, d)
      if (next === undefined) break
      say(nextSpeaker({ ...stage, passersBy }, present, drafts, next.answers, d), next.template, next.answers ?? target(drafts, d))
      if (i === officialAfter) official(mark, d.chance(0.6) ? 1 : undefined)
    }
    if (drafts.length > 2 && d.chance(0.62)) {
      const last = drafts.findLastIndex(({ handle }) => handle !== opener.handle)
      comeBack(last >= 0 ? last + 1 : undefined)
    }
  }
  return { title, category: community.category, community: community.key, week, posts: drafts }
}

/** Somebody who did not just speak: often one already in the thread, now and then a stranger. */
function nextSpeaker({ community, passersBy, deck }: Stage, present: readonly Resident[], drafts: readonly Draft[], answered: number | undefined, d: Dice): Resident {
  const barred = new Set([drafts.at(-1)?.handle, drafts[(answered ?? 1) - 1]?.handle])
  const free = present.filter(({ handle }) => !barred.has(handle))
  const inIt = free.filter(({ handle }) => drafts.some((draft) => draft.handle === handle))
  const fresh = free.filter((person) => !inIt.includes(person))
  const strangers = passersBy.filter(({ handle }) => !barred.has(handle))
  if (strangers.length > 0 && d.chance(community.key === 'passing-through' ? 0.35 : 0.015)) return d.pick(strangers)
  if (inIt.length > 0 && d.chance(0.22)) return d.pick(inIt)
  return deck.speaker(fresh.length > 0 ? fresh : inIt, d)
}

/** Which post an answer is hung under: often none (the topic), else the last one, the first one or one between. */
function target(drafts: readonly Draft[], d: Dice): number | undefined {
  const roll = d.next()
  if (roll < 0.42) return undefined
  return roll < 0.66 ? drafts.length : roll < 0.86 ? 1 : d.between(1, drafts.length)
}

function moodOf({ community }: Stage, template: string): Mood {
  if (community.key === 'kettle-club') return /hospital|husband|wife|scream|alone|soul/i.test(template) ? 'plain' : 'gentle'
  if (/thank|cheers|great|well done|👏|❤️|🎉|brilliant|proud/i.test(template)) return 'warm'
  if (community.key === 'larkmead-askers') return template.endsWith('?') ? 'plain' : 'cross'
  if (community.key === 'safe-crossing-parents') return /council\}|near miss|zigzag|fastest|overtaken/i.test(template) ? 'cross' : 'plain'
  if (community.key === 'bell-ringers' || community.key === 'passing-through') return 'plain'
  return /https?:|lost|missing|hospital|husband|wife/i.test(template) ? 'plain' : 'warm'
}

function fillPeople(text: string, { author, op, to, otherreg }: { author: Resident | undefined; op: string | undefined; to: string | undefined; otherreg: string }): string {
  const values: Readonly<Record<string, string | undefined>> = {
    op: op === undefined ? undefined : `@${op}`,
    to: to === undefined ? undefined : `@${to}`,
    council: `@${officialHandles.council}`,
    partner: `@${officialHandles.partner}`,
    phone: author?.phone,
    email: author?.email,
    reg: author?.registration,
    otherreg,
    postcode: author?.postcode,
    me: author?.name,
    petition: linkedSites.petition,
    blog: `https://${worldHosts.blog}/tannery-lane-timeline/`,
    album: linkedSites.album,
  }
  return text.replace(/\{(\w+)\}/g, (slot, name: string) => values[name] ?? slot)
}

// Minutes to hours, now and then a day; the council's desk answers within working hours.
function gap(d: Dice, isBeforeCouncil: boolean): number {
  const hours = Math.exp(d.next() * 4.6 - 2.6)
  return Math.round((isBeforeCouncil ? hours + 1.2 : hours) * hourMs) + d.between(1, 59) * 1000
}

/** The same instant, or the next morning where it falls in the night. */
function wakingHour(at: number): number {
  const hour = (at % dayMs) / hourMs
  if (hour >= 6 && hour < 22.7) return at
  const minutesLate = at % (97 * 60_000)
  const morning = Math.floor(at / dayMs) * dayMs + 6 * hourMs + minutesLate
  return hour >= 22.7 ? morning + dayMs : morning
}
