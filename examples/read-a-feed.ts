// A feed as it comes in life: a bare ampersand, a date no calendar has, an entry without an id. One bad item never costs the feed.
import { parseFeed } from 'civic-cafe/sources'

const xml = `<?xml version="1.0"?>
<rss version="2.0"><channel><title>Marsh & Mill News</title><link>https://blog.marshwick.example</link>
  <item>
    <title>Lanterns on the quay</title><link>https://blog.marshwick.example/lanterns</link><guid>lanterns</guid>
    <pubDate>Sat, 11 Oct 2025 18:30:00 +0100</pubDate><description>&lt;p&gt;Bring a jar and a candle.&lt;/p&gt;</description>
  </item>
  <item>
    <title>Bins, again</title><link>https://blog.marshwick.example/bins</link>
    <pubDate>Thu, 32 Octember 2025 25:61:00 +0000</pubDate><description>Three weeks running.</description>
  </item>
</channel></rss>`

const { format, title, items, faults } = await parseFeed(xml, { url: 'https://blog.marshwick.example/feed' })
console.log(`${title ?? 'Untitled'} (${format})`)
for (const { title, publishedAt, url } of items) console.log(`- ${title ?? 'Untitled'}, ${publishedAt ?? 'no date that can be read'}, ${url ?? ''}`)
for (const { code, message } of faults) console.log(`  ${code}: ${message}`)
