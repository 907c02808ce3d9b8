import { FeedError, parseDiscoursePost, parseDiscourseTopic, parseFeed } from 'civic-cafe/sources'
import { canonicalUrl, htmlToText, redactPersonalData } from 'civic-cafe/mentions'
import { parseBlueskyPost } from '../../../src/sources/bluesky/parse-bluesky-post.js'
import { parseFacebookComment, parseFacebookPost } from '../../../src/sources/facebook/parse-facebook.js'
import { parseHackerNewsHit } from '../../../src/sources/hacker-news/parse-hacker-news-hit.js'
import { parseInstagramComment, parseInstagramMedia } from '../../../src/sources/instagram/parse-instagram.js'
import { markdownText } from '../../../src/sources/lemmy/markdown-text.js'
import { parseLemmyView } from '../../../src/sources/lemmy/parse-lemmy-view.js'
import { parseMastodonStatus } from '../../../src/sources/mastodon/parse-mastodon-status.js'
import { parseServiceRequest } from '../../../src/sources/open311/service-request.js'
import { serviceRequestList } from '../../../src/sources/open311/service-request-list.js'
import { parsePetition } from '../../../src/sources/parliament-petitions/petition.js'
import { parseRedditListing } from '../../../src/sources/reddit/parse-reddit-listing.js'
import { readRecordDate } from '../../../src/sources/records/read-date.js'
import { parseSpeech } from '../../../src/sources/they-work-for-you/speech.js'
import { readPage } from '../../../src/sources/webmention/read-page.js'
import { parseRequestEvent } from '../../../src/sources/what-do-they-know/request-event.js'
import { parseComment as parseWordpressComment, parsePost as parseWordpressPost } from '../../../src/sources/wordpress/wordpress-entry.js'
import { parseXPost } from '../../../src/sources/x/parse-x-post.js'
import { readXIncludes } from '../../../src/sources/x/x-includes.js'
import { parseCommentThread } from '../../../src/sources/youtube/parse-comment-thread.js'
import { brokenJson, brokenText } from './mutations.js'
import type { Row } from './row.js'
import * as samples from './samples.js'

/** Something that reads what the world sends, and an input for it. */
export interface Target {
  readonly name: string
  /** Reads one input. Throwing is a failure, but for the error it promises. */
  readonly read: (row: Row) => unknown
}

const venue = { nativeId: 'v', name: 'Talk', kind: 'forum' as const }

const page = { venue, handle: 'marshwick', own: { pageId: '1', handle: 'marshwick' } }

/** A reader of texts, each broken from one of the samples. */
const text = (name: string, of: readonly string[], read: (input: string) => unknown): Target => ({ name, read: (row) => read(brokenText(of[row.next(of.length)] ?? '', row)) })

/** A reader of answers in JSON, each broken from the sample. */
const json = (name: string, sample: unknown, read: (input: unknown) => unknown): Target => ({ name, read: (row) => read(brokenJson(sample, row)) })

async function feedOrFeedError(input: string): Promise<unknown> {
  try {
    return await parseFeed(input)
  } catch (error) {
    if (error instanceof FeedError) return error.code
    throw error
  }
}

/** Everything that reads what the world sends, without a network. */
export const targets: readonly Target[] = [
  text('parseFeed', samples.feeds, feedOrFeedError),
  text('htmlToText', samples.pages, htmlToText),
  text('canonicalUrl', samples.addresses, (input) => canonicalUrl(input)),
  text('redactPersonalData', samples.letters, redactPersonalData),
  text('webmention page', samples.pages, (input) => readPage(input, 'https://blog.example/1', () => true)),
  text('dates of records', samples.dates, (input) => readRecordDate(input, { timeZone: 'Europe/London' })),
  json('bluesky post', samples.blueskyPost, (input) => parseBlueskyPost(input)),
  json('discourse post', samples.discoursePost, (input) => parseDiscoursePost(input, { url: 'https://talk.example' })),
  json('discourse topic', samples.discourseTopic, parseDiscourseTopic),
  json('mastodon status', samples.mastodonStatus, (input) => parseMastodonStatus(input, { instance: 'https://social.example', target: { tags: ['marshwick'] } })),
  json('open311 request', samples.serviceRequest, (input) => parseServiceRequest(input, 0, { venue, reportUrl: undefined, fixMyStreetUrl: 'https://fix.example/report/{id}' })),
  json('open311 list', { service_requests: [samples.serviceRequest] }, serviceRequestList),
  json('petition', samples.petition, (input) => parsePetition(input, 'https://petition.example', new Map(), 0)),
  json('reddit listing', samples.redditListing, parseRedditListing),
  json('hansard speech', samples.speech, (input) => parseSpeech(input, 'https://hansard.example', 0)),
  json('information request event', samples.requestEvent, (input) => parseRequestEvent(input, 'https://foi.example', 0)),
  json('wordpress post', samples.wordpressPost, (input) => parseWordpressPost(input, 0, { venue, prefix: '' })),
  json('wordpress comment', samples.wordpressComment, (input) => parseWordpressComment(input, 0, { venue, prefix: '' })),
  text('lemmy markdown', samples.letters, markdownText),
  json('facebook post', samples.facebookPost, (input) => parseFacebookPost(input, page)),
  json('facebook comment', samples.facebookComment, (input) => parseFacebookComment(input, page)),
  json('hacker news hit', samples.hackerNewsHit, parseHackerNewsHit),
  json('instagram media', samples.instagramMedia, (input) => parseInstagramMedia(input, page)),
  json('instagram comment', samples.instagramComment, (input) => parseInstagramComment(input, page)),
  json('lemmy view', samples.lemmyView, (input) => parseLemmyView(input, { instance: 'https://lemmy.example' })),
  json('x post', samples.xAnswer.post, (input) => parseXPost(input, readXIncludes(samples.xAnswer.includes))),
  json('x includes', samples.xAnswer.includes, (input) => parseXPost(samples.xAnswer.post, readXIncludes(input))),
  json('youtube thread', samples.youtubeThread, (input) => parseCommentThread(input)),
]
