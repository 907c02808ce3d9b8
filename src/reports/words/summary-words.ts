import { dayWords } from '../../core/day-words.js'
import type { Language } from '../../core/language.js'
import type { PublicCount } from '../public-count.js'

const quoted = (name: string): string => `“${name}”`
const places = (count: number): string => (count === 1 ? 'one place' : `${count} places`)

/** What the first minute of a report says. */
const english = {
  heard: {
    nothing: 'Nothing was heard yet.',
    total: (total: PublicCount, venues: number, from: string, to: string): string => `${total.about === null ? 'Too few people spoke to say how much was heard,' : `${capital(total.words)} things were said`} ${venues === 0 ? '' : `in ${places(venues)} `}between ${dayWords(from)} and ${dayWords(to)}.`,
    problem: (statement: string, count: PublicCount): string => count.about === 0 ? `Nobody was heard on this problem: ${statement}` : count.about === null ? `Too few people to say how many were heard on this problem: ${statement}` : `${capital(count.words)} of them bear on this problem: ${statement}`,
    failing: (sources: number): string => `${sources === 1 ? 'One source' : `${sources} sources`} could not be read the last time, so something may be missing.`,
  },
  means: {
    role: (name: string, purpose: string, role: string, position: string | undefined): string => `${quoted(name)}: ${purpose}.${position === undefined ? '' : ` ${position}`} Suggested part for the council: ${lower(role)}.`,
    more: (count: number): string => `${count === 1 ? 'One more community is' : `${count} more communities are`} described below.`,
    retire: (tools: readonly string[]): string => `${tools.join(', ')} solved no problem so far: consider retiring ${tools.length === 1 ? 'it' : 'them'}.`,
  },
  next: {
    may: (name: string, moves: readonly string[]): string => `${quoted(name)}: you may ${moves.map(lower).join('; or ')}.`,
    needs: (name: string, step: string, missing: readonly string[]): string => `${quoted(name)}: before the council can ${lower(step)}, something is missing. ${missing.slice(0, 2).join(' ')}${missing.length > 2 ? ` And ${missing.length - 2} more, below.` : ''}`,
    leave: (name: string): string => `${quoted(name)}: leave it alone. The council has decided to take no role there, and that counts as a success.`,
    owed: (name: string, what: string): string => `${quoted(name)}: ${what}`,
    nothing: 'Nothing needs doing now. Leaving a community alone is a decision too.',
    begin: 'No relationship has been opened yet. Confirm what a community is for before anything else.',
    review: (tool: string, day: string): string => `Review ${tool} by ${dayWords(day)}.`,
  },
}

const welsh: typeof english = {
  heard: {
    nothing: 'Ni chlywyd dim eto.',
    total: (total, venues, from, to) => `O ${dayWords(from, 'cy')} hyd ${dayWords(to, 'cy')}: ${total.about === null ? 'siaradodd rhy ychydig o bobl i ddweud faint a glywyd' : `nifer y pethau a ddywedwyd: ${total.words}`}${venues === 0 ? '' : `; nifer y mannau: ${venues}`}.`,
    problem: (statement, count) => count.about === 0 ? `Ni chlywyd neb ar y broblem hon: ${statement}` : count.about === null ? `Rhy ychydig o bobl i ddweud faint a glywyd ar y broblem hon: ${statement}` : `Nifer sy’n ymwneud â’r broblem hon (${count.words}): ${statement}`,
    failing: (sources) => `Ffynonellau na ellid eu darllen y tro diwethaf: ${sources}. Gall rhywbeth fod ar goll.`,
  },
  means: {
    role: (name, purpose, role, position) => `${quoted(name)}: ${purpose}.${position === undefined ? '' : ` ${position}`} Rhan a awgrymir i’r cyngor: ${lower(role)}.`,
    more: (count) => `Disgrifir rhagor o gymunedau isod. Eu nifer: ${count}.`,
    retire: (tools) => `Heb ddatrys yr un broblem hyd yma: ${tools.join(', ')}. Ystyriwch roi’r gorau i’w ${tools.length === 1 ? 'ddefnyddio' : 'defnyddio'}.`,
  },
  next: {
    may: (name, moves) => `${quoted(name)}: camau y gallwch eu cymryd: ${moves.map(lower).join('; ')}.`,
    needs: (name, step, missing) => `${quoted(name)}: mae rhywbeth ar goll cyn y gellir cymryd y cam hwn: ${lower(step)}. ${missing.slice(0, 2).join(' ')}${missing.length > 2 ? ` Rhagor isod: ${missing.length - 2}.` : ''}`,
    leave: (name) => `${quoted(name)}: gadewch lonydd iddi. Mae’r cyngor wedi penderfynu peidio â chymryd rhan yno, ac mae hynny’n cyfrif yn llwyddiant.`,
    owed: (name, what) => `${quoted(name)}: ${what}`,
    nothing: 'Nid oes angen gwneud dim yn awr. Penderfyniad hefyd yw gadael llonydd i gymuned.',
    begin: 'Nid oes perthynas wedi’i hagor eto. Cadarnhewch ddiben cymuned cyn popeth arall.',
    review: (tool, day) => `I’w adolygu erbyn ${dayWords(day, 'cy')}: ${tool}.`,
  },
}

/** What the first minute of a report says, by language. */
export const summaryWords: Readonly<Record<Language, typeof english>> = { en: english, cy: welsh }

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}
