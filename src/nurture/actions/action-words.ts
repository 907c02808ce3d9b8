const list = (items: readonly string[]): string => items.map((item) => `“${item}”`).join(', ')

/** What suggested actions say, in English: one place for every word of them. */
export const actionWords = {
  overdueCommitments: {
    what: (promises: readonly string[]): string => `Say what became of ${list(promises)}, and if it was not kept, why.`,
    obstacle: 'A promise past its day with nothing said costs more trust than a promise not kept.',
    because: (count: number): string => `${count === 1 ? 'One promise is' : `${count} promises are`} past due and not settled.`,
  },
  openLoop: {
    what: 'Tell the people who took part what changed and what did not, where they took part.',
    obstacle: 'People who never hear what became of what they said stop saying it.',
    because: (count: number): string => `${count === 1 ? 'One finished engagement has' : `${count} finished engagements have`} not been reported back.`,
  },
  help: {
    what: (what: string): string => `Answer what they asked for: “${what}”.`,
    obstacle: 'A request without an answer.',
    because: (askedOn: string): string => `Asked on ${askedOn}, not answered.`,
  },
  recogniseInPlan: {
    what: 'Name the community in the next business plan, in its own description of itself.',
    obstacle: 'Work that no plan knows of is the first to lose its time and money.',
    because: 'No business plan names it.',
  },
  acknowledge: {
    what: 'Thank the community, where it meets, for something it did; ask first whether it wants that.',
    obstacle: 'What nobody notices is hard to keep up.',
    because: 'Nothing was recognised or acknowledged in the last 12 months.',
  },
  stepBack: {
    what: 'Leave a question a resident could answer for a day before answering, and ask the community which control it would like: topics, content, hosting, resources or a decision.',
    obstacle: 'Much of the talk runs through the council, so it would stop when the council does.',
    because: 'The talk depends on the council and no control has been handed over.',
  },
  welcome: {
    what: 'Help those who look after the place to greet first messages: any reply brings more people back than none.',
    obstacle: 'People who speak for the first time seldom speak again.',
    because: (rate: string): string => `About ${rate} of newcomers speak again within 30 days.`,
  },
  shareTheLoad: {
    what: 'Ask those who carry the talk, as a group, what would make it lighter: a room, a tool, training, an afternoon of somebody’s time.',
    obstacle: 'It rests on few shoulders.',
    because: 'A small part of the residents write half of what is said.',
  },
  offline: {
    what: 'Give the engagement an equivalent without a screen: a place, a time and somebody to talk to.',
    obstacle: 'People who are not online cannot take part.',
    because: 'An engagement that is running has no offline equivalent.',
  },
  voices: {
    what: (groups: readonly string[]): string => `Go to those who are missing, ${list(groups)}, in the places they already use.`,
    obstacle: 'Those who are missing are not heard.',
    because: (count: number): string => `${count === 1 ? 'One group is' : `${count} groups are`} named as missing and nothing has been done about it.`,
  },
} as const
