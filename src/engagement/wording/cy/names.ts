import type { Names } from '../wording.js'

/** The names of what can be chosen, in Welsh. */
export const welshNames: Names = {
  phases: {
    'proposed': 'heb ddechrau', 'listening': 'gwrando', 'identified': 'wedi\'i chanfod', 'no-role': 'dim rôl', 'observing': 'arsylwi', 'participating': 'cymryd rhan',
    'empowering': 'grymuso', 'engaging': 'ymgysylltu', 'nurturing': 'meithrin', 'paused': 'wedi oedi', 'closed': 'wedi cau', 'planned': 'wedi\'i gynllunio', 'withdrawn': 'wedi tynnu\'n ôl',
  },
  roles: { none: 'dim', observer: 'arsylwr', contributor: 'cyfrannwr', partner: 'partner', convener: 'cynullydd' },
  controls: { topics: 'pynciau', content: 'cynnwys', hosting: 'cynnal y lle', resources: 'adnoddau', decision: 'penderfyniad' },
  stops: {
    'outcome-reached': 'mae\'r canlyniad wedi\'i gyrraedd',
    'asked-to-leave': 'gofynnwyd i\'r cyngor adael',
    'no-value': 'ni ddaeth dim o werth ohono',
    'harm': 'gwnaeth niwed',
    'no-steward': 'nid oes neb yn gofalu amdano',
    'pre-election': 'dechreuodd cyfnod cyn etholiad',
  },
}
