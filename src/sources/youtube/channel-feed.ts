import { feedSource } from '../feed/feed-source.js'
import type { FeedPollOptions } from '../feed/feed-source.js'
import type { FeedCheckpoint } from '../feed/feed-checkpoint.js'
import type { SourceItem } from '../source-item.js'
import type { Source } from '../source.js'

/**
 * A channel's feed of its 15 newest videos; every video of it is told, newest first, whether it is new or not.
 *
 * @param handle - the declared account's.
 */
export function channelFeed(channelId: string, handle: string, venue: SourceItem['venue'], options: FeedPollOptions, tell: (video: string) => void): Source<FeedCheckpoint> {
  return feedSource({
    id: `youtube:${venue.nativeId}`,
    url: `https://www.youtube.com/feeds/videos.xml?channel_id=${channelId}`,
    version: '1',
    conditional: true,
    adapt: (item) => {
      const video = /^yt:video:([\w-]{6,20})$/.exec(item.nativeId)?.[1]
      if (video === undefined) return undefined
      tell(video)
      // The time of change moves with every view and vote.
      const { updatedAt: _, author: __, ...kept } = item
      return { ...kept, nativeId: video, kind: 'post', url: `https://www.youtube.com/watch?v=${video}`, venue, author: { handle }, thread: video }
    },
  }, options)
}
