export { buildReport, type ReportInput } from './build-report.js'
export { type RelationshipInput } from './build/relationship-report.js'
export { activityStreams, type ActivityActor, type ActivityCollection, type ActivityObject } from './exports/activity-streams.js'
export { atrsDraft, type AtrsConfig, type AtrsDraft, type AtrsField } from './exports/atrs-draft.js'
export { decisionLog, type DecisionLog, type LoggedDecision } from './exports/decision-log.js'
export { jsonFeed, type JsonFeed, type JsonFeedItem, type JsonFeedOptions } from './exports/json-feed.js'
export { communityMap, communityMapTable, communityRiver, communityRiverTable, type CommunityPictureOptions } from './community-pictures.js'
export type { HeardBucket, HeardSummary } from './heard-summary.js'
export { publicCount, type PublicCount } from './public-count.js'
export { renderHtml } from './render-html.js'
export type {
  Report, ReportCommunity, ReportMoment, ReportMove, ReportNamelessVenue, ReportPanels, ReportProblem, ReportRelationship, ReportSource, ReportTie, ReportTool, ReportVenue, ReportWindow,
} from './report.js'
export { summariseHeard, type SummariseHeardOptions } from './summarise-heard.js'
