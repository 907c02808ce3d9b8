// A post on its way into the store: the handle becomes a pseudonym, personal data is taken out, and what it is about is found.
import { defineCouncil, defineProblem } from 'civic-cafe/council'
import { createNormaliser } from 'civic-cafe/mentions'

const council = defineCouncil({ id: 'marshwick', name: 'Marshwick Borough Council', places: [{ id: 'W01', name: 'Larkmead', kind: 'ward' }] })
const bins = defineProblem({
  id: 'missed-bins',
  statement: 'One street in nine has its bins missed twice or more a month.',
  affectedPeople: '2,300 households',
  desiredOutcome: 'Bins are collected on the day',
  whatPeopleNeedToDo: 'Tell us the same day when one is missed',
  measure: { what: 'missed collections', unit: 'per 100,000' },
  owner: 'Head of Waste Services',
  withoutSocialMedia: 'Supervisors walk the round every fortnight',
  terms: ['missed bin'],
})
const { normalise } = createNormaliser({ council, problems: [bins], pseudonymKey: 'keep-the-real-one-in-a-vault', retention: { days: 365 } })

const mention = normalise({
  nativeId: '42',
  kind: 'post',
  html: '<p>Missed bin in Larkmead <b>again</b>, it is awful. Ring me on 07700 900123 or write to nerys@example.org. <a href="https://example.org/round?utm_source=x">The round</a></p>',
  publishedAt: '2025-10-11T18:30:00+01:00',
  author: { handle: 'nerys_on_the_hill', displayName: 'Nerys Probert' },
  venue: { nativeId: 'bins', name: 'Bins and recycling', kind: 'forum' },
}, { source: { id: 'discourse:https://talk.marshwick.example' }, retrievedAt: '2025-10-12T06:00:00Z' })

console.log(JSON.stringify(mention, null, 2))
