import type { Channel } from 'civic-cafe/engagement'
import { lines, one, optional, options, words } from '../../html/fields.js'
import type { EngagementDeed } from '../deed.js'

const voices = { unknown: 'Nobody knows yet', named: 'The groups named below' } as const
const written = (medium: Channel['medium']) => ({ name, does, medium: of }: Channel): string[] => of === medium ? [`${name}: ${does}`] : []

function channelsIn(lines: readonly string[], medium: Channel['medium']): Channel[] {
  return lines.map((line) => {
    const [name = '', ...does] = line.split(':')
    return { name: name.trim(), medium, does: does.join(':').trim() }
  })
}

export const channels: EngagementDeed = {
  name: 'channels',
  title: 'Channels, and who is missed',
  why: 'It fits in with what people use already, works without a screen, and says who will not be heard this way.',
  fields: () => [
    lines('online', 'Channels online', 'One a line, with what it does: Marshwick Talk: parents tell one another'),
    lines('offline', 'Channels offline', 'One a line, with what it does'),
    optional(lines('replaces', 'Channels it replaces', 'One a line. By default it replaces none.')),
    words('offlineEquivalent', 'How the same is done without a screen'),
    one('voicesMissing', 'Whose voices are missing?', options(voices), '“Nobody knows yet” is an honest answer'),
    optional(lines('who', 'The groups who are missed', 'One a line. Groups, never a person.')),
  ],
  before: ({ state: { channelFit: on } }) => on === undefined ? {} : {
    online: on.channels.flatMap(written('online')).join('\n'), offline: on.channels.flatMap(written('offline')).join('\n'), replaces: on.replaces.join('\n'), offlineEquivalent: on.offlineEquivalent,
    voicesMissing: on.voicesMissing === 'unknown' ? 'unknown' : 'named', who: on.voicesMissing === 'unknown' ? '' : on.voicesMissing.map(({ who }) => who).join('\n'),
  },
  command: (typed, { state }) => {
    const before = state.channelFit?.voicesMissing
    const acted = new Map(before === undefined || before === 'unknown' ? [] : before.map((voice) => [voice.who, voice]))
    return {
      type: 'fit-channels',
      channelFit: {
        channels: [...channelsIn(typed.lines('online'), 'online'), ...channelsIn(typed.lines('offline'), 'offline')],
        replaces: [...typed.lines('replaces')],
        voicesMissing: typed.asked('voicesMissing') === 'named' ? typed.lines('who').map((who) => acted.get(who) ?? { who }) : typed.asked('voicesMissing') as 'unknown',
        ...(typed.text('offlineEquivalent') !== undefined && { offlineEquivalent: typed.asked('offlineEquivalent') }),
      },
    }
  },
  fieldOf: (path) => path.startsWith('channelFit.channels') ? 'online' : path.startsWith('channelFit.voicesMissing.') ? 'who' : path.split('.')[1] ?? '',
  stands: ({ state: { channelFit: on } }) => on === undefined ? [] : [
    ...on.channels.map(({ name, does }) => `${name}: ${does}`),
    `Without a screen: ${on.offlineEquivalent ?? 'nothing yet'}`,
    `Voices missing: ${on.voicesMissing === 'unknown' ? 'unknown' : on.voicesMissing.map(({ who }) => who).join(', ')}`,
  ],
}
