import type { DecisionContext, EngagementMoveCommand, EngagementState, RelationshipMoveCommand, RelationshipPhase, RelationshipState } from 'civic-cafe/engagement'

// The table of guards written down a second time, from the specification and not from the code: for every move, the codes
// that must be given. Slow and plain on purpose.
const days = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000
const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' })
const before: Readonly<Record<string, readonly RelationshipPhase[]>> = {
  listen: ['proposed'],
  identify: ['listening'],
  observe: ['identified', 'no-role'],
  participate: ['identified', 'no-role', 'observing'],
  empower: ['participating', 'engaging'],
  engage: ['empowering'],
  nurture: ['engaging'],
  resume: ['paused'],
  pause: ['proposed', 'listening', 'identified', 'no-role', 'observing', 'participating', 'empowering', 'engaging', 'nurturing'],
}

/** The codes of the unmet guards of a move, sorted, as the specification has them. */
export function expectedCodes(type: RelationshipMoveCommand['type'], state: RelationshipState, context: DecisionContext, engagementId?: string): string[] {
  const today = london.format(new Date(context.now))
  const out: string[] = []
  const must = (holds: boolean, code: string): void => { if (!holds) out.push(code) }
  if (state.phase === 'closed') out.push('closed')
  else if (before[type] !== undefined) must(before[type].includes(state.phase), 'not-from-here')
  if (type === 'pause' || type === 'withdraw' || type === 'close') return out.sort()
  must(state.stop === undefined, 'stop-condition-fired')

  const back: Partial<Record<RelationshipPhase, string>> = {
    listening: 'legal', identified: 'legal', observing: 'observe', participating: 'participate', empowering: 'participate', engaging: 'participate', nurturing: 'participate',
  }
  const asks = type === 'resume' ? (state.pausedFrom === undefined ? '' : back[state.pausedFrom] ?? '') : type
  if (asks === '') return out.sort()

  const again = (type === 'observe' || type === 'participate') && state.phase === 'no-role'
  if (asks === 'listen' || again) {
    if (context.problems.length === 0) out.push('problem-missing')
    for (const problem of context.problems) {
      must(problem.statement !== '' && problem.withoutSocialMedia !== '', 'problem-incomplete')
      must(!problem.statement.includes('FriendFeed'), 'problem-names-a-tool')
    }
  }
  must(state.notice !== undefined, 'transparency-notice-missing')
  if (state.notice !== undefined) must(state.notice.publishedOn <= today && today <= state.notice.reviewOn, 'transparency-notice-out-of-date')
  must(state.lawfulBasis !== undefined, 'lawful-basis-missing')
  if (state.lawfulBasis !== undefined) must(today <= state.lawfulBasis.reviewOn, 'lawful-basis-out-of-date')
  must(state.dpia !== undefined, 'dpia-missing')
  if (state.dpia !== undefined) must(today <= state.dpia.reviewOn, 'dpia-out-of-date')
  if (asks === 'identify' || again) {
    must(context.community?.id === state.communityId, 'community-unknown')
    must(context.community?.id === state.communityId && context.community.minimumAuthorsMet, 'too-few-authors')
    must(state.communityPurpose !== undefined, 'community-purpose-unconfirmed')
  }
  if (asks === 'observe') {
    must(state.role !== undefined, 'role-undecided')
    if (state.role !== undefined) must(state.role.role === 'observer', 'role-not-observer')
    must(state.role?.until !== undefined, 'time-limit-missing')
    if (state.role?.until !== undefined) must(today <= state.role.until, 'time-limit-passed')
    must(state.consent?.given !== false, 'consent-refused')
  }
  if (['listen', 'identify', 'observe', 'legal'].includes(asks)) return out.sort()

  must(state.role !== undefined, 'role-undecided')
  if (state.role !== undefined) must(['contributor', 'partner', 'convener'].includes(state.role.role), 'role-takes-no-part')
  must(state.purpose !== undefined, 'purpose-missing')
  if (state.purpose?.purpose === 'understand') {
    const { until, statedOn } = state.purpose
    must(until !== undefined, 'purpose-time-limit-missing')
    if (until !== undefined) must(days(until) - days(statedOn) <= 84, 'purpose-time-limit-too-long')
    if (until !== undefined) must(today <= until, 'purpose-time-limit-passed')
  } else must(state.value !== undefined, 'value-missing')
  const solve = typeof state.purpose?.purpose === 'object' ? state.purpose.purpose.solve : undefined
  if (solve !== undefined) must(context.problems.some(({ id }) => id === solve), 'purpose-problem-unknown')
  must(state.steward !== undefined, 'steward-missing')
  must(state.steward?.deputy !== undefined, 'deputy-missing')
  must(context.council.accounts.length > 0 && state.accounts.length > 0, 'account-undeclared')
  must(state.rules !== undefined, 'rules-unread')
  if (state.rules?.access === 'private') must(state.consent !== undefined, 'consent-missing')
  must(state.consent?.given !== false, 'consent-refused')

  if (asks === 'participate' || asks === 'engage') {
    for (const { startsOn = '9999', pollingDay } of context.preElectionPeriods ?? []) {
      const inside = startsOn <= today && today <= pollingDay
      must(!inside || state.approvals.some(({ on, until }) => on >= startsOn && on <= today && today <= until), 'pre-election')
    }
  }
  const open = (context.engagements ?? []).filter((each) => each.relationshipId === state.id && !['closed', 'withdrawn'].includes(each.phase))
  if (asks === 'empower' || asks === 'engage') must(state.controls.some(({ withdrawn }) => withdrawn === undefined), 'control-missing')
  if (asks === 'engage') {
    const engagement = open.find(({ id }) => id === engagementId)
    must(engagement !== undefined, 'engagement-unknown')
    out.push(...expectedPlanCodes(engagement))
    must(engagement?.stop === undefined && open.every(({ stop, phase }) => stop === undefined || phase === 'paused'), 'engagements-stopped')
  }
  if (asks === 'nurture') {
    must(state.hosting !== undefined, 'hosting-unrecorded')
    must(open.every(({ stop, phase }) => stop === undefined || phase === 'paused'), 'engagements-stopped')
  }
  return out.sort()
}

/** The codes of the unmet guards of an engagement's move, sorted, as the specification has them. */
export function expectedStartCodes(type: EngagementMoveCommand['type'], state: EngagementState, context: DecisionContext): string[] {
  const over = state.phase === 'closed' || state.phase === 'withdrawn'
  const from: Readonly<Record<EngagementMoveCommand['type'], readonly string[]>> = {
    start: ['planned'], resume: ['paused'], pause: ['planned', 'engaging'], withdraw: ['planned', 'engaging', 'paused'], close: ['planned', 'engaging', 'paused'],
  }
  const out: string[] = over ? ['closed'] : from[type].includes(state.phase) ? [] : ['not-from-here']
  if (type === 'pause' || type === 'withdraw' || type === 'close') return out
  if (state.stop !== undefined) out.push('stop-condition-fired')
  // Going on with what had not begun asks nothing that beginning will not ask.
  if (type === 'resume' && state.pausedFrom !== 'engaging') return out.sort()
  const problem = context.problems.find(({ id }) => id === state.problemId)
  if (problem === undefined) out.push('problem-missing')
  else if (problem.statement === '' || problem.withoutSocialMedia === '') out.push('problem-incomplete')
  if (problem?.statement.includes('FriendFeed') === true) out.push('problem-names-a-tool')
  const { relationship } = context
  if (relationship === undefined) throw new Error('the model always has one')
  if (relationship.phase !== 'engaging' && relationship.phase !== 'nurturing') out.push('relationship-not-engaging')
  if (relationship.stop !== undefined) out.push('relationship-stopped')
  // What taking part asks, the place and the stop apart, is asked of every engagement; leave may be either's.
  const { stop: _, ...standing } = relationship
  const between = { ...standing, phase: 'identified' as const, approvals: [...state.approvals, ...relationship.approvals] }
  return [...out, ...expectedCodes('participate', between, context), ...expectedPlanCodes(state)].sort()
}

/** What an engagement's plan and channels lack. */
export function expectedPlanCodes(engagement: EngagementState | undefined): string[] {
  const { plan, channelFit: fit, gunning } = engagement ?? {}
  const out: string[] = []
  if (plan === undefined) out.push('plan-missing')
  else if (plan.reviewOn < plan.startsOn) out.push('plan-review-before-start')
  if ((plan?.stopConditions.length ?? 0) === 0) out.push('stop-condition-missing')
  if (plan?.stopConditions.some(({ kind, afterWeeks }) => kind === 'no-value' && afterWeeks === undefined)) out.push('stop-condition-incomplete')
  if ((fit?.channels.length ?? 0) === 0) out.push('channel-fit-missing')
  if (fit?.offlineEquivalent === undefined) out.push('offline-equivalent-missing')
  if ((fit?.voicesMissing.length ?? 0) === 0) out.push('missing-voices-unstated')
  if (plan?.formalConsultation === true) {
    if (gunning?.formativeStage.met !== true) out.push('gunning-formative-stage')
    if (gunning?.sufficientReasons.met !== true) out.push('gunning-sufficient-reasons')
    if (gunning?.adequateTime.met !== true) out.push('gunning-adequate-time')
    if (gunning?.conscientiousConsideration.met !== true) out.push('gunning-conscientious-consideration')
  }
  return out
}
