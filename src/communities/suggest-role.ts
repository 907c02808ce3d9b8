import type { Community, SuggestedRole } from './community.js'
import type { TalkFeatures } from './purpose/features.js'

/** What the role table looks at. */
export interface RoleEvidence {
  readonly purpose: Community['purpose']
  readonly features: TalkFeatures
  readonly councilPresence: Community['councilPresence']
  /** Problems of the council that the community speaks of, by enough people. */
  readonly problems: Community['problems']
  /** Fewer people who speak to the council do not count: the role would say what they do. @defaultValue 1 */
  readonly minimumAuthors?: number | undefined
}

const wellAnswered = 0.7
/** From this share of mentions on, the council is being spoken to. */
const spokenTo = 0.05

/**
 * What part the council might take, "if any at all": a table over purpose, how far peers answer one another, whether the
 * council is spoken to, and whether a problem of the council's comes up. The default is `none`: a community that
 * answers its own questions is left alone.
 */
export function suggestRole({ purpose, features, councilPresence, problems, minimumAuthors = 1 }: RoleEvidence): Community['suggestedRole'] {
  const first = purpose.unclear === true ? undefined : purpose.ranked[0]?.purpose
  const addressed = councilPresence.addressedShare >= spokenTo && (councilPresence.addressedBy ?? Infinity) >= minimumAuthors
  const concerned = problems.length > 0
  const say = (role: SuggestedRole, ...because: string[]): Community['suggestedRole'] => ({ role, because })
  const named = concerned ? `It speaks of ${problems.map(({ id }) => `“${id}”`).join(', ')}.` : 'Nothing it speaks of is a problem the council has named.'
  const asked = addressed ? 'The council is spoken to.' : 'Few or none speak to the council.'

  if (!concerned && !addressed) return say('none', named, asked)
  switch (first) {
    case 'information-seeking':
      if (features.peerAnswers >= wellAnswered && !addressed) return say('none', 'It answers its own questions: leave it alone.', asked)
      if (addressed) return say('answer', 'Questions are put to the council.', named)
      return say('signpost', 'Questions are asked that residents do not answer one another.', named)
    case 'complaint':
      return addressed ? say('answer', 'It is unhappy and says so to the council.', named) : say('listen', 'It is unhappy, and few or none say so to the council.', named)
    case 'mutual-help':
      return concerned ? say('support', 'Its people help one another with it.', named) : say('none', 'Its people help one another without the council.', named)
    case 'campaigning':
      return addressed && problems.length > 0 ? say('convene', 'It campaigns, speaks to the council, and others may see it differently.', named) : say('listen', 'It campaigns; that is its own affair, and worth hearing.', asked, named)
    case 'events-and-celebration':
      return concerned && addressed ? say('support', 'It arranges things and speaks to the council about them.', named) : say('none', 'It celebrates without the council.', asked)
    case 'place-watch':
      if (addressed) return say('answer', 'It watches over a place and speaks to the council about it.', named)
      return concerned ? say('listen', 'It watches over a place.', named, asked) : say('none', 'It watches over a place by itself.', named)
    case 'trade':
      return say('none', 'It is a market place.', asked)
    case undefined:
      return concerned ? say('listen', 'What it is for is not clear yet.', named) : say('none', 'What it is for is not clear yet.', named, asked)
  }
}
