import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalUrl } from 'civic-cafe/mentions'

const golden: Readonly<Record<string, readonly (readonly [written: string, canonical: string | undefined])[]>> = {
  'writes one address one way': [
    ['HTTPS://www.Example.org:443/a/?b=2&utm_source=x&a=1#top', 'https://www.example.org/a/?a=1&b=2'],
    ['http://example.org:80', 'http://example.org/'],
    ['https://example.org:8443/a', 'https://example.org:8443/a'],
    ['https://ann:secret@example.org/', 'https://example.org/'],
    ['https://example.org./a', 'https://example.org/a'],
    ['https://example.org/a/../b', 'https://example.org/b'],
    ['https://example.org/x?', 'https://example.org/x'],
    ['https://example.org/#/route/5', 'https://example.org/'],
    ['https://bücher.example/straße', 'https://xn--bcher-kva.example/stra%C3%9Fe'],
    ['  https://example.org/a  ', 'https://example.org/a'],
    ['https://example.org/?b&a', 'https://example.org/?a&b'],
    ['https://example.org/?q=a%20b&p=c+d', 'https://example.org/?p=c+d&q=a%20b'],
  ],
  'keeps what some sites do not answer without': [
    ['http://www.example.org/a/', 'http://www.example.org/a/'],
    ['https://example.org/a', 'https://example.org/a'],
    ['https://example.org/?s=bins&t=2&ref=home', 'https://example.org/?ref=home&s=bins&t=2'],
    ['https://example.org/?a=1&a=2', 'https://example.org/?a=1&a=2'],
    ['https://example.org/??b=1', 'https://example.org/??b=1'],
    ['http://constructor/?a=1', 'http://constructor/?a=1'],
    ['http://__proto__/?a=1', 'http://__proto__/?a=1'],
  ],
  'drops who sent the reader': [
    ['https://example.org/?fbclid=x&gclid=y&UTM_Campaign=z&mc_eid=1', 'https://example.org/'],
    ['https://example.org/??utm_source=x', 'https://example.org/'],
    ['https://www.youtube.com/watch?v=abc&si=xyz&feature=share', 'https://www.youtube.com/watch?v=abc'],
    ['https://x.com/i/status/1?s=20&t=abc', 'https://x.com/i/status/1'],
    ['https://www.amazon.co.uk/dp/B0?tag=x&th=1', 'https://www.amazon.co.uk/dp/B0?th=1'],
    ['https://www.facebook.com/story.php?story_fbid=1&id=2&__cft__[0]=x&__tn__=R', 'https://www.facebook.com/story.php?id=2&story_fbid=1'],
  ],
  'sees the page behind its versions for phones': [
    ['https://m.example.org/a', 'https://example.org/a'],
    ['https://en.m.wikipedia.org/wiki/Ely', 'https://en.wikipedia.org/wiki/Ely'],
    ['https://amp.example.org/news/amp/', 'https://example.org/news'],
    ['https://www.google.com/amp/s/news.example.org/bins.amp.html', 'https://news.example.org/bins.html'],
    ['https://m.org/a', 'https://m.org/a'],
  ],
  'unwraps redirectors that carry the address': [
    ['https://www.google.com/url?rct=j&sa=t&url=https://news.example.org/bins%3Fid%3D7%26utm_source%3Dalert&ct=ga&usg=x', 'https://news.example.org/bins?id=7'],
    ['https://www.google.co.uk/url?q=https://example.org/', 'https://example.org/'],
    ['https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2Fa%3Ffbclid%3DIwAR1&h=AT0', 'https://example.org/a'],
    ['https://m.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2F', 'https://example.org/'],
    ['https://l.instagram.com/?u=https%3A%2F%2Fexample.org%2F&e=1', 'https://example.org/'],
    ['https://www.linkedin.com/safety/go?url=https%3A%2F%2Fexample.org', 'https://example.org/'],
    ['https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2F&data=05', 'https://example.org/'],
    ['https://www.youtube.com/redirect?event=comment&q=https%3A%2F%2Fexample.org', 'https://example.org/'],
    ['https://www.google.com/url?url=https%3A%2F%2Fl.facebook.com%2Fl.php%3Fu%3Dhttps%253A%252F%252Fm.example.org%252Fa', 'https://example.org/a'],
  ],
  'leaves what the link does not tell': [
    ['https://t.co/AbC123', 'https://t.co/AbC123'],
    ['https://bit.ly/2xY', 'https://bit.ly/2xY'],
    ['https://news.google.com/rss/articles/CBMi?oc=5', 'https://news.google.com/rss/articles/CBMi?oc=5'],
    ['https://www.google.com/search?q=https://example.org', 'https://www.google.com/search?q=https://example.org'],
    ['https://www.google.com/url?url=javascript:alert(1)', 'https://www.google.com/url?url=javascript:alert(1)'],
    ['https://web.archive.org/web/2020/https://example.org/', 'https://web.archive.org/web/2020/https://example.org/'],
  ],
  'takes nothing but the web': ['javascript:alert(1)', 'data:text/html,x', 'mailto:ann@example.org', 'ftp://example.org', 'tel:01632960123', 'https://', '', 'bins', `https://example.org/${'a'.repeat(5000)}`].map((written) => [written, undefined] as const),
}

describe('a canonical address', () => {
  for (const [promise, pairs] of Object.entries(golden)) {
    it.each(pairs)(`${promise}: %s`, (written, canonical) => {
      expect(canonicalUrl(written)).toBe(canonical)
    })
  }

  it('resolves a relative address against its page', () => {
    expect(canonicalUrl('../planning/23?utm_medium=x', 'https://council.example/news/a')).toBe('https://council.example/planning/23')
    expect(canonicalUrl('//cdn.example/x', 'https://council.example/')).toBe('https://cdn.example/x')
    expect(canonicalUrl('javascript:alert(1)', 'https://council.example/')).toBeUndefined()
  })

  const host = fc.constantFrom('www.example.org', 'm.example.co.uk', 'mobile.m.example.org', 'fr.m.m.example.org', 'example.org.', 'www.google.com', 'm.google.com', 'l.facebook.com', 'm.facebook.com', 'www.youtube.com', 'href.li', 'www.amazon.co.uk')
  const path = fc.constantFrom('', '/', '/a/', '/url', '/l.php', '/redirect', '/a/amp/amp/', '/a.amp.amp.html', '/amp/s/google.com/amp/s/a.org/amp', '//a//b', '/a%20b/é')
  const name = fc.constantFrom('a', 'b', 'utm_source', 'fbclid', 'q', 'url', 'u', 'amp', 'm', 'si', '', '?', '??utm_x', '%61')
  const value = fc.constantFrom('', '=', '=1', '=a b', '=%20', '=é', '==', '=javascript:x', '=https%3A%2F%2Fm.example.org%2Fx%3Futm_source%3Dy', '=https%3A%2F%2Fwww.google.com%2Furl%3Furl%3Dhttps%253A%252F%252Fexample.org%252F')
  const parameters = fc.array(fc.tuple(name, value).map((pair) => pair.join('')), { maxLength: 6 })
  const awkward = fc.tuple(fc.constantFrom('https://', 'http://u:p@', 'HTTPS://'), host, fc.constantFrom('', ':443', ':8080'), path, parameters, fc.constantFrom('', '#', '#?b'))
    .map(([scheme, site, port, rest, query, fragment]) => `${scheme}${site}${port}${rest}${query.length > 0 ? `?${query.join('&')}` : ''}${fragment}`)

  it('of a canonical address is that address', () => {
    fc.assert(fc.property(fc.oneof(awkward, fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string()), (written) => {
      const once = canonicalUrl(written)
      if (once !== undefined) expect(canonicalUrl(once)).toBe(once)
    }), { numRuns: 3000 })
  })

  it('does not depend on the order of parameters', () => {
    fc.assert(fc.property(parameters.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))), ([list, shuffled]) => {
      expect(canonicalUrl(`https://example.org/?x&${shuffled.join('&')}`)).toBe(canonicalUrl(`https://example.org/?x&${list.join('&')}`))
    }), { numRuns: 1000 })
  })

  it('unwraps hundreds of addresses within addresses and ends', () => {
    expect(canonicalUrl(`${'https://href.li/?'.repeat(200)}https://example.org/`)).toBe('https://example.org/')
  })
})
