interface Rule {
  readonly message: string
  readonly source: string
}

const post = 'the blog post "1 rule and 6 steps to embracing Social Media in Local Government"'
const ruleOne = `Rule One, ${post}`
const notice = 'UK GDPR Art 13/14'
const lawful = 'UK GDPR Art 6'
const assessment = 'UK GDPR Art 35; ICO list of processing that needs a DPIA'
const surveillance = 'RIPA 2000; Home Office Covert Surveillance code of practice 3.10–3.17'
const iap2 = 'IAP2 Spectrum of Public Participation'
const gunning = 'Gunning principles: R v Brent LBC, ex parte Gunning (1985)'
const publicity = 'Code of recommended practice on local authority publicity'
const equality = 'Equality Act 2010 s149'
const own = 'civic-cafe: how decisions are recorded'
const ledger = 'UK GDPR Art 5(1)(c), data minimisation; Freedom of Information Act 2000'
const disclosure = 'statistical disclosure control: minimumAuthors'
const machine = 'civic-cafe: states of a relationship and of an engagement'

/** Every guard: its stable code, what it says to the officer, and the rule it comes from. */
export const rules = {
  'unknown-command': { message: 'This is not a command the library knows.', source: own },
  'not-a-post': { message: 'Decisions are signed by a post, such as "Head of Waste Services": no address, no handle, no @.', source: ledger },
  'names-a-person': { message: 'The ledger holds nothing about a person: leave out handles, addresses, telephone numbers and author fields.', source: ledger },
  'field-unknown': { message: 'This command takes no such field; none takes anything about a person.', source: ledger },
  'words-missing': { message: 'Something that has to be said is empty or missing.', source: own },
  'choice-unknown': { message: 'This is not one of the choices there are.', source: own },
  'date-invalid': { message: 'A date is missing, is not a calendar day written YYYY-MM-DD, or is on the wrong side of today.', source: own },
  'unknown-id': { message: 'There is nothing under this id.', source: own },
  'id-in-use': { message: 'This id is taken.', source: own },
  'already-settled': { message: 'This has been settled before and stays on record as it is.', source: own },

  'closed': { message: 'This is closed: only what settles an open promise, complaint or outcome can still be recorded.', source: machine },
  'not-from-here': { message: 'There is no such step from where this stands.', source: machine },
  'stop-condition-fired': { message: 'A stop condition has fired: only Close, Pause and Withdraw remain.', source: `stop conditions of the plan; ${iap2}` },
  'reason-missing': { message: 'Say why: a reason is all that leaving asks, and it is published with the decision.', source: own },
  'review-date-missing': { message: 'Say when somebody looks at this again.', source: own },
  'review-date-passed': { message: 'The review date is already past.', source: own },

  'problem-missing': { message: 'No business problem is known: nothing starts from a tool.', source: ruleOne },
  'problem-incomplete': { message: 'A business problem is incomplete: statement, people affected, outcome, what people need to do, measure, owner and what would be done without social media.', source: ruleOne },
  'problem-names-a-tool': { message: 'A business problem names a tool: say what is wrong for people, without it.', source: ruleOne },
  'transparency-notice-missing': { message: 'No transparency notice is recorded: people are told before they are listened to.', source: notice },
  'transparency-notice-out-of-date': { message: 'The transparency notice is not in date.', source: notice },
  'lawful-basis-missing': { message: 'No lawful basis is recorded.', source: lawful },
  'lawful-basis-out-of-date': { message: 'The lawful basis is past its review date.', source: lawful },
  'dpia-missing': { message: 'No data protection impact assessment is referenced.', source: assessment },
  'dpia-out-of-date': { message: 'The data protection impact assessment is past its review date.', source: assessment },

  'community-unknown': { message: 'The community of this relationship is not in what was last found.', source: `"Identify", ${post}` },
  'community-purpose-unconfirmed': { message: 'Nobody has confirmed what the community is for.', source: `"Identify", ${post}` },
  'too-few-authors': { message: 'Fewer people are active than the disclosure threshold asks.', source: disclosure },

  'role-undecided': { message: 'No role is decided.', source: `"Participate": the council's part, "if any at all", ${post}` },
  'role-not-observer': { message: 'The role decided is not `observer`.', source: surveillance },
  'role-takes-no-part': { message: 'The role decided takes no part: participating needs contributor, partner or convener.', source: `"Participate", ${post}` },
  'time-limit-missing': { message: 'Observing needs a last day.', source: surveillance },
  'time-limit-passed': { message: 'The time for observing is over.', source: surveillance },

  'purpose-missing': { message: 'The council has not said why it would take part.', source: ruleOne },
  'purpose-problem-unknown': { message: 'The purpose is to solve a problem that is not among the business problems.', source: ruleOne },
  'purpose-time-limit-missing': { message: 'The purpose `understand` needs a last day.', source: surveillance },
  'purpose-time-limit-too-long': { message: 'The purpose `understand` lasts at most 12 weeks.', source: surveillance },
  'purpose-time-limit-passed': { message: 'The time for understanding is over.', source: surveillance },
  'value-missing': { message: 'Nothing of value is offered to the community.', source: `"Participate", ${post}` },
  'steward-missing': { message: 'Nobody looks after the relationship.', source: `staff across the organisation manage the relationships, ${post}` },
  'deputy-missing': { message: 'The steward has no deputy.', source: `staff across the organisation manage the relationships, ${post}` },
  'account-undeclared': { message: 'No declared account speaks here: the council is never in a community under cover.', source: surveillance },
  'account-not-the-councils': { message: 'This account is not among those the council has declared.', source: surveillance },
  'rules-unread': { message: 'Nobody has read the community\'s own rules.', source: `guest in the café, ${post}` },
  'consent-missing': { message: 'The community has not agreed to the council taking part.', source: `guest in the café, ${post}; ${surveillance}` },
  'consent-refused': { message: 'The community has said no.', source: `guest in the café, ${post}` },
  'pre-election': { message: 'This is a pre-election period: only reactive factual replies and emergencies, signed by a named approver.', source: publicity },

  'control-missing': { message: 'No control has been handed to the community.', source: `"Empower", ${post}; ${iap2}` },
  'control-limits-missing': { message: 'A control is handed over without saying where it ends.', source: iap2 },
  'withdrawal-unpublished': { message: 'A control is taken back only with a reason the community can read: say why and where it is published.', source: iap2 },

  'engagement-unknown': { message: 'There is no such engagement of this relationship.', source: machine },
  'engagements-stopped': { message: 'A stop condition has fired in one of the engagements: close, pause or withdraw it first.', source: 'stop conditions of the plan' },
  'relationship-unknown': { message: 'The relationship this engagement belongs to is not in the context.', source: machine },
  'relationship-not-engaging': { message: 'The relationship is not engaging or nurturing.', source: machine },
  'relationship-stopped': { message: 'A stop condition has fired for the relationship.', source: 'stop conditions of the plan' },
  'plan-missing': { message: 'There is no plan.', source: `"Engage", ${post}` },
  'plan-review-before-start': { message: 'The plan is to be reviewed before it starts.', source: own },
  'stop-condition-missing': { message: 'The plan has no stop condition.', source: 'stop conditions: nobody is kept talking without end' },
  'stop-condition-incomplete': { message: 'A "no value" stop condition does not say after how many weeks.', source: 'stop conditions: nobody is kept talking without end' },
  'channel-fit-missing': { message: 'Nobody has said how this fits the channels people already use.', source: `"Engage", ${post}` },
  'offline-equivalent-missing': { message: 'There is no offline equivalent.', source: equality },
  'missing-voices-unstated': { message: 'Nobody has said whose voices are missing; `unknown` is an honest answer, "nobody" is not.', source: equality },
  'gunning-formative-stage': { message: 'A formal consultation takes place while proposals are still at a formative stage.', source: gunning },
  'gunning-sufficient-reasons': { message: 'A formal consultation gives reasons enough for an intelligent answer.', source: gunning },
  'gunning-adequate-time': { message: 'A formal consultation gives adequate time to consider and answer.', source: gunning },
  'gunning-conscientious-consideration': { message: 'In a formal consultation answers are conscientiously taken into account.', source: gunning },
  'formal-consultation-dropped': { message: 'A formal consultation that has begun stays one: close it and plan anew.', source: gunning },

  'hosting-unrecorded': { message: 'Nobody has recorded who formed and who hosts the community: it may have to be labelled council-run.', source: `online community cafés, not online town councils, ${post}` },
  'recognition-without-consent': { message: 'Recognition is of the community, or of a publicly held role whose consent is recorded; never of a person.', source: 'UK GDPR Art 5(1)(a); no ranking of residents' },
} as const satisfies Readonly<Record<string, Rule>>
