import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { htmlToText, readHtml } from 'civic-cafe/mentions'

const golden: Readonly<Record<string, readonly (readonly [html: string, text: string])[]>> = {
  'puts blocks on lines of their own': [
    ['<p>One</p><p>Two</p>', 'One\n\nTwo'],
    ['<p>A</p>B<p>C</p>', 'A\n\nB\n\nC'],
    ['<div>a</div><div>b</div>', 'a\nb'],
    ['One<br>Two<br/><br>Three', 'One\nTwo\n\nThree'],
    ['<p>One<br></p><p><br></p>Two', 'One\n\nTwo'],
    ['<h2>Bins</h2>Mondays', 'Bins\n\nMondays'],
    ['<ul><li>One</li><li><p>Two</p></li></ul>After', '- One\n- Two\n\nAfter'],
    ['<table><tr><th>Day</th><th>Bin</th></tr><tr><td>Mon</td><td>Green</td></tr></table>', 'Day Bin\nMon Green'],
    ['<dl><dt>Term</dt><dd>Meaning</dd></dl>', 'Term\nMeaning'],
    ['<details><summary>More</summary>Body</details>', 'More\nBody'],
  ],
  'keeps words apart that the page keeps apart, and together what it runs together': [
    ['  lots   of \n\n white\t space ', 'lots of white space'],
    ['Bins <b>not</b> collected', 'Bins not collected'],
    ['pot<wbr>hole, CO<sub>2</sub>', 'pothole, CO2'],
    ['a<script>b</script>c', 'a c'],
    ['<p>unclosed <b>words', 'unclosed words'],
    ['one&nbsp;&nbsp;two', 'one two'],
  ],
  'decodes entities once': [
    ['caf&eacute; &amp; bar, &#163;5 &#x2014; &lsquo;ok&rsquo;&hellip;', 'café & bar, £5 — ‘ok’…'],
    ['&amp;lt;b&amp;gt; is &lt;b&gt;', '&lt;b&gt; is <b>'],
    ['AT&T, Q&A, R&D;', 'AT&T, Q&A, R&D;'],
    ['5 < 6 and 7 > 3', '5 < 6 and 7 > 3'],
    ['&#128169; &#0; &#xFFFFFFFF;', '💩 \uFFFD \uFFFD'],
  ],
  'leaves out what no reader sees': [
    ['<script>alert("<p>x</p>")</script>Words<style>p { color: red }</style>', 'Words'],
    ['<!-- secret -->Words<!-- unclosed', 'Words'],
    ['<!DOCTYPE html><html><head><title>T</title></head><body>Words</body></html>', 'Words'],
    ['<title>T</title><template>x</template><svg><text>x</text></svg><iframe>x</iframe><select><option>x</option></select>Words', 'Words'],
    ['<img src="x" alt="my street"><img class="emoji" alt=":smile:"> Words', ':smile: Words'],
    ['ab\u200bc\u202ed\u00ad', 'abcd'],
  ],
  'marks quotes and code': [
    ['<blockquote><p>Old words</p><p>More</p></blockquote><p>New</p>', '> Old words\n>\n> More\n\nNew'],
    ['<blockquote><blockquote>Deep</blockquote>Less</blockquote>Out', '> > Deep\n>\n> Less\n\nOut'],
    ['Look: <pre><code>let bins = 1</code></pre>works', 'Look:\n\n[code]\n\nworks'],
    ['Use <code>npm</code>', 'Use npm'],
  ],
}

describe('HTML as text', () => {
  for (const [promise, pairs] of Object.entries(golden)) {
    it.each(pairs)(`${promise}: %s`, (html, text) => {
      expect(htmlToText(html)).toBe(text)
    })
  }
})

describe('reading HTML', () => {
  it('gives each link once, as written, with entities decoded', () => {
    expect(readHtml('<a href="https://a.example/?x=1&amp;y=2">a</a> <a href="/b">b</a> <a href="/b">again</a> <a href="#top">top</a> <a>none</a> <a href="">empty</a>').links).toEqual(['https://a.example/?x=1&y=2', '/b'])
  })

  it('sets a quoted post aside: its words are not the author’s, its author is addressed', () => {
    const quoted: string[] = []
    const reading = readHtml(
      '<aside class="quote no-group" data-username="bo_example" data-post="1"><div class="title"><img alt="">bo_example:</div><blockquote><p>Bo’s words <a href="https://a.example/">link</a></p></blockquote></aside><p>My answer</p>',
      { quoted: (handle) => quoted.push(handle) },
    )
    expect(reading).toEqual({ text: 'My answer', links: ['https://a.example/'], addressed: ['bo_example'], tags: [] })
    expect(quoted).toEqual(['bo_example'])
  })

  it('leaves out the preview of a link and keeps the link', () => {
    expect(readHtml('See<aside class="onebox"><header><a href="https://news.example/a">news</a></header><p>Their words</p></aside>now')).toMatchObject({ text: 'See\n\nnow', links: ['https://news.example/a'] })
  })

  it.each([
    ['Discourse', '<a class="mention" href="/u/bo">@bo</a> thanks', 'bo', '/u/bo'],
    ['Discourse, of somebody unknown', '<span class="mention">@bo</span> thanks', 'bo', undefined],
    ['Mastodon', '<span class="h-card"><a href="https://social.example/@bo" class="u-url mention">@<span>bo</span></a></span> thanks', 'bo', 'https://social.example/@bo'],
  ])('recognises a mention as %s writes it, and lets the caller replace it', (_platform, html, handle, href) => {
    const seen: (string | undefined)[] = []
    const reading = readHtml(html, { mention: (...told) => { seen.push(...told); return '(somebody)' } })
    expect(reading).toEqual({ text: '(somebody) thanks', links: [], addressed: [handle], tags: [] })
    expect(seen).toEqual([handle, href])
  })

  it('recognises hashtags the markup marks', () => {
    expect(readHtml('<a href="/tags/Bins" class="mention hashtag" rel="tag">#<span>Bins</span></a> <a class="hashtag" href="/c/x">#Potholes</a>')).toEqual({ text: '#Bins #Potholes', links: [], addressed: [], tags: ['Bins', 'Potholes'] })
  })
})

describe('hostile HTML', () => {
  const whole = fc.constantFrom('<p>', '</p>', '<br/>', '<div>', '</div>', '<blockquote>', '</blockquote>', '<ul>', '<li>', '</li>', '<script>', '</script>', 'alert(1)', '<style>', '</style>', '<!--', '-->', '<![CDATA[', ']]>', '<!doctype html>', '<?php echo ?>', '<title>', '</title>', '<textarea>', '</textarea>', '<svg>', '</svg>', '<xmp>', '</xmp>', '<a href="x">', '<a class="mention" href="/u/bo">@bo', '</a>', '<aside class="quote" data-username="bo">', '</aside>', '<pre>', '</pre>', '<img class="emoji" alt="x">', '<td>', 'words', ' ', '\n', '>', '"', "'", '=', 'é', '😀', '\u0000', '\u200b')
  const broken = fc.constantFrom('<', '</', '<b', '<p', '<a href=', '<script', '&', '&lt;', '&#60;', '&#0;', '&#xffffffff;', '&amp;lt;', '&nbsp')
  const soup = (...pieces: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> => fc.array(fc.oneof(...pieces), { maxLength: 25 }).map((parts) => parts.join(''))

  it('is read without an error, whatever it is', () => {
    fc.assert(fc.property(fc.oneof(soup(whole, broken), fc.string({ unit: 'binary' })), (html) => {
      const { text } = readHtml(html, { mention: () => '@somebody', quoted: () => {} })
      expect(text).toBe(text.trim())
      expect(text).not.toMatch(/\n{3}/)
    }), { numRuns: 3000 })
  })

  it('leaves no tag', () => {
    fc.assert(fc.property(soup(whole), (html) => {
      expect(htmlToText(html)).not.toContain('<')
    }), { numRuns: 3000 })
  })

  it('leaves text without markup as it is the second time', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\t', '>', '-', '"', '\u200b', 'é', '😀') }), fc.string({ unit: 'grapheme' })).filter((text) => !/[<&]/.test(text)), (text) => {
      const once = htmlToText(text)
      expect(htmlToText(once)).toBe(once)
      expect(once.split(/\s+/).join('')).toBe(text.replace(/[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b\u2060\u202a-\u202e\u2066-\u2069\ufeff]/g, '').split(/\s+/).join(''))
    }), { numRuns: 2000 })
  })

  // Each takes a moment if reading is linear and the rest of the day if it is not.
  it.each([
    ['open tags', '<div>'], ['list items', '<li>'], ['quotes', '<blockquote>'], ['set-aside quotes', '<aside class="quote" data-username="bo">'], ['mentions', '<a class="mention">@bo'],
    ['less-than signs', '<'], ['ampersands', '&'], ['unfinished attributes', '<a href="'], ['comments', '<!--'], ['attributes', ' x=y'],
  ])('ends on a megabyte of %s', (_what, piece) => {
    expect(typeof htmlToText(`<b${piece.repeat(1_000_000 / piece.length)}>`)).toBe('string')
  })

  it('reads the first million characters and no more than two hundred links', () => {
    expect(htmlToText(`${'word '.repeat(300_000)}end`)).not.toContain('end')
    expect(readHtml(Array.from({ length: 500 }, (_, i) => `<a href="/${i}">x</a>`).join('')).links).toHaveLength(200)
  })
})
