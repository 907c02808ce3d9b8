import type { PublicCount } from '../public-count.js'
import type { Report } from '../report.js'

/** Headings, captions and labels of the page, in English: one place for every word of it. */
export const pageWords = {
  title: (council: string): string => `What we heard: ${council}`,
  kicker: 'Listening report',
  dated: (day: string): string => `As it stood on ${day}`,
  skip: 'Skip to the report',
  contents: 'Contents',
  summary: { id: 'summary', heading: 'In a minute', heard: 'What we heard', means: 'What it means', next: 'What you may do next' },
  heard: {
    id: 'heard', heading: 'What we heard', picture: 'Mentions over time', caption: 'Mentions over time', from: 'From', to: 'To', mentions: 'Mentions',
    none: 'Nothing was heard in the time this report covers.',
    scope: (report: Report): string => `All sources together. Each bar is ${report.heard.bucketDays === 1 ? 'one day' : `${report.heard.bucketDays} days`}; a dashed stub stands for fewer than ${report.minimumAuthors} mentions or people.`,
    languages: 'Languages', language: 'Language', languagesScope: 'As detected; languages of too few mentions or people are left out.',
    redactions: ({ about, words }: PublicCount): string => about === 0 ? 'No personal data had to be taken out.' : `${about === null ? 'A few' : `${words.charAt(0).toUpperCase()}${words.slice(1)}`} pieces of personal data were taken out before anything was kept.`,
  },
  problems: {
    id: 'problems', heading: 'The problems, and what each tool was worth', caption: 'Business problems', scope: 'There is no such thing as an IT project, only business projects: everything starts here.',
    problem: 'Problem', owner: 'Owner', measure: 'How we will know', heard: 'Mentions',
    toolsHeading: 'Tools', toolsCaption: 'What each tool was worth', toolsScope: 'For the problem it was chosen for, over all runs so far, what only repeats another mention included.', tool: 'Tool', forProblem: 'For', brought: 'Mentions', useful: 'Of use', requests: 'Requests', advice: 'Advice', review: 'Review by',
    noTools: 'No tool is in use.',
    sourcesHeading: 'Sources that need a look', sourcesCaption: 'Sources that failed, fell silent or left gaps', sourcesScope: 'Everything else was read well.', source: 'Source', state: 'State', why: 'Why',
  },
  communities: {
    id: 'communities', heading: 'Communities that already exist', caption: 'Communities found', scope: 'By name, not by rank. The dots show the band of people; the bars, where the community meets.',
    community: 'Community', people: 'People', venues: 'Where it meets', purpose: 'For', role: 'Suggested part for the council', elsewhere: 'elsewhere',
    evidence: 'What speaks for that', typology: 'What its people share', history: 'Its history', places: 'Places it speaks of', presence: 'The council there', why: 'Why', standing: 'Evidence', problems: 'Problems it bears on',
    bands: (band: string): string => `${band} people`,
  },
  nameless: {
    id: 'nameless', heading: 'Places heard without names', scope: 'Report sites and feeds name nobody: how many people speak there is not known.', caption: 'Places heard without names',
    venue: 'Place', mentions: 'Mentions', about: 'Most about', places: 'Most often in', none: 'None.',
  },
  relationships: {
    heading: 'Where the relationship stands', none: 'No relationship has been opened.', may: 'What may be done next', mayNone: 'No step forward can be taken now.', notYetCaption: (name: string): string => `Steps that cannot be taken yet with “${name}”, and what is missing`,
    step: 'Step', missing: 'What is missing', rule: 'Where that comes from', history: 'How it came here', engagements: 'Work on a problem', reasonNeeded: 'Pausing, withdrawing and closing are always open: a reason, and for withdrawing a review date, are enough.',
    othersId: 'other-relationships', othersHeading: 'Relationships with communities not shown', othersScope: 'They are no longer found, or too few people were heard there lately for anything to be shown about them. What the council has promised them stands.',
  },
  panels: {
    heading: 'Nurture: two panels', scope: 'Side by side, never added together. The community is compared only with its own past.',
    community: 'The community', council: 'The council’s own conduct', figure: 'Figure', value: 'Value', interval: '95% interval', rests: 'Rests on', says: 'What it says', source: 'Where it comes from', tooLittle: 'no figure',
    communityCaption: (name: string): string => `How “${name}” does, by itself`, councilCaption: (name: string): string => `What the council does with “${name}”`,
    index: 'Café index', indexCaption: (name: string): string => `Café index of “${name}”, over the whole time and in rolling windows`, indexScope: 'The line is the 95% interval. Windows are 90 days long and overlap.', window: 'Window', now: 'Whole time', noInterval: 'none',
    townCouncil: 'town council online', cafe: 'community café',
    position: 'Position', positionCaption: (name: string): string => `Position of “${name}”`, positionScope: 'Presence: share of conversations the council speaks in. Dependency: 1 − index.', presence: 'Council present', dependency: 'Talk depends on it',
    quadrants: { 'quiet': 'Quiet', 'independent-cafe': 'Independent café', 'guest-in-the-cafe': 'Guest in the café', 'online-town-council': 'Online town council' },
    actions: 'What might help', asked: 'They asked for it.', removes: 'It takes away:', because: 'Because:',
  },
  caveats: { id: 'caveats', heading: 'Read this with care' },
  method: { id: 'method', heading: 'How this was made', caption: 'Methods and versions', what: 'What', version: 'Version', how: 'How' },
  figures: {
    'cafe-index': 'Café index', 'peerShare': 'Ties among residents', 'survival': 'Would survive without the council', 'residentInitiative': 'Begun by residents', 'peerAnswers': 'Answered by residents',
    'cafe-index-change': 'Change of the index', 'time-to-first-reply-hours': 'First reply, hours', 'newcomer-return-30-days': 'Newcomers who return', 'evenness-of-voices': 'Evenness of voices', 'absence-factor': 'Write half of it',
    'host-dependency': 'Dependence on a host', 'reciprocity': 'Answering back', 'evenness-of-topics': 'Evenness of topics', 'commitments-kept': 'Promises kept', 'loops-closed': 'People told what became of it', 'help-given': 'Help given for help asked',
    'recognition': 'Recognised this year', 'control-handed-over': 'Controls handed over', 'plan-recognition': 'Named in plans', 'steward-continuity-days': 'Steward, days', 'offline-fit': 'Can be joined offline',
    'missing-voices-acted-on': 'Missing voices acted on', 'complaints-acknowledged': 'Complaints acknowledged in time',
  } as Readonly<Record<string, string>>,
} as const
