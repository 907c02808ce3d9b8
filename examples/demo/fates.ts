import type { Cafe } from 'civic-cafe'
import type { PublicCommunity } from 'civic-cafe/communities'
import type { EngagementCommand, RelationshipCommand } from 'civic-cafe/engagement'
import type { Store } from 'civic-cafe/stores'
import { accountsOn, officialHandles } from './world/council.js'
import { worldHosts } from './world/hosts.js'

type Deed =
  | { readonly about: 'relationship'; readonly command: RelationshipCommand }
  | { readonly about: 'engagement'; readonly problemId: string; readonly command: EngagementCommand }

/** A community, and what is decided about it, in order. */
export interface Story {
  readonly community: PublicCommunity
  readonly title: string
  readonly deeds: readonly Deed[]
}

const by = { decidedBy: 'Head of Communities' }
const relationship = (...commands: RelationshipCommand[]): Deed[] => commands.map((command) => ({ about: 'relationship', command }))
const engagement = (problemId: string, ...commands: EngagementCommand[]): Deed[] => commands.map((command) => ({ about: 'engagement', problemId, command }))

const listening = relationship(
  { ...by, type: 'record-transparency-notice', notice: { url: 'https://www.marshwick.example/listening', publishedOn: '2025-08-20', reviewOn: '2026-08-20' } },
  { ...by, type: 'record-lawful-basis', lawfulBasis: { basis: 'UK GDPR Art 6(1)(e), public task', reviewOn: '2026-08-20' } },
  { ...by, type: 'record-dpia', dpia: { reference: 'MBC-DPIA-2025-014', reviewOn: '2026-08-20' } },
  { ...by, type: 'listen' },
)

/** They answer their own questions: the council stays away, and that is a success. */
export function leftAlone(community: PublicCommunity): Story {
  return {
    community,
    title: 'left to itself: they answer one another',
    deeds: [
      ...listening,
      ...relationship(
        { ...by, type: 'confirm-purpose', words: 'People of the allotments and the repair table help one another to grow and to mend' },
        { ...by, type: 'identify' },
        { ...by, type: 'decide-role', role: 'none', reason: 'They answer their own questions within hours; we would only be in the way', reviewOn: '2026-06-01' },
      ),
    ],
  }
}

/** Everything is prepared but the reason for being there: refused. */
export function withoutPurpose(community: PublicCommunity): Story {
  return {
    community,
    title: 'refused: nobody has said why the council would take part',
    deeds: [
      ...listening,
      ...relationship(
        { ...by, type: 'confirm-purpose', words: 'Neighbours trade, swap and tell one another what is on' },
        { ...by, type: 'identify' },
        { ...by, type: 'decide-role', role: 'contributor', reason: 'Other teams are there too', reviewOn: '2026-03-01' },
        { ...by, type: 'appoint-steward', post: 'Events Officer', deputy: 'Communications Officer', team: 'Communications' },
        { ...by, type: 'declare-account', account: accountOfCouncil },
        { ...by, type: 'record-rules-read', rules: { readOn: '2025-12-01', where: 'pinned topic', access: 'open' } },
        { ...by, type: 'participate' },
      ),
    ],
  }
}

/** One problem, a plan with an end, control handed over, the loop closed: to nurturing. */
export function toNurturing(community: PublicCommunity, problemId: string): Story {
  return {
    community,
    title: 'one problem worked on together, then nurtured',
    deeds: [
      ...listening,
      ...relationship(
        { ...by, type: 'confirm-purpose', words: 'Parents want their children to cross Tannery Lane safely' },
        { ...by, type: 'identify' },
        { ...by, type: 'decide-role', role: 'partner', reason: 'They ask for what only the highway authority can do', reviewOn: '2026-03-01' },
        { ...by, type: 'state-purpose', purpose: { solve: problemId } },
        { ...by, type: 'offer-value', value: { what: 'The speed counts, as they come in, and an engineer at the school gate on Fridays', forWhom: 'families who walk to school' } },
        { ...by, type: 'appoint-steward', post: 'Road Safety Engineer', deputy: 'School Travel Adviser', team: 'Highways' },
        { ...by, type: 'declare-account', account: accountOfCouncil },
        { ...by, type: 'record-rules-read', rules: { readOn: '2025-12-01', where: 'pinned topic', access: 'open' } },
        { ...by, type: 'participate' },
        { ...by, type: 'grant-control', controlId: 'agenda', control: 'topics', limits: 'They set the agenda of the Friday walk' },
        { ...by, type: 'empower' },
      ),
      ...engagement(problemId,
        { ...by, type: 'set-plan', plan: { focus: 'Where, and when, crossing frightens', whatPeopleNeedToDo: 'Mark the spot and the minute on the count sheet', promise: 'collaborate', startsOn: '2025-12-08', reviewOn: '2026-02-27', stopConditions: [{ kind: 'outcome-reached' }, { kind: 'no-value', afterWeeks: 8 }], formalConsultation: false } },
        { ...by, type: 'fit-channels', channelFit: { channels: [{ name: 'Marshwick Talk', medium: 'online', does: 'parents tell one another and the blog' }, { name: 'The school gate', medium: 'offline', does: 'everybody meets there twice a day' }], replaces: [], voicesMissing: [{ who: 'children who walk alone' }, { who: 'families who do not read English easily' }], offlineEquivalent: 'Paper count sheets at the gate, in five languages' } },
      ),
      ...relationship({ ...by, type: 'engage', engagementId: `${community.id}/${problemId}` }),
      ...engagement(problemId,
        { ...by, type: 'start' },
        { ...by, type: 'make-commitment', commitmentId: 'counts', promise: 'Publish the speed counts every Friday', due: '2026-01-16' },
        { ...by, type: 'keep-commitment', commitmentId: 'counts', evidence: 'https://www.marshwick.example/tannery-lane/counts' },
        { ...by, type: 'act-on-missing-voice', who: 'children who walk alone', what: 'Two assemblies, and a map to draw on' },
        { ...by, type: 'record-outcome', outcome: { measurement: { kind: 'not-measured', why: 'The crossing patrol began last week; the counts need a term' }, whatChanged: 'A crossing patrol from 8 to 9', whatWeLearned: 'The dangerous minute is 8.43, not 8.30', loopClosedOn: '2025-12-08' } },
        { ...by, type: 'close', reason: 'The outcome is reached' },
      ),
      ...relationship(
        { ...by, type: 'record-hosting', hosting: { formedBy: 'community', hostedBy: 'community', because: 'Parents began it, and volunteers run the forum' } },
        { ...by, type: 'nurture' },
        { ...by, type: 'take-nurture-action', action: { id: 'tabards', kind: 'resource', what: 'Tabards and training for the walking bus', obstacle: 'Insurance asks for both', asked: true, on: '2025-12-08' } },
        { ...by, type: 'record-plan-recognition', recognition: { document: 'Highways service plan 2026', section: '4.1', wording: 'Parents of Tannery Lane tell us first where crossing is not safe', ownDescription: 'Parents who want to get there in one piece', adoptedOn: '2025-12-08' } },
      ),
    ],
  }
}

const accountOfCouncil = `${accountsOn(worldHosts.forum)[0]?.platform ?? ''}/${officialHandles.council}`

/**
 * Plays a story, one decision a minute from `start`. Decisions of an earlier, interrupted run are in the ledger with
 * their minute, and are not taken again. Returns what was refused, in words.
 */
export async function play(cafe: Cafe, store: Store, { community, deeds }: Story, start: Date, setClock: (now: Date) => void): Promise<string[]> {
  const taken = new Set<string>()
  for await (const { event } of store.ledger()) {
    const { communityId, at } = event as { communityId: string; at: string }
    if (communityId === community.id) taken.add(at)
  }
  const refused: string[] = []
  for (const [minute, deed] of deeds.entries()) {
    const now = new Date(start.getTime() + minute * 60_000)
    if (taken.has(now.toISOString())) continue
    setClock(now)
    const decision = deed.about === 'engagement' ? await cafe.engage(community.id, deed.problemId, deed.command) : await decideAbout(cafe, community.id, deed.command)
    if (!decision.ok) refused.push(...decision.refusals.map(({ message, source }) => `${deed.command.type}: ${message} (${source})`))
  }
  return refused
}

function decideAbout(cafe: Cafe, communityId: string, command: RelationshipCommand): ReturnType<Cafe['participate']> {
  const handsOver = command.type === 'empower' || command.type === 'grant-control' || command.type === 'record-hosting'
  return handsOver ? cafe.empower(communityId, command) : cafe.participate(communityId, command)
}
