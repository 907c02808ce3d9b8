const of = (some: number, all: number, one: string, many: string): string => `${some} of ${all} ${all === 1 ? one : many}`
const served = (count: number): string => (count === 0 ? 'since today' : `for ${days(count)}`)
const days = (count: number): string => (count === 1 ? 'one day' : count < 60 ? `${count} days` : count < 730 ? `${Math.round(count / 30.4)} months` : `${Math.round(count / 365)} years`)
const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`)

/** What the council's own panel says, in English: one place for every word of it. */
export const conductWords = {
  noRelationship: 'No relationship has been opened with this community, so there is no conduct to look at.',
  smallNumbers: 'Small numbers: read the cases, not the percentage.',
  commitments: {
    some: (kept: number, due: number): string => `You said, we did: ${of(kept, due, 'promise', 'promises')} due so far kept.`,
    none: 'No promise has come due.',
  },
  loops: {
    some: (closed: number, ended: number): string => `In ${of(closed, ended, 'finished engagement', 'finished engagements')} people were told what became of what they said.`,
    none: 'No engagement has finished.',
  },
  help: {
    some: (given: number, asked: number, waiting: number): string => `Help was given for ${of(given, asked, 'request', 'requests')} the community made${waiting === 0 ? '' : `; ${waiting} ${waiting === 1 ? 'waits' : 'wait'} for an answer`}.`,
    none: 'The community has asked for nothing yet, as far as is recorded.',
  },
  recognition: (count: number): string => count === 0 ? 'Nothing the community does was recognised or acknowledged in the last 12 months.' : `What the community does was recognised or acknowledged ${times(count)} in the last 12 months.`,
  recognitionCaution: 'How it was received matters more than how often.',
  control: (held: readonly string[]): string => held.length === 0 ? 'The community has been handed no control.' : `The community holds ${held.length === 1 ? 'one control' : `${held.length} controls`}: ${held.join(', ')}.`,
  controlCaution: 'Levels, not steps: more is not better where a community has not asked for more.',
  controlNames: { topics: 'what is talked about', content: 'what is published', hosting: 'hosting', resources: 'resources', decision: 'a decision' },
  plan: (documents: readonly string[]): string => documents.length === 0 ? 'No business plan names the community.' : `The community is named in ${documents.join('; ')}.`,
  steward: {
    some: (since: number, post: string, deputy: boolean, handovers: number): string =>
      `${post} has looked after the relationship ${served(since)}${deputy ? ', with a deputy' : ', without a deputy'}${handovers === 0 ? '' : `, after ${handovers === 1 ? 'one handover' : `${handovers} handovers`} with notes`}.`,
    none: 'Nobody is recorded as looking after the relationship.',
  },
  offline: {
    some: (fit: number, all: number): string => `${of(fit, all, 'engagement', 'engagements')} can be joined without a screen.`,
    none: 'No engagement has been planned.',
  },
  voices: {
    some: (acted: number, named: number): string => `Something was done about ${of(acted, named, 'group', 'groups')} whose voices are missing.`,
    unknown: 'Whose voices are missing is not known.',
    none: 'No engagement says whose voices are missing.',
    caution: 'Some engagements do not say who is missing; unknown is counted as unknown, not as nobody.',
  },
  complaints: {
    some: (inTime: number, due: number): string => `${of(inTime, due, 'data-protection complaint', 'data-protection complaints')} acknowledged within 30 days.`,
    none: 'No data-protection complaint has come due for acknowledgement.',
  },
} as const
