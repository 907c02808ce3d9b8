import type { Community, CommunityPurpose, SuggestedRole } from './community.js'
import type { TalkFeature, TalkFeatures } from './talk/talk-features.js'

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
  readonly because: string
}

/** By purpose. The first row that holds is taken; the last of each always does. */
const table: Readonly<Record<CommunityPurpose | 'unclear', readonly Row[]>> = {
  'information-seeking': [
    { when: { spokenTo: true }, role: 'answer', because: 'Questions are put to the council.' },
    { when: { answered: false, statutory: true }, role: 'answer', because: 'Questions that the council must be able to answer stay unanswered.' },
    { when: { answered: false, problem: true }, role: 'signpost', because: 'Questions are asked that residents do not answer one another.' },
    { when: { answered: false, spokenOf: true }, role: 'signpost', because: 'Questions are asked that residents do not answer one another.' },
    { when: { statutory: true }, role: 'signpost', because: 'Its people answer one another: what they go by should be easy to find and right.' },
    { when: { answered: true }, role: 'none', because: 'It answers its own questions: leave it alone.' },
    { when: {}, role: 'none', because: 'What it asks is not for the council to know.' },
  ],
  'complaint': [
    { when: { spokenTo: true }, role: 'answer', because: 'It is unhappy and says so to the council.' },
    { when: { spokenOf: true }, role: 'answer', because: 'It is unhappy with the council.' },
    { when: { concerned: true }, role: 'listen', because: 'It is unhappy, and few or none say so to the council.' },
    { when: {}, role: 'none', because: 'It is unhappy with others than the council.' },
  ],
  'mutual-help': [
    { when: { concerned: true }, role: 'support', because: 'Its people help one another with it.' },
    { when: {}, role: 'none', because: 'Its people help one another without the council.' },
  ],
  'campaigning': [
    { when: { spokenOf: true, concerned: true }, role: 'convene', because: 'It campaigns, the council can decide, and others may see it differently.' },
    { when: { spokenOf: true }, role: 'listen', because: 'It campaigns; that is its own affair, and worth hearing.' },
    { when: { concerned: true }, role: 'listen', because: 'It campaigns; that is its own affair, and worth hearing.' },
    { when: {}, role: 'none', because: 'It campaigns elsewhere than with the council.' },
  ],
  'events-and-celebration': [
    { when: { spokenOf: true, concerned: true }, role: 'support', because: 'It arranges things that need the council’s part.' },
    { when: {}, role: 'none', because: 'It celebrates without the council.' },
  ],
  'place-watch': [
    { when: { spokenTo: true }, role: 'answer', because: 'It watches over a place and speaks to the council about it.' },
    { when: { concerned: true }, role: 'listen', because: 'It watches over a place.' },
    { when: {}, role: 'none', because: 'It watches over a place by itself.' },
  ],
  'trade': [{ when: {}, role: 'none', because: 'It is a market place.' }],
  'unclear': [
    { when: { concerned: true }, role: 'listen', because: 'What it is for is not clear yet.' },
    { when: {}, role: 'none', because: 'What it is for is not clear yet.' },
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
  return { role, because: [because, concernWords(problems, statutory), evidence.spokenTo ? 'The council is spoken to.' : evidence.spokenOf ? 'The council is spoken of.' : 'Few or none speak to the council.'] }
}

function concernWords(problems: Community['problems'], statutory: boolean): string {
  if (problems.length > 0) return `It speaks of ${problems.map(({ id }) => `“${id}”`).join(', ')}.`
  return statutory ? 'It speaks of what a council must see to by law.' : 'Nothing it speaks of is a problem the council has named.'
}
