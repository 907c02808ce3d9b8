import type { PlainProblem } from './plain.js'

/** Three problems Marshwick would have if nobody had ever invented social media. */
export const problems: readonly PlainProblem[] = [
  {
    id: 'missed-bins',
    statement: 'One street in nine in Larkmead and Saltgate has its bins missed twice or more a month, and rubbish is dumped where bins overflow.',
    affectedPeople: 'About 2,300 households, most of them in flats and terraces with shared bins',
    desiredOutcome: 'Bins are emptied on the day, and dumped rubbish is gone within two working days',
    whatPeopleNeedToDo: 'Put bins out the evening before, tell us the same day when one is missed, and book large items instead of leaving them',
    measure: { what: 'missed collections', unit: 'per 100,000 collections', baseline: 140, target: 60, by: '2026-12-31' },
    owner: 'Head of Waste and Street Scene',
    service: 524,
    withoutSocialMedia: 'Crew supervisors walk the worst rounds once a fortnight and the call centre logs every missed bin',
    terms: [
      'missed bin', 'bins', 'bin day', 'bin lorry', 'recycling', 'not collected', 'not been collected', 'bin collection', 'brown bin', 'green bin', 'food caddy',
      'fly-tipping', 'fly tipping', 'flytipping', 'dumped', 'mattress', 'overflowing', 'rubbish', 'biniau', 'sbwriel', 'ailgylchu',
    ],
  },
  {
    id: 'safe-walk-to-school',
    statement: 'Fewer than half of the children at St Bride’s and Tannery Cross primaries walk to school, because families do not feel safe crossing Tannery Lane.',
    affectedPeople: '640 children and those who take them to school',
    desiredOutcome: 'Families choose to walk because crossing Tannery Lane feels safe',
    whatPeopleNeedToDo: 'Say where and when crossing feels unsafe, try the walking bus, and park away from the gates',
    measure: { what: 'children walking to school', unit: '% of pupils in the hands-up survey', baseline: 46, target: 65, by: '2026-07-17' },
    owner: 'Service Manager, Highways and Road Safety',
    service: 568,
    withoutSocialMedia: 'The road safety officer stands at the crossing one morning a month and the schools run a hands-up survey each term',
    terms: [
      'crossing', 'zebra', 'lollipop', 'school run', 'tannery lane', 'speeding', 'school gates', 'school street', '20mph', 'walking bus', 'near miss',
      'pavement parking', 'parking on the zigzags', 'croesfan', 'ysgol',
    ],
  },
  {
    id: 'lonely-in-withyfields',
    statement: 'One older resident in four of Withyfields says that most days pass without a real conversation.',
    affectedPeople: 'About 410 residents over 70 who live alone',
    desiredOutcome: 'Older residents of Withyfields have company when they want it, from people near by',
    whatPeopleNeedToDo: 'Neighbours offer a lift, a seat or an hour; older residents say what they would like to come to',
    measure: { what: 'residents over 70 who speak to nobody on most days', unit: '% of those asked in the winter survey', baseline: 26, target: 15, by: '2027-02-28' },
    owner: 'Assistant Director, Communities and Wellbeing',
    withoutSocialMedia: 'The community connector knocks on doors and keeps the noticeboard at the Osier Court common room',
    terms: [
      'lonely', 'loneliness', 'on my own', 'on her own', 'on his own', 'company', 'lunch club', 'kettle club', 'befriending', 'lift to', 'common room', 'housebound',
      'coffee morning', 'cuppa', 'unig', 'cwmni',
    ],
  },
]
