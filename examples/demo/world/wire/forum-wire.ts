import { categories } from '../communities.js'
import { worldHosts } from '../hosts.js'
import type { Resident } from '../residents.js'
import type { ForumPost, ForumTopic } from '../talk/forum-records.js'
import { escaped } from './markup.js'

/** What a path of the forum answers at an instant; `undefined` is a 404. */
export function forumAnswer(path: string, search: URLSearchParams, forum: readonly ForumTopic[], people: readonly Resident[], now: number): unknown {
  const names = new Map(people.map(({ handle, name }) => [handle, name]))
  const context: Context = { now, names, byTopic: new Map(forum.map((topic) => [topic.id, topic])) }
  if (path === '/site.json') return { default_archetype: 'regular', categories: categories.map(categoryOf) }
  if (path === '/categories.json') return { category_list: { can_create_category: false, categories: categories.map(categoryOf) } }
  if (path === '/posts.json') return { latest_posts: latestPosts(forum, search.get('before'), context) }
  if (path === '/latest.json') return { users: [], topic_list: { per_page: 30, topics: visibleTopics(forum, now).slice(0, 30).map((topic) => topicOf(topic, now)) } }
  const one = /^\/posts\/(\d+)\.json$/.exec(path)
  if (one !== null) {
    const post = forum.flatMap(({ posts }) => posts).find(({ id }) => id === Number(one[1]))
    return post === undefined || !visible(post, now) ? undefined : postOf(post, context)
  }
  const thread = /^\/t\/(?:[^/]+\/)?(\d+)\.json$/.exec(path)
  const topic = thread === null ? undefined : context.byTopic.get(Number(thread[1]))
  if (topic === undefined || topic.at > now) return undefined
  return { ...topicOf(topic, now), post_stream: { posts: topic.posts.filter((post) => visible(post, now)).map((post) => postOf(post, context)) } }
}

interface Context {
  readonly now: number
  readonly names: ReadonlyMap<string, string>
  readonly byTopic: ReadonlyMap<number, ForumTopic>
}

const pageSize = 50

function visible(post: ForumPost, now: number): boolean {
  return post.at <= now && !(post.deletion !== undefined && post.deletion.by === 'moderator' && post.deletion.at <= now)
}

function latestPosts(forum: readonly ForumTopic[], before: string | null, context: Context): unknown[] {
  const limit = before === null ? Infinity : Number(before)
  return forum.flatMap(({ posts }) => posts)
    .filter((post) => post.id < limit && visible(post, context.now))
    .sort((a, b) => b.id - a.id)
    .slice(0, pageSize)
    .map((post) => postOf(post, context))
}

function visibleTopics(forum: readonly ForumTopic[], now: number): ForumTopic[] {
  const last = (topic: ForumTopic): number => Math.max(...topic.posts.filter(({ at }) => at <= now).map(({ at }) => at))
  return forum.filter(({ at }) => at <= now).sort((a, b) => Number(b.pinned) - Number(a.pinned) || last(b) - last(a))
}

function topicOf(topic: ForumTopic, now: number): Record<string, unknown> {
  return {
    id: topic.id, title: topic.title, fancy_title: escaped(topic.title), slug: topic.slug, category_id: topic.category, pinned: topic.pinned,
    posts_count: topic.posts.filter((post) => visible(post, now)).length, created_at: new Date(topic.at).toISOString(), archetype: 'regular', visible: true, closed: false, tags: [],
  }
}

function postOf(post: ForumPost, { now, names, byTopic }: Context): Record<string, unknown> {
  const topic = byTopic.get(post.topic)
  const edited = post.edit !== undefined && post.edit.at <= now
  const gone = post.deletion !== undefined && post.deletion.at <= now
  const answered = topic?.posts.find(({ number }) => number === post.replyTo)
  const text = gone ? '(post deleted by author)' : edited ? post.edit.text : post.text
  return {
    id: post.id, name: names.get(post.handle) ?? post.handle, username: post.handle, avatar_template: `/user_avatar/${worldHosts.forum}/${post.handle}/{size}/1_2.png`,
    created_at: new Date(post.at).toISOString(), cooked: `${post.quotes === true && answered !== undefined ? quote(answered) : ''}${cooked(text)}`,
    post_number: post.number, post_type: 1, updated_at: new Date(gone ? post.deletion.at : edited ? post.edit.at : post.at).toISOString(),
    reply_count: 0, reply_to_post_number: post.replyTo ?? null, quote_count: post.quotes === true ? 1 : 0, incoming_link_count: 0, reads: 40, score: post.likes * 15,
    topic_id: post.topic, topic_slug: topic?.slug ?? '', topic_title: topic?.title ?? '', category_id: topic?.category ?? 4, version: edited || gone ? 2 : 1,
    actions_summary: post.likes > 0 ? [{ id: 2, count: post.likes }] : [], moderator: false, admin: false, staff: post.handle === 'system',
    user_id: post.handle === 'system' ? -1 : 100 + [...post.handle].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 100_000, 7),
    hidden: false, user_deleted: gone,
    ...(answered !== undefined && { reply_to_user: { username: answered.handle, name: names.get(answered.handle) ?? answered.handle, avatar_template: '' } }),
  }
}

function categoryOf({ id, name, slug, description, color }: (typeof categories)[number]): Record<string, unknown> {
  return { id, name, slug, description, color, text_color: 'FFFFFF', topic_count: 0, post_count: 0, position: id, read_restricted: false, subcategory_ids: [] }
}

function quote(post: ForumPost): string {
  return `<aside class="quote no-group" data-username="${post.handle}" data-post="${post.number}" data-topic="${post.topic}"><div class="title"><div class="quote-controls"></div> ${post.handle}:</div><blockquote><p>${escaped(post.text.slice(0, 160))}</p></blockquote></aside>\n`
}

function cooked(text: string): string {
  const inline = (line: string): string => escaped(line)
    .replace(/https?:\/\/[^\s<]+[^\s<.,;:!?)]/g, (url) => `<a href="${url}" rel="noopener nofollow ugc">${url}</a>`)
    .replace(/(^|\s)@([a-z0-9_.-]*[a-z0-9_])/gi, (_, before: string, handle: string) => `${before}<a class="mention" href="/u/${handle.toLowerCase()}">@${handle}</a>`)
    .replace(/(^|\s)#([a-z][\w-]+)/gi, (_, before: string, tag: string) => `${before}<a class="hashtag" href="/tag/${tag.toLowerCase()}">#<span>${tag}</span></a>`)
  return text.split(/\n{2,}/).map((paragraph) => `<p>${paragraph.split('\n').map(inline).join('<br>\n')}</p>`).join('\n')
}
