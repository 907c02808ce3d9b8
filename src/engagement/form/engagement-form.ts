import type { EngagementCommand } from '../engagement-command.js'
import { day, either, fields, interval, list, number, oneOf, optional, words, type Form } from './checks.js'
import { comparisonForm } from './comparison-form.js'
import { sharedForm, stopKinds } from './shared-form.js'

const acted = fields({ on: day(), what: words() })
const gunningTest = fields({ met: oneOf(true, false), how: words() })

/** What each command about an engagement has to say: its fields, and no other. */
export const engagementForm: Readonly<Record<EngagementCommand['type'], Form>> = {
  ...sharedForm,
  'set-plan': {
    plan: fields({
      focus: words(),
      whatPeopleNeedToDo: words(),
      promise: oneOf('inform', 'consult', 'involve', 'collaborate', 'empower'),
      startsOn: day(),
      reviewOn: day('review-date-missing'),
      stopConditions: list(fields({ kind: oneOf(...stopKinds), afterWeeks: optional(number(1)), sign: optional(words()) })),
      formalConsultation: oneOf(true, false),
    }),
  },
  'fit-channels': {
    channelFit: fields({
      channels: list(fields({ name: words(), medium: oneOf('online', 'offline'), does: words() })),
      replaces: list(words()),
      voicesMissing: either(oneOf('unknown'), list(fields({ who: words(), actedOn: optional(acted) }))),
      offlineEquivalent: optional(words()),
      comparison: optional(comparisonForm),
    }),
  },
  'act-on-missing-voice': { who: words(), what: words() },
  'record-gunning-tests': {
    tests: fields({ formativeStage: gunningTest, sufficientReasons: gunningTest, adequateTime: gunningTest, conscientiousConsideration: gunningTest }),
  },
  'record-outcome': {
    outcome: fields({
      measurement: either(
        fields({ kind: oneOf('not-measured'), why: words() }),
        fields({ kind: oneOf('measured'), what: words(), unit: words(), value: number(), interval, n: number(0), baseline: optional(number()) }),
      ),
      whatChanged: words(),
      whatWeLearned: words(),
      loopClosedOn: optional(day()),
    }),
  },
  'start': {},
}
