import type { CommunityPanel } from '../community-panel.js'
import type { Conduct } from '../conduct/conduct.js'
import { recognition } from '../conduct/recognition.js'
import { actionWords as words } from './action-words.js'
import type { SuggestedAction } from './suggested-action.js'

/** A newcomer return rate below this is worth a thought: Joyce & Kraut saw 44 % where nobody replied. */
const lowReturn = 0.45

/** What might help a community in which the council has a part. Nothing here asks residents to report on others. */
export function offeredActions(panel: CommunityPanel, conduct: Conduct): SuggestedAction[] {
  const { relationship, engagements, today } = conduct
  const figure = (id: string) => panel.figures.find((candidate) => candidate.id === id)
  const returning = figure('newcomer-return-30-days')?.value ?? null
  const absence = figure('absence-factor')
  const held = relationship.controls.some(({ withdrawn }) => withdrawn === undefined)
  const running = engagements.filter(({ phase }) => phase === 'engaging')
  const missing = running.flatMap(({ channelFit }) => (channelFit === undefined || channelFit.voicesMissing === 'unknown' ? [] : channelFit.voicesMissing)).filter(({ actedOn }) => actedOn === undefined)
  const suggestions: (SuggestedAction | false)[] = [
    panel.index.position === 'online-town-council' && !held && suggest('step-back', 'support', words.stepBack, today),
    running.some(({ channelFit }) => channelFit?.offlineEquivalent === undefined) && suggest('offline-equivalent', 'resource', words.offline, today),
    missing.length > 0 && suggest('missing-voices', 'resource', {
      what: words.voices.what(missing.map(({ who }) => who)), obstacle: words.voices.obstacle, because: words.voices.because(missing.length),
    }, today),
    returning !== null && returning < lowReturn && suggest('welcome-newcomers', 'encourage', {
      what: words.welcome.what, obstacle: words.welcome.obstacle, because: words.welcome.because(`${Math.round(returning * 100)}%`),
    }, today),
    absence !== undefined && absence.value === null && absence.n > 0 && suggest('share-the-load', 'resource', words.shareTheLoad, today),
    recognition(conduct).value === 0 && suggest('acknowledge', 'acknowledge', words.acknowledge, today),
    !relationship.planRecognitions.some(({ adoptedOn }) => adoptedOn <= today) && { ...suggest('recognise-in-plan', 'recognise', words.recogniseInPlan, today), recognises: 'community' as const },
  ]
  return suggestions.filter((suggestion) => suggestion !== false)
}

type Said = { readonly what: string; readonly obstacle: string; readonly because: string }

function suggest(id: string, kind: SuggestedAction['kind'], { what, obstacle, because }: Said, on: string): SuggestedAction {
  return { id, kind, what, obstacle, because, asked: false, on }
}
