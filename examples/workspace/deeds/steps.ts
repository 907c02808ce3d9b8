import { plan } from './engagement/plan.js'
import { channels } from './engagement/channels.js'
import { gunning } from './engagement/gunning.js'
import { missingVoice } from './engagement/missing-voice.js'
import { outcome } from './engagement/outcome.js'
import type { EngagementDeed, RelationshipDeed } from './deed.js'
import { account } from './relationship/account.js'
import { acknowledge } from './relationship/acknowledge.js'
import { action } from './relationship/action.js'
import { communityPurpose } from './relationship/community-purpose.js'
import { complaint } from './relationship/complaint.js'
import { consent } from './relationship/consent.js'
import { control } from './relationship/control.js'
import { dpia } from './relationship/dpia.js'
import { helpAnswered } from './relationship/help-answered.js'
import { helpAsked } from './relationship/help-asked.js'
import { hosting } from './relationship/hosting.js'
import { lawfulBasis } from './relationship/lawful-basis.js'
import { notice } from './relationship/notice.js'
import { purpose } from './relationship/purpose.js'
import { recognition } from './relationship/recognition.js'
import { role } from './relationship/role.js'
import { rules } from './relationship/rules.js'
import { steward } from './relationship/steward.js'
import { takeBack } from './relationship/take-back.js'
import { value } from './relationship/value.js'
import { preElection } from './shared/pre-election.js'
import { promise } from './shared/promise.js'
import { promiseSettled } from './shared/promise-settled.js'
import { stop } from './shared/stop.js'

/** One of the six steps with a community: what is decided there, and the moves that lead on. */
export interface Step {
  readonly name: string
  readonly title: string
  readonly lead: string
  readonly deeds: readonly RelationshipDeed[]
  readonly moves: readonly string[]
}

export const steps: readonly Step[] = [
  {
    name: 'identify', title: 'Identify', lead: 'It was there before the council came. Listen within the law, and say what it is for.',
    deeds: [notice, lawfulBasis, dpia, communityPurpose], moves: ['listen', 'identify'],
  },
  {
    name: 'participate', title: 'Participate', lead: 'Decide the council’s part, if any at all. It is a guest in somebody else’s café.',
    deeds: [role, purpose, value, steward, account, rules, consent, preElection], moves: ['observe', 'participate'],
  },
  {
    name: 'empower', title: 'Empower', lead: 'Hand one thing over, with limits, and help when asked.',
    deeds: [control, takeBack, helpAsked, helpAnswered], moves: ['empower'],
  },
  {
    name: 'engage', title: 'Engage', lead: 'Work on one problem together, with a plan that ends.',
    deeds: [promise, promiseSettled, complaint, acknowledge], moves: ['engage'],
  },
  {
    name: 'nurture', title: 'Nurture', lead: 'Two panels, never added together: how the community does, and how the council behaves.',
    deeds: [hosting, action, recognition], moves: ['nurture'],
  },
]

/** Leaving is always easy: these are on every page. */
export const leaving = { deeds: [stop] as readonly RelationshipDeed[], moves: ['pause', 'resume', 'withdraw', 'close'] } as const

/** What is decided about work on one problem. */
export const work = { deeds: [plan, channels, missingVoice, gunning, promise, promiseSettled, outcome, preElection, stop] as readonly EngagementDeed[], moves: ['start', 'pause', 'resume', 'withdraw', 'close'] } as const

export const relationshipDeeds: readonly RelationshipDeed[] = [...steps.flatMap(({ deeds }) => deeds), ...leaving.deeds]
