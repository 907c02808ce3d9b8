import { actionWords } from './action-words.js'
import { evidenceIn } from './evidence.js'
import type { ActionGround } from './suggest-actions.js'
import type { SuggestedAction } from './suggested-action.js'

/** A newcomer return rate below this is worth a thought: Joyce & Kraut saw 44 % where nobody replied. */
const lowReturn = 0.45

/** What might help a community in which the council has a part. Nothing here asks residents to report on others. */
export function offeredActions({ community, council, conduct, language }: ActionGround): SuggestedAction[] {
  const words = actionWords[language]
  const { relationship, engagements, today } = conduct
  const figure = (id: string) => [...community.figures, ...council.figures].find((candidate) => candidate.id === id)
  const returning = figure('newcomer-return-30-days')?.value ?? null
  const absence = figure('absence-factor')
  const running = engagements.filter(({ phase }) => phase === 'engaging')
  const missing = running.flatMap(({ channelFit }) => (channelFit === undefined || channelFit.voicesMissing === 'unknown' ? [] : channelFit.voicesMissing)).filter(({ actedOn }) => actedOn === undefined)
  const suggest = (id: string, kind: SuggestedAction['kind'], { what, obstacle, because }: Said, ...ids: readonly string[]): SuggestedAction =>
    ({ id, kind, what, obstacle, because, asked: false, on: today, evidence: evidenceIn([community, council], ...ids) })
  const suggestions: (SuggestedAction | false)[] = [
    community.index.position === 'online-town-council' && figure('control-handed-over')?.value === 0 && suggest('step-back', 'support', words.stepBack, 'cafe-index', 'control-handed-over'),
    running.some(({ channelFit }) => channelFit?.offlineEquivalent === undefined) && suggest('offline-equivalent', 'resource', words.offline, 'offline-fit'),
    missing.length > 0 && suggest('missing-voices', 'resource', {
      what: words.voices.what(missing.map(({ who }) => who)), obstacle: words.voices.obstacle, because: words.voices.because(missing.length),
    }, 'missing-voices-acted-on'),
    returning !== null && returning < lowReturn && suggest('welcome-newcomers', 'encourage', {
      what: words.welcome.what, obstacle: words.welcome.obstacle, because: words.welcome.because(`${Math.round(returning * 100)}%`),
    }, 'newcomer-return-30-days'),
    absence !== undefined && absence.value === null && absence.n > 0 && suggest('share-the-load', 'resource', words.shareTheLoad, 'absence-factor'),
    figure('recognition')?.value === 0 && suggest('acknowledge', 'acknowledge', words.acknowledge, 'recognition'),
    figure('plan-recognition')?.value === 0 && { ...suggest('recognise-in-plan', 'recognise', words.recogniseInPlan, 'plan-recognition'), recognises: 'community' as const },
  ]
  return suggestions.filter((suggestion) => suggestion !== false)
}

type Said = { readonly what: string; readonly obstacle: string; readonly because: string }
