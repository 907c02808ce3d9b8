import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { discourseArchive, fixMyStreet, open311, type Source } from 'civic-cafe/sources'
import { filesOf } from './archive.js'
import { replayed } from './replayed.js'
import { reportsAsFeeds } from './reports-as-feed.js'

/** The day the recordings are looked at: after the last of them. */
export const recordingsNow = new Date('2025-12-31T12:00:00Z')

/** A council that might have listened to what was recorded: London's reports, and a whole forum of people who make games. */
export function recordedCouncil(data: string): unknown {
  return {
    id: 'recordings',
    name: 'The council of the recordings',
    languages: ['en-GB'],
    accounts: [],
    places: londonDistricts(join(data, 'uk/uk_outcodes.csv')),
  }
}

/** Three problems: two of the street, and one of people who get stuck and need other people. */
export const recordedProblems = [
  {
    id: 'fly-tipping',
    statement: 'Dumped rubbish lies in the same streets for a week or more, and comes back after it is cleared.',
    affectedPeople: 'Households within a hundred metres of the worst two hundred spots',
    desiredOutcome: 'Dumped rubbish is gone within two days and does not come back',
    whatPeopleNeedToDo: 'Tell us where it is the day it appears, and book a collection for what is bulky',
    measure: { what: 'reports of dumped rubbish at a spot cleared before', unit: 'a month' },
    owner: 'Head of Street Cleansing',
    withoutSocialMedia: 'Crews walk the worst streets twice a week',
    terms: ['fly tipping', 'fly-tipping', 'flytipping', 'dumped', 'rubbish', 'mattress', 'bulky waste', 'sofa'],
  },
  {
    id: 'broken-surface',
    statement: 'Potholes and broken paving make people fall and cyclists swerve, and are patched too late.',
    affectedPeople: 'Everybody who walks or rides, older people most',
    desiredOutcome: 'Nobody is hurt by a hole that somebody had told us about',
    whatPeopleNeedToDo: 'Tell us where and how deep, before somebody falls',
    measure: { what: 'injury claims about known defects', unit: 'a year' },
    owner: 'Head of Highways',
    withoutSocialMedia: 'Inspectors drive every road twice a year',
    terms: ['pothole', 'paving', 'pavement broken', 'uneven pavement', 'trip hazard', 'sunken', 'kerb'],
  },
  {
    id: 'stuck-alone',
    statement: 'People who begin something new give up because nobody they can ask has been there before.',
    affectedPeople: 'Beginners of every age',
    desiredOutcome: 'Whoever is stuck finds somebody who has been there, the same day',
    whatPeopleNeedToDo: 'Ask where others can see it, and answer what they once asked themselves',
    measure: { what: 'questions answered within a day', unit: 'per cent' },
    owner: 'Head of Adult Learning',
    withoutSocialMedia: 'Evening classes in four libraries',
    terms: ['stuck', 'help me', 'how do I', 'beginner', 'newbie', 'no idea', 'does anyone know', 'what am I doing wrong'],
  },
]

const choice = { reviewOn: '2026-06-30', lawfulBasis: 'UK GDPR Art 6(1)(e), public task', dpiaReference: 'DPIA-RECORDINGS' }

/** The tools, each for a problem, and the recordings they are read from. */
export function recordedTools(data: string): ({ readonly sources: readonly Source[] } & Record<string, unknown>)[] {
  const london = { lat: 51.55761, lon: 0.073477, km: 20 }
  const polls = filesOf(join(data, 'fixmystreet-rss/polls.tar.xz')).filter(({ name }) => name.endsWith('.xml'))
    .map(({ body }) => ({ body, contentType: 'application/rss+xml; charset=utf-8' }))
  const lists = filesOf(join(data, 'fixmystreet-open311/polls.tar.xz')).map(({ body }) => ({ body, contentType: 'application/json' }))
  const now = (): Date => recordingsNow
  return [
    {
      ...choice, tool: 'FixMyStreet, polled', problemId: 'fly-tipping', whyThisTool: 'Residents report dumped rubbish there already',
      sources: [replayed((http) => fixMyStreet({ ...london, http, now }), () => polls)],
    },
    {
      ...choice, tool: 'FixMyStreet, the year', problemId: 'broken-surface', whyThisTool: 'A year of reports shows which surfaces break again',
      sources: [replayed((http) => ({ ...fixMyStreet({ ...london, km: 21, http, now }) }), () => reportsAsFeeds(join(data, 'fixmystreet-rss/reports.ndjson.gz')))],
    },
    {
      ...choice, tool: 'Open311', problemId: 'fly-tipping', whyThisTool: 'It says when a report was dealt with',
      sources: [replayed((http) => open311({ endpoint: 'https://www.fixmystreet.com/open311/v2/', jurisdictionId: 'fixmystreet.com', http, now }), () => lists)],
    },
    {
      ...choice, tool: 'The forum', problemId: 'stuck-alone', whyThisTool: 'Nine years of people helping one another to begin',
      sources: [discourseArchive({
        url: 'https://forum.recordings.example',
        posts: join(data, 'forum-discourse/posts.ndjson.gz'),
        topics: join(data, 'forum-discourse/topics.ndjson.gz'),
      })],
    },
  ]
}

function londonDistricts(path: string): unknown[] {
  return readFileSync(path, 'utf8').trim().split('\n').slice(1)
    .map((line) => line.split(','))
    .filter((cells) => cells[7] === 'London')
    .map(([code = '', , , lat, lon]) => ({ id: code, name: code, kind: 'postcode-district', point: { lat: Number(lat), lon: Number(lon) } }))
}
