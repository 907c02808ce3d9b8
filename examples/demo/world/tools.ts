import type { PlainToolChoice } from './plain.js'

const footing = { reviewOn: '2026-03-31', lawfulBasis: 'UK GDPR Art 6(1)(e), public task', dpiaReference: 'MBC-DPIA-2025-014' } as const

/** Every tool the demo listens with, each because of a problem. */
export const tools: readonly PlainToolChoice[] = [
  { tool: 'Marshwick Talk (Discourse forum)', problemId: 'lonely-in-withyfields', whyThisTool: 'Neighbours in Withyfields already arrange lifts and lunches there, by themselves', ...footing },
  { tool: 'Marshwick Talk (Discourse forum)', problemId: 'safe-walk-to-school', whyThisTool: 'Parents describe there where crossing Tannery Lane frightens them', ...footing },
  { tool: 'FixMyStreet', problemId: 'missed-bins', whyThisTool: 'Dumped rubbish is reported there with a point on the map', ...footing },
  { tool: 'Open311', problemId: 'missed-bins', whyThisTool: 'It says which reports were dealt with, and how long that took', ...footing },
  { tool: 'Marshwick Matters (blog)', problemId: 'safe-walk-to-school', whyThisTool: 'Its author attends every meeting about the crossing and people trust what it says', ...footing },
  { tool: 'Google Alerts', problemId: 'missed-bins', whyThisTool: 'The Gazette and the radio cover missed rounds before the call centre hears of them', ...footing },
]

/**
 * The tool of the post that inspired this library, refused by name: somebody saw it at a conference, and it is for no
 * problem that anybody has.
 */
export const refusedTool: PlainToolChoice = {
  tool: 'FriendFeed',
  problemId: '',
  whyThisTool: 'Other councils have one',
  ...footing,
}
