import { dayWords } from '../../core/day-words.js'
import type { Language } from '../../core/language.js'
import type { RelationshipState } from '../../engagement/relationship-state.js'
import { withoutPeople } from '../../mentions/personal-data/without-people.js'
import { conductWords } from '../conduct/conduct-words.js'
import { heldControls } from '../conduct/held-controls.js'
import { cafeIndexWords } from '../cafe-index-words.js'
import { NurtureError } from '../nurture-error.js'
import type { NurtureScore } from '../score-nurture.js'
import { planTextWords } from './plan-text-words.js'
import type { PlanGap, PlanSentence, PlanStanding, PlanText } from './plan-text.js'

/** What a plan's text is written from. */
export interface PlanTextInput {
  readonly community: { readonly id: string }
  /** What the community calls itself. Never a person's name: nothing here can tell. */
  readonly name: string
  readonly relationship: RelationshipState
  /** Says where the community stands, where that is known. */
  readonly score?: NurtureScore | undefined
  /** @defaultValue 'en' */
  readonly language?: Language | undefined
}

/**
 * Text about a community that a policy officer can paste into a business plan: "valued and acknowledged in our business
 * planning processes". The community's own description of itself comes first where one is recorded, quoted; every
 * sentence says whose words it holds. Nobody is counted or named; handles, e-mail addresses, telephone numbers and the like are
 * taken out of what was typed. People's names cannot be found: read it before it is pasted.
 *
 * @throws NurtureError `nurture-other-community` when relationship or score are about another community.
 *
 * @example
 * ```ts
 * const { text, missing } = planRecognitionText({ community, name: 'The Marsh Menders', relationship, score })
 * ```
 */
export function planRecognitionText({ community, name, relationship, score, language = 'en' }: PlanTextInput): PlanText {
  if (relationship.communityId !== community.id || (score !== undefined && score.communityId !== community.id)) throw new NurtureError('nurture-other-community', 'Relationship, score and community are not about the same community.')
  const words = planTextWords[language]
  const { role, communityPurpose, steward, councilRun } = relationship
  const recognition = relationship.planRecognitions.toSorted((a, b) => (a.adoptedOn < b.adoptedOn ? -1 : 1)).at(-1)
  const held = heldControls(relationship).map((control) => conductWords[language].controlNames[control])
  const index = score?.community.index
  const sentences = [
    said((councilRun ? words.councilRun : words.acknowledged)(clean(name)), 'council-words', 'councilRun'),
    recognition && said(words.ownWords(quoted(recognition.ownDescription)), 'own-words', 'planRecognitions'),
    communityPurpose && said(words.purpose(quoted(communityPurpose.words)), 'confirmed-words', 'communityPurpose'),
    recognition && said(words.adopted(quoted(recognition.wording), clean(recognition.document), clean(recognition.section)), 'council-words', 'planRecognitions'),
    score && index?.position && said(words.position(cafeIndexWords[language].position[index.position], dayWords(score.at, language)), 'council-words', index.version),
    role && said(words.role[role.role], 'council-words', 'role'),
    held.length > 0 && said(words.control(held), 'council-words', 'controls'),
    ...relationship.commitments.filter(({ kept }) => kept === undefined).map(({ promise, due }) => said(words.promise(quoted(promise), dayWords(due, language)), 'council-words', 'commitments')),
    ...relationship.help.filter(({ answer }) => answer === undefined).map(({ what }) => said(words.asked(quoted(what)), 'council-words', 'help')),
    steward && said(words.steward(clean(steward.post)), 'council-words', 'steward'),
  ].filter((sentence) => typeof sentence === 'object' && sentence !== null)
  const gaps: readonly (PlanGap | false)[] = [recognition === undefined && 'own-description', communityPurpose === undefined && 'confirmed-purpose', role === undefined && 'role', steward === undefined && 'steward']
  return {
    text: sentences.map((sentence) => sentence.words).join(' '),
    sentences,
    missing: gaps.filter((gap) => gap !== false).map((gap) => ({ gap, words: words.gap[gap] })),
  }
}

function said(words: string, standing: PlanStanding, source: string): PlanSentence {
  return { words, standing, source }
}

function clean(text: string): string {
  return withoutPeople(text).trim()
}

// The sentence around a quotation ends it.
function quoted(text: string): string {
  return clean(text).replace(/[.\s]+$/u, '')
}
