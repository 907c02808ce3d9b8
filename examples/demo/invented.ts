import { openCafe, type Cafe } from 'civic-cafe'
import type { PublicCommunity, PublicCommunityMap } from 'civic-cafe/communities'
import { chooseTool, defineProblems, RuleOneError } from 'civic-cafe/council'
import { createHttpClient, discourse, feed, fixMyStreet, googleAlerts, open311, type Source } from 'civic-cafe/sources'
import type { Store } from 'civic-cafe/stores'
import { leftAlone, play, toNurturing, withoutPurpose, type Story } from './fates.js'
import type { Progress } from './progress.js'
import { roundTime, worldWeeks } from './world/calendar.js'
import { council, problems, refusedTool, tools } from './world/council.js'
import { jurisdictionId, worldEndpoints, worldFetch } from './world/hosts.js'
import { startWorld } from './world/start-world.js'

// A real council keeps its key in a vault. This one is printed here because the residents behind it are invented.
const demoKey = 'invented-residents-need-no-secret'
const communitiesFoundInRounds = [worldWeeks / 2, worldWeeks]

/** The whole path over an invented autumn in an invented council. Returns the café, to be reported on. */
export async function inventedPath(store: Store, progress: Progress): Promise<Cafe> {
  progress.step('Rule One: start from problems')
  for (const { id, statement } of defineProblems(problems)) progress.say(`${id}: ${statement}`)
  try {
    chooseTool(refusedTool, defineProblems(problems))
  } catch (error) {
    if (!(error instanceof RuleOneError)) throw error
    progress.say(`Refused (${error.code}): ${error.message}`)
  }

  const world = await startWorld()
  let now = roundTime(1)
  try {
    const clock = (): Date => now
    const http = createHttpClient({ fetch: worldFetch(world.url), allowPrivateAddresses: true, minimumIntervalMs: 0 })
    const forum = discourse({ url: worldEndpoints.forum, http, now: clock })
    const sources: Record<string, Source> = {
      'Marshwick Talk (Discourse forum)': forum,
      FixMyStreet: fixMyStreet({ url: worldEndpoints.fixMyStreet, http, now: clock }),
      Open311: open311({ endpoint: worldEndpoints.open311, jurisdictionId, since: roundTime(0).toISOString(), http, now: clock }),
      'Marshwick Matters (blog)': feed({ url: worldEndpoints.blog, http, now: clock }),
      'Google Alerts': googleAlerts({ url: worldEndpoints.alerts, http, now: clock }),
    }
    const cafe = await openCafe({
      council,
      problems,
      tools: tools.map((tool) => ({ ...tool, sources: [sources[tool.tool] ?? forum] })),
      store,
      pseudonymKey: demoKey,
      preElectionPeriods: [{ name: 'Borough elections', pollingDay: '2026-05-07', nation: 'england' }],
      now: clock,
    })

    progress.step(`Listen: ${worldWeeks} weeks, one round a week`)
    const done = new Set<string>()
    for await (const { id } of store.runs()) done.add(id)
    if (done.size > 0) progress.say(`Resuming: ${done.size} of ${worldWeeks} rounds were heard before.`)
    const found = new Set(await store.snapshots())
    for (let round = 1; round <= worldWeeks; round++) {
      now = roundTime(round)
      world.setRound(round)
      if (!done.has(now.toISOString())) {
        const { totals } = await cafe.listen({ onProgress: progress.listening })
        progress.say(`Week ${round}: ${totals.added} new, ${totals.revised} edited, ${totals.deleted} deleted, ${totals.faults} ${totals.faults === 1 ? 'fault' : 'faults'}${totals.failedSources > 0 ? `, ${totals.failedSources} source not read` : ''}`)
      }
      if (communitiesFoundInRounds.includes(round) && !found.has(now.toISOString())) await cafe.identify()
      progress.bar(`week ${round} of ${worldWeeks}`, round, worldWeeks)
    }

    progress.step('Identify: the communities that already exist')
    const map = await cafe.communities()
    for (const community of map?.communities ?? []) progress.say(describe(community))
    if (map !== undefined) progress.say(map.finding)

    progress.step('Participate, Empower, Engage: three relationships')
    const setClock = (next: Date): void => { now = next }
    for (const story of map === undefined ? [] : storiesOf(map)) {
      progress.say(`${nameOf(story.community)}: ${story.title}`)
      for (const refusal of await play(cafe, store, story, roundTime(worldWeeks), setClock)) progress.say(`  refused – ${refusal}`)
    }
    now = new Date(roundTime(worldWeeks).getTime() + 86_400_000)
    return cafe
  } finally {
    await world.close()
  }
}

/** Which community meets which fate: by what the library itself suggests, not by name. */
function storiesOf({ communities }: PublicCommunityMap): Story[] {
  const venueOf = (community: PublicCommunity, name: RegExp): boolean => name.test(community.venues[0]?.name ?? '')
  const crossing = communities.find((community) => venueOf(community, /schools/i)) ?? communities.find(({ problems: bearsOn }) => bearsOn.some(({ id }) => id === 'safe-walk-to-school'))
  const helpers = communities.find((community) => community !== crossing && community.suggestedRole.role === 'none')
  const third = communities.find((community) => community !== crossing && community !== helpers)
  return [
    ...(helpers === undefined ? [] : [leftAlone(helpers)]),
    ...(third === undefined ? [] : [withoutPurpose(third)]),
    ...(crossing === undefined ? [] : [toNurturing(crossing, 'safe-walk-to-school')]),
  ]
}

function describe(community: PublicCommunity): string {
  const purpose = community.purpose.unclear === true ? 'purpose unclear' : community.purpose.ranked[0]?.purpose ?? 'purpose unclear'
  const venues = community.venues.slice(0, 2).map(({ name }) => name).join(', ')
  return `${nameOf(community)} – ${community.size.band} people, ${community.standing}, ${purpose}; suggested role: ${community.suggestedRole.role}${venues === '' ? '' : `; meets at ${venues}`}`
}

function nameOf({ id, label }: PublicCommunity): string {
  return label.terms.length > 0 ? label.terms.slice(0, 4).join(', ') : id
}
