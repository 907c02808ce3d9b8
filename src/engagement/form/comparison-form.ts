import { fields, interval, list, number, oneOf, optional, orNull, share, words } from './checks.js'

/** A comparison of voices as `compareVoices` gives it. */
export const comparisonForm = fields({
  version: words(),
  population: words(),
  value: orNull(share),
  interval: optional(interval),
  n: orNull(number(0)),
  unknownShare: orNull(share),
  range: optional(interval),
  groups: list(fields({ groups: list(words()), heardShare: share, interval, populationShare: share, standing: oneOf('fewer', 'as-many', 'more') })),
  hardlyHeard: list(words()),
  insufficient: optional(oneOf('too-few-people', 'all-unknown', 'too-few-per-group')),
  words: fields({ en: words(), cy: words() }),
  source: words(),
})
