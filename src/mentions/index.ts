export { Author, Mention, ProblemMatch, Redaction, Sentiment, Venue } from './mention.js'
export { MentionError, type MentionErrorCode } from './mention-error.js'
export { pseudonymFor } from './pseudonym.js'
export { mentionId, platformOf, sourceIdentity, threadId, venueId, type SourceIdentity } from './source-identity.js'
