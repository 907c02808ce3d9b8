import type { Names } from '../wording.js'

/** The names of what can be chosen, in English. */
export const englishNames: Names = {
  phases: {
    'proposed': 'proposed', 'listening': 'listening', 'identified': 'identified', 'no-role': 'no-role', 'observing': 'observing', 'participating': 'participating',
    'empowering': 'empowering', 'engaging': 'engaging', 'nurturing': 'nurturing', 'paused': 'paused', 'closed': 'closed', 'planned': 'planned', 'withdrawn': 'withdrawn',
  },
  roles: { none: 'none', observer: 'observer', contributor: 'contributor', partner: 'partner', convener: 'convener' },
  controls: { topics: 'topics', content: 'content', hosting: 'hosting', resources: 'resources', decision: 'decision' },
  stops: {
    'outcome-reached': 'the outcome is reached',
    'asked-to-leave': 'the council was asked to leave',
    'no-value': 'nothing of value came of it',
    'harm': 'it did harm',
    'no-steward': 'nobody looks after it',
    'pre-election': 'a pre-election period began',
  },
}
