// Invented answers, each in the shape its platform documents, with every field our readers look at.
import { readdirSync, readFileSync } from 'node:fs'

const folder = new URL('../../fixtures/feeds/', import.meta.url)

/** Feeds in every format. */
export const feeds: readonly string[] = readdirSync(folder).filter((name) => !name.endsWith('.expected.json')).sort().map((name) => readFileSync(new URL(name, folder), 'utf8'))

export const pages: readonly string[] = [
  '<!doctype html><html lang="cy"><head><base href="/a/"><title>Bins</title></head><body class="h-entry"><p class="e-content">Read <a href="https://talk.example/t/1">what they say</a>, <b>now</b> &amp; then.</p><aside class="quote" data-username="wren"><blockquote>Old words</blockquote></aside><a class="mention" href="/u/wren">@wren</a><ul><li>One<li>Two</ul><pre>if (a < b)</pre></body></html>',
  'Plain words, <i>leaning</i>&nbsp;here.<br/><br/>And <img src="x.png" alt="a broken bin"> there &hellip;',
]

export const addresses: readonly string[] = [
  'https://www.example.org:443/a/./b/../c?utm_source=rss&id=1#top', 'HTTP://Example.org/?fbclid=1', 'https://www.google.com/url?rct=j&url=https://news.example/a%3Fb%3D1&ct=ga', '//cdn.example/x', 'https://l.facebook.com/l.php?u=https%3A%2F%2Fblog.example%2F', '/relative?x=1',
]

export const letters: readonly string[] = [
  'Ring me on 07700 900123 or write to wren@marsh.example, I am at 12 Quay Parade ZZ1 2AB, plate AB12 CDE.',
  'NI number QQ 12 34 56 C, NHS no. 943 476 5919, card 4111 1111 1111 1111, IBAN GB82 WEST 1234 5698 7654 32. Ref 24/01234/FUL, bus 21 at 17:05, £1,234.56.',
]

export const dates: readonly string[] = ['2026-03-29T01:30:00', '29/03/2026 01:30', '3 March 2026', '1774747800', '2026-03-29 01:30 BST', 'Sun, 29 Mar 2026 01:30:00 +0100']

const wren = { id: 7, username: 'wren', name: 'Wren Hollow', acct: 'wren', display_name: 'Wren Hollow', url: 'https://social.example/@wren', bot: false, noindex: false, indexable: true, note: '<p>Gardens</p>' }

export const blueskyPost = {
  uri: 'at://did:plc:wren/app.bsky.feed.post/3k', cid: 'bafy', indexedAt: '2026-02-01T10:00:00Z', likeCount: 1, replyCount: 2, repostCount: 3, quoteCount: 0, labels: [{ val: 'spam', src: 'did:plc:mod' }],
  author: { did: 'did:plc:wren', handle: 'wren.example', displayName: 'Wren Hollow', labels: [{ val: '!no-unauthenticated', src: 'did:plc:wren' }] },
  record: {
    $type: 'app.bsky.feed.post', text: 'Bins again é @pip.example #marshwick see talk.example', createdAt: '2026-02-01T10:00:00Z', langs: ['en', 'cy'], tags: ['bins'],
    reply: { root: { uri: 'at://did:plc:pip/app.bsky.feed.post/1', cid: 'b' }, parent: { uri: 'at://did:plc:pip/app.bsky.feed.post/2', cid: 'b' } },
    facets: [{ index: { byteStart: 12, byteEnd: 24 }, features: [{ $type: 'app.bsky.richtext.facet#mention', did: 'did:plc:pip' }] }, { index: { byteStart: 25, byteEnd: 35 }, features: [{ $type: 'app.bsky.richtext.facet#tag', tag: 'marshwick' }] }, { index: { byteStart: 40, byteEnd: 52 }, features: [{ $type: 'app.bsky.richtext.facet#link', uri: 'https://talk.example' }] }],
    embed: { $type: 'app.bsky.embed.external', external: { uri: 'https://talk.example/1', title: 'Talk', description: 'Of bins' } },
  },
  embed: { $type: 'app.bsky.embed.recordWithMedia#view', record: { record: { uri: 'at://did:plc:pip/app.bsky.feed.post/9', author: { did: 'did:plc:pip', handle: 'pip.example' } } }, media: { $type: 'app.bsky.embed.images#view', images: [{ alt: 'A bin', fullsize: 'https://cdn.example/1' }] } },
}

export const discoursePost = {
  id: 12, post_number: 3, topic_id: 4, topic_slug: 'bins', topic_title: 'Bins', category_id: 2, username: 'wren', name: 'Wren Hollow', user_id: 7, created_at: '2026-02-01T10:00:00.000Z', updated_at: '2026-02-01T11:00:00.000Z', post_type: 1, version: 2,
  cooked: '<p>See <a class="mention" href="/u/pip">@pip</a></p><aside class="quote" data-username="pip" data-post="1" data-topic="4"><blockquote>Words</blockquote></aside>', reply_to_post_number: 1, reply_to_user: { username: 'pip' }, reply_count: 1, reads: 9, score: 1.5, hidden: false, user_deleted: false, deleted_at: null, moderator: false, admin: false, actions_summary: [{ id: 2, count: 4 }],
}

export const discourseTopic = { id: 4, title: 'Bins &amp; more', fancy_title: 'Bins &amp; more', slug: 'bins', category_id: 2, tags: ['bins', { name: 'recycling' }], posts_count: 9, views: 100, archived: false, created_at: '2026-02-01T10:00:00.000Z' }

export const mastodonStatus = {
  id: '112', uri: 'https://social.example/users/wren/statuses/112', url: 'https://social.example/@wren/112', created_at: '2026-02-01T10:00:00.000Z', edited_at: '2026-02-01T11:00:00.000Z', visibility: 'public', sensitive: true, spoiler_text: 'Rubbish', language: 'en', in_reply_to_id: '111', in_reply_to_account_id: '8', replies_count: 1, reblogs_count: 2, favourites_count: 3,
  content: '<p>Look <span class="h-card"><a href="https://social.example/@pip" class="u-url mention">@<span>pip</span></a></span> <a href="https://social.example/tags/bins" class="mention hashtag" rel="tag">#<span>bins</span></a> :blobcat:</p>', account: wren, reblog: null,
  mentions: [{ id: '8', acct: 'pip@other.example', username: 'pip', url: 'https://other.example/@pip' }], tags: [{ name: 'bins', url: 'https://social.example/tags/bins' }], emojis: [{ shortcode: 'blobcat', url: 'https://cdn.example/b.png' }], media_attachments: [{ type: 'image', description: 'A bin' }], poll: { id: '1', options: [{ title: 'Yes', votes_count: 1 }], expired: false }, card: { url: 'https://talk.example/1', title: 'Talk' },
}

export const serviceRequest = { service_request_id: 4072865, status: 'open', title: 'Sofa bed', detail: 'Left on the pavement', description: 'Sofa bed: Left on the pavement', service_name: 'Fly-tipping', service_code: 'FLY', requested_datetime: '2026-02-01T10:00:00+00:00', updated_datetime: '2026-02-02T10:00:00+00:00', lat: '51.43', long: '-0.02', address: '12 Quay Parade', requestor_name: 'Wren Hollow', agency_responsible: { recipient: ['Marshwick'] }, media_url: 'https://fix.example/photo/1.jpeg', comment_count: 2, status_notes: 'Passed on' }

export const petition = { id: 700001, type: 'petition', links: { self: 'https://petition.example/petitions/700001.json' }, attributes: { action: 'Mend the crossing', background: 'It is not safe', additional_details: 'At all', state: 'open', signature_count: 12, created_at: '2026-01-01T10:00:00.000Z', opened_at: '2026-01-05T10:00:00.000Z', updated_at: '2026-01-06T10:00:00.000Z', topics: ['Transport'] } }

const redditThing = { kind: 't3', data: { id: 'abc', name: 't3_abc', subreddit: 'marshwick', title: 'Bins', selftext: 'Again', selftext_html: '<div class="md"><p>Again u/pip</p></div>', author: 'wren', author_fullname: 't2_w', created_utc: 1769940000, edited: 1769950000, permalink: '/r/marshwick/comments/abc/bins/', url: 'https://talk.example/1', score: 3, num_comments: 2, ups: 3, removed_by_category: null, link_flair_text: 'News', over_18: false, is_self: true } }

export const redditListing = { kind: 'Listing', data: { after: 't3_abc', before: null, children: [redditThing, { kind: 't1', data: { id: 'c1', name: 't1_c1', link_id: 't3_abc', parent_id: 't3_abc', body: 'Yes', body_html: '<p>Yes</p>', author: '[deleted]', created_utc: 1769940100, edited: false, replies: { kind: 'Listing', data: { children: [] } } } }, { kind: 'more', data: { count: 3, children: ['c2', 'c3'], parent_id: 't3_abc' } }] } }

export const speech = { gid: '2026-02-01a.1.2', hdate: '2026-02-01', htype: '12', major: '1', section_id: '10', subsection_id: '11', body: '<p>I thank the <span class="hi">library</span>.</p>', listurl: '/debate/?id=2026-02-01a.1.2&s=library', person_id: '10001', speaker: { person_id: '10001', name: 'Wren Hollow', first_name: 'Wren', last_name: 'Hollow', house: '1' }, parent: { body: 'Libraries' } }

export const requestEvent = { id: 5, event_type: 'sent', created_at: '2026-02-01T10:00:00.000Z', described_state: 'waiting_response', calculated_state: 'waiting_response', snippet: 'Dear Marshwick, Yours, Wren Hollow', incoming_message_id: null, outgoing_message_id: 3, comment_id: null, info_request: { id: 9, url_title: 'bins', title: 'Bins', tags: [['waste'], ['contract', 'a']] }, public_body: { id: 2, url_name: 'marshwick', name: 'Marshwick', short_name: 'MBC' }, user: { id: 7, url_name: 'wren', name: 'Wren Hollow', about_me: 'Gardens' } }

export const wordpressPost = { id: 3, date_gmt: '2026-02-01T10:00:00', modified_gmt: '2026-02-01T11:00:00', link: 'https://blog.example/bins/', title: { rendered: 'Bins &#8211; again' }, content: { rendered: '<p>Words</p>', protected: false }, excerpt: { rendered: '<p>W</p>' }, author: 1 }

export const wordpressComment = { id: 8, post: 3, parent: 7, author: 0, author_name: 'Wren Hollow', date_gmt: '2026-02-01T12:00:00', content: { rendered: '<p>Thank you</p>' }, link: 'https://blog.example/bins/#comment-8' }

const youtubeComment = { id: 'c1', snippet: { videoId: 'v1', channelId: 'UC1', textDisplay: 'Lovely <a href="https://www.youtube.com/hashtag/bins">#bins</a>', textOriginal: 'Lovely #bins', authorDisplayName: '@wren', authorChannelId: { value: 'UCw' }, likeCount: 2, publishedAt: '2026-02-01T10:00:00Z', updatedAt: '2026-02-01T11:00:00Z', parentId: 'c0' } }

export const youtubeThread = { id: 'c1', snippet: { videoId: 'v1', channelId: 'UC1', canReply: true, totalReplyCount: 6, topLevelComment: youtubeComment }, replies: { comments: [youtubeComment] } }

export const xAnswer = {
  post: { id: '1900000000000000001', text: 'Bins again @pip #marshwick https://t.co/a', author_id: '7', conversation_id: '1900000000000000000', created_at: '2026-02-01T10:00:00.000Z', lang: 'en', in_reply_to_user_id: '8', referenced_tweets: [{ type: 'replied_to', id: '1900000000000000000' }, { type: 'quoted', id: '2' }], edit_history_tweet_ids: ['1900000000000000001'], public_metrics: { like_count: 1, reply_count: 0, retweet_count: 0, quote_count: 0 }, geo: { coordinates: { type: 'Point', coordinates: [-0.02, 51.43] } }, note_tweet: { text: 'Bins again, at length' }, entities: { urls: [{ start: 28, end: 41, url: 'https://t.co/a', expanded_url: 'https://talk.example/1', unwound_url: 'https://talk.example/1' }], hashtags: [{ start: 17, end: 27, tag: 'marshwick' }], mentions: [{ start: 11, end: 15, username: 'pip', id: '8' }] } },
  includes: { users: [{ id: '7', username: 'wren', name: 'Wren Hollow', protected: false }, { id: '8', username: 'pip', name: 'Pip' }], tweets: [{ id: '2', text: 'Older', author_id: '8' }] },
}

export const facebookPost = { id: '1_2', message: 'Bins on Monday', created_time: '2026-02-01T10:00:00+0000', updated_time: '2026-02-01T11:00:00+0000', permalink_url: 'https://www.facebook.com/1/posts/2', from: { id: '1', name: 'Marshwick' }, message_tags: [{ id: '9', name: 'Pip', offset: 0, length: 3 }], attachments: { data: [{ title: 'Talk', url: 'https://l.facebook.com/l.php?u=https%3A%2F%2Ftalk.example', unshimmed_url: 'https://talk.example' }] }, reactions: { summary: { total_count: 3 } }, comments: { summary: { total_count: 2 } }, shares: { count: 1 } }

export const facebookComment = { id: '2_5', message: 'Not again Pip', created_time: '2026-02-01T12:00:00+0000', from: { id: '7', name: 'Wren Hollow' }, parent: { id: '2_4' }, like_count: 1, comment_count: 0, message_tags: [{ id: '9', name: 'Pip' }], attachment: { url: 'https://talk.example' }, is_hidden: false }

export const instagramMedia = { id: '3', caption: 'The new #marshwick library @pip', media_type: 'IMAGE', permalink: 'https://www.instagram.com/p/x/', timestamp: '2026-02-01T10:00:00+0000', username: 'marshwick', like_count: 3, comments_count: 1, comments: { data: [] } }

export const instagramComment = { id: '4', text: 'Lovely @pip', timestamp: '2026-02-01T12:00:00+0000', username: 'wren', from: { id: '7', username: 'wren' }, like_count: 1, parent_id: '3', replies: { data: [{ id: '5', text: 'Yes', timestamp: '2026-02-01T13:00:00+0000', username: 'pip' }] } }

export const lemmyView = {
  post: { id: 1, name: 'Bins', body: 'See [talk](https://talk.example) **now**\n\n> old\n\n- one\n`code`', url: 'https://talk.example/1', ap_id: 'https://lemmy.example/post/1', published: '2026-02-01T10:00:00.000000Z', updated: '2026-02-01T11:00:00.000000Z', deleted: false, removed: false, featured_community: false, community_id: 3, creator_id: 7 },
  comment: { id: 9, post_id: 1, content: 'Yes, @pip@lemmy.example ![bin](https://pic.example/1.png)', path: '0.8.9', published_at: '2026-02-01T12:00:00Z', deleted: false, removed: false },
  creator: { id: 7, name: 'wren', display_name: 'Wren Hollow', actor_id: 'https://lemmy.example/u/wren', local: true, bot_account: false, deleted: false }, community: { id: 3, name: 'marshwick', title: 'Marshwick', actor_id: 'https://lemmy.example/c/marshwick', nsfw: false }, counts: { comments: 2, score: 3, upvotes: 4, downvotes: 1, child_count: 0 },
}

export const hackerNewsHit = { objectID: '4001', author: 'wren', title: 'Council bins in TypeScript', url: 'https://talk.example/1', story_text: '<p>Words <a href="https:&#x2F;&#x2F;talk.example">here</a>', comment_text: null, story_id: 4000, parent_id: 4000, created_at: '2026-02-01T10:00:00Z', created_at_i: 1769940000, points: 3, num_comments: 2, _tags: ['story', 'author_wren'] }
