import type { EngagementOutcome, EngagementPlan, RelationshipState } from 'civic-cafe/engagement'

/** What an officer reads for each choice. */
export const phases: Readonly<Record<RelationshipState['phase'], string>> = {
  'proposed': 'Nothing decided yet',
  'listening': 'Listening',
  'identified': 'Identified',
  'no-role': 'No role: left to itself',
  'observing': 'Observing, for a time',
  'participating': 'Taking part as a guest',
  'empowering': 'Control handed over',
  'engaging': 'Working on a problem together',
  'nurturing': 'Nurturing',
  'paused': 'Paused',
  'closed': 'Closed',
}

export const roles = {
  none: 'None: leave it alone',
  observer: 'Observer, until a last day',
  contributor: 'Contributor',
  partner: 'Partner',
  convener: 'Convener',
} as const

export const controls = {
  topics: 'What is talked about',
  content: 'What is published',
  hosting: 'Where it happens',
  resources: 'Money, rooms or things',
  decision: 'A decision',
} as const

export const promises: Readonly<Record<EngagementPlan['promise'], string>> = {
  inform: 'Inform: we will keep you informed',
  consult: 'Consult: we will listen and say what became of it',
  involve: 'Involve: your concerns will show in what we do',
  collaborate: 'Collaborate: we will work it out together',
  empower: 'Empower: we will do what you decide',
}

export const stops = {
  'outcome-reached': 'The outcome is reached',
  'asked-to-leave': 'The community asks us to leave',
  'no-value': 'It is of no value to anybody after some weeks',
  'harm': 'It does harm',
  'no-steward': 'Nobody looks after it any more',
  'pre-election': 'A pre-election period begins',
} as const

export const whose = { community: 'The community', council: 'The council', partner: 'A partner' } as const

export const kinds = { support: 'Support', encourage: 'Encourage', recognise: 'Recognise', acknowledge: 'Acknowledge', resource: 'Give something it needs' } as const

/** An outcome in a sentence. */
export function measurementWords({ measurement }: EngagementOutcome): string {
  if (measurement.kind === 'not-measured') return `Not measured: ${measurement.why}`
  const { what, value, unit, interval: [low, high], n } = measurement
  return `${what}: ${value} ${unit} (between ${low} and ${high}, from ${n})`
}

/** One of some choices, as typed; decide refuses anything else. */
export function chosen<Choice extends string>(written: string, among: Readonly<Record<Choice, string>>): Choice {
  return (Object.hasOwn(among, written) ? written : '') as Choice
}
