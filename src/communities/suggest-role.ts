import type { Community, CommunityPurpose, SuggestedRole } from './community.js'
import type { TalkFeature, TalkFeatures } from './talk/talk-features.js'
import { roleWords } from './words/role-words.js'
import { say } from './words/sentence.js'

/** What the role table looks at. */
export interface RoleEvidence {
  readonly purpose: Community['purpose']
  readonly features: TalkFeatures
  readonly councilPresence: Community['councilPresence']
  /** Problems of the council that the community speaks of, by enough people. */
  readonly problems: Community['problems']
  /** What fewer people say does not count: the role would say what they do. */
  readonly minimumAuthors: number
}

/** What is asked of the evidence. */
interface Conditions {
  /** Residents answer nearly all questions. */
  readonly answered: boolean
  /** The council is spoken to. */
  readonly spokenTo: boolean
  /** … or spoken of. */
  readonly spokenOf: boolean
  /** It speaks of a problem the council has named. */
  readonly problem: boolean
  /** It speaks of what a council must see to by law. */
  readonly statutory: boolean
  /** Either. */
  readonly concerned: boolean
}

/** A row of the table; it holds where all its conditions do. */
interface Row {
  readonly when: Partial<Conditions>
  readonly role: SuggestedRole
  readonly because: keyof typeof roleWords
}

/** By purpose. The first row that holds is taken; the last of each always does. */
const table: Readonly<Record<CommunityPurpose | 'unclear', readonly Row[]>> = {
  'information-seeking': [
    { when: { spokenTo: true }, role: 'answer', because: 'asked' },
    { when: { answered: false, statutory: true }, role: 'answer', because: 'duty-unanswered' },
    { when: { answered: false, problem: true }, role: 'signpost', because: 'peers-cannot-answer' },
    { when: { answered: false, spokenOf: true }, role: 'signpost', because: 'peers-cannot-answer' },
    { when: { statutory: true }, role: 'signpost', because: 'facts-should-be-right' },
    { when: { answered: true }, role: 'none', because: 'answers-itself' },
    { when: {}, role: 'none', because: 'not-for-the-council' },
  ],
  'complaint': [
    { when: { spokenTo: true }, role: 'answer', because: 'complains-to-council' },
    { when: { spokenOf: true }, role: 'answer', because: 'complains-of-council' },
    { when: { concerned: true }, role: 'listen', because: 'complains-apart' },
    { when: {}, role: 'none', because: 'complains-of-others' },
  ],
  'mutual-help': [
    { when: { concerned: true }, role: 'support', because: 'helps-with-it' },
    { when: {}, role: 'none', because: 'helps-itself' },
  ],
  'campaigning': [
    { when: { spokenOf: true, concerned: true }, role: 'convene', because: 'campaign-to-convene' },
    { when: { spokenOf: true }, role: 'listen', because: 'campaign-to-hear' },
    { when: { concerned: true }, role: 'listen', because: 'campaign-to-hear' },
    { when: {}, role: 'none', because: 'campaign-elsewhere' },
  ],
  'events-and-celebration': [
    { when: { spokenOf: true, concerned: true }, role: 'support', because: 'events-need-council' },
    { when: {}, role: 'none', because: 'events-alone' },
  ],
  'place-watch': [
    { when: { spokenTo: true }, role: 'answer', because: 'watch-speaks-to-council' },
    { when: { concerned: true }, role: 'listen', because: 'watch' },
    { when: {}, role: 'none', because: 'watch-alone' },
  ],
  'trade': [{ when: {}, role: 'none', because: 'market' }],
  'unclear': [
    { when: { concerned: true }, role: 'listen', because: 'unclear' },
    { when: {}, role: 'none', because: 'unclear' },
  ],
}

const wellAnswered = 0.7
/** From this share of mentions on, the council is being spoken to. */
const spokenToFrom = 0.05
/** In this share of conversations, and by enough people, it is being spoken of; and so is what a council must see to. */
const spokenOfFrom = 0.3
const statutoryFrom = 0.3
/** … or this share of mentions is made where the name says so. */
const namedForFrom = 0.5

/**
 * What part the council might take, "if any at all": a table over purpose, how far peers answer one another, whether the
 * council is spoken to or of, and whether a problem it has named, or a duty it has in law, comes up. The default is `none`:
 * a community that answers its own questions is left alone.
 */
export function suggestRole({ purpose, features, councilPresence, problems, minimumAuthors }: RoleEvidence): Community['suggestedRole'] {
  const shared = (feature: TalkFeature, from: number, by = feature): boolean => features.share[feature] >= from && features.people[by] >= minimumAuthors
  const spokenTo = councilPresence.addressedShare >= spokenToFrom && (councilPresence.addressedBy ?? Infinity) >= minimumAuthors
  const problem = problems.length > 0
  const statutory = shared('statutoryConversations', statutoryFrom, 'statutory') || shared('named for statutory', namedForFrom)
  const evidence: Conditions = { answered: features.share.peerAnswers >= wellAnswered, spokenTo, spokenOf: spokenTo || shared('councilConversations', spokenOfFrom, 'councilNamed'), problem, statutory, concerned: problem || statutory }
  const first = purpose.unclear === true ? undefined : purpose.ranked[0]?.purpose
  const rows = table[first ?? 'unclear']
  const { role, because } = rows.find(({ when }) => (Object.keys(when) as (keyof Conditions)[]).every((name) => when[name] === evidence[name])) as Row
  return { role, because: [roleWords[because].en, concernWords(problems, statutory), say(roleWords[evidence.spokenTo ? 'spoken-to' : evidence.spokenOf ? 'spoken-of' : 'few-speak-to'])] }
}

function concernWords(problems: Community['problems'], statutory: boolean): string {
  if (problems.length > 0) return say(roleWords.problems, { problems: problems.map(({ id }) => `“${id}”`).join(', ') })
  return say(roleWords[statutory ? 'duty' : 'no-problem'])
}
