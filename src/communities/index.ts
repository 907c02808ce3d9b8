export { adjustedRandIndex } from './adjusted-rand-index.js'
export { CommunitiesError, type CommunitiesErrorCode } from './communities-error.js'
export {
  Community,
  CommunityEvent,
  CommunityMap,
  CommunityPurpose,
  CommunityShape,
  CommunityTypology,
  SizeBand,
  SuggestedRole,
  type PublicCommunity,
  type PublicCommunityMap,
} from './community.js'
export { publicView } from './disclosure/public-view.js'
export { confidenceOf, type Confidence, type ConfidenceOptions } from './graph/confidence.js'
export { createGraph } from './graph/create-graph.js'
export { GraphError, type GraphErrorCode } from './graph/graph-error.js'
export type { Graph } from './graph/graph.js'
export { leiden, type LeidenOptions } from './graph/leiden.js'
export { modularity } from './graph/modularity.js'
export { partitionByEvidence, type EvidenceOptions, type EvidencePartition } from './graph/partition-by-evidence.js'
export { identifyCommunities } from './identify-communities.js'
export type { IdentifyOptions, IdentifyProgress } from './identify-options.js'
export { identifyInWorker } from './off-thread/identify-in-worker.js'
export { mentionsByCommunity, mentionsOfCommunity } from './mentions-of-community.js'
export { nearestTexts, type TextNeighbours } from './nearest-texts.js'
export { communityInLanguage, mapInLanguage } from './words/in-language.js'
