const signed = (value: number): string => value.toFixed(2).replace('-', '−')

const percent = (value: number): string => `${Math.round(value * 100)}%`

/** A wait in the unit people would use. */
function wait(hours: number): string {
  if (hours < 1) return `${Math.max(1, Math.round(hours * 60))} minutes`
  if (hours < 48) return `${hours < 10 ? Math.round(hours * 10) / 10 : Math.round(hours)} hours`
  return `${Math.round(hours / 24)} days`
}

/** What the context measures say, in English: one place for every word of them. */
export const measureWords = {
  tooFew: (what: string, floor: number): string => `Too little to say: fewer than ${floor} ${what}.`,
  firstReply: {
    median: (hours: number, low: number | null, high: number | null): string => `Half of the conversations residents begin have a first reply within ${wait(hours)}${low === null ? '' : high === null ? ` (at least ${wait(low)})` : wait(low) === wait(high) ? '' : ` (between ${wait(low)} and ${wait(high)})`}.`,
    never: 'Fewer than half of the conversations residents begin get a reply.',
    caution: 'Conversations still waiting count as waiting; leaving them out would flatter.',
  },
  newcomers: {
    rate: (value: number): string => `About ${percent(value)} of those who speak for the first time speak again within 30 days.`,
    caution: 'Rounded to 5%, and drawn towards one half where newcomers are few. Elsewhere any reply to a first message went with a higher return, 44% to 56%.',
  },
  evenness: (value: number): string => `Evenness of voices ${value.toFixed(2)}: 1 is everybody saying as much, 0 one person saying everything.`,
  evennessCaution: 'Uneven is usual: a few people write much wherever people talk.',
  absence: {
    many: (people: number): string => `At least ${people} residents together write half of what is said.`,
    few: (floor: number): string => `Fewer than ${floor} residents write half of what is said: it rests on few shoulders.`,
    caution: 'Says how many would have to fall silent, never who.',
  },
  host: (value: number): string => `Dependence on a host ${value.toFixed(2)}: 1 is all talk running through one resident, 0 nobody at the centre.`,
  hostCaution: 'A good host is not a fault; the question is what happens when the host is away.',
  reciprocity: (value: number): string => value > 0.05
    ? `Reciprocity ${signed(value)}: residents answer each other back more often than chance would have it.`
    : value < -0.05 ? `Reciprocity ${signed(value)}: answers go one way more often than chance would have it.` : `Reciprocity ${signed(value)}: residents answer each other back about as often as chance would have it.`,
  topics: (value: number, tags: number): string => `Evenness of topics ${value.toFixed(2)} over ${tags} tags: 1 is every topic talked about alike, 0 only one.`,
  topicsNone: 'No topics: the conversations carry too few tags.',
  topicsCaution: 'Off-topic talk is no fault: over half of political threads in general forums led to action (Graham, Jackson & Wright 2015).',
  trend: {
    up: (from: string, to: string): string => `The café index is higher than from ${from} to ${to}; the difference is more than chance would explain.`,
    down: (from: string, to: string): string => `The café index is lower than from ${from} to ${to}; the difference is more than chance would explain.`,
    same: (from: string, to: string): string => `No clear change of the café index against that of ${from} to ${to}.`,
    none: 'No trend: there are not two windows, one after the other, with enough talk.',
    caution: 'A difference in time. It does not say what caused it.',
  },
} as const
