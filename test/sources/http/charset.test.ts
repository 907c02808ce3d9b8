import { describe, expect, it } from 'vitest'
import { decodeBody } from '../../../src/sources/http/charset.js'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0))

describe('decodeBody', () => {
  it('believes a byte order mark before anything else', () => {
    expect(decodeBody(Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8('Tŷ')), 'text/xml; charset=iso-8859-1')).toBe('Tŷ')
    expect(decodeBody(Uint8Array.of(0xff, 0xfe, 0x77, 0x01), undefined)).toBe('ŷ')
    expect(decodeBody(Uint8Array.of(0xfe, 0xff, 0x01, 0x77), undefined)).toBe('ŷ')
  })

  it('sees UTF-16 without a mark by its first tag', () => {
    expect(decodeBody(Uint8Array.of(0x3c, 0, 0x61, 0, 0x3e, 0))).toBe('<a>')
  })

  it('takes Content-Type before the XML declaration', () => {
    const bytes = latin1('<?xml version="1.0" encoding="utf-8"?><a>Caf\xe9</a>')
    expect(decodeBody(bytes, 'text/xml; charset="ISO-8859-1"')).toContain('Café')
  })

  it('takes the XML declaration, or a meta element', () => {
    expect(decodeBody(Uint8Array.of(...latin1('<?xml version="1.0" encoding="windows-1251"?><a>'), 0xcf, 0xf0))).toContain('Пр')
    expect(decodeBody(Uint8Array.of(...latin1('<html><meta http-equiv="Content-Type" content="text/html; charset=koi8-r"><p>'), 0xf0, 0xd2))).toContain('Пр')
    expect(decodeBody(latin1('<?xml version="1.0" encoding="iso8859-1"?><a>\xa350</a>'))).toContain('£50')
  })

  it('reads UTF-8 where nothing is said, and windows-1252 where that fails', () => {
    expect(decodeBody(utf8('Stryd Fawr, Tŷ’r Cyngor'))).toBe('Stryd Fawr, Tŷ’r Cyngor')
    expect(decodeBody(latin1('\x93Caf\xe9\x94'))).toBe('“Café”')
  })

  it('passes over a charset the bytes contradict or nobody knows', () => {
    expect(decodeBody(utf8('<?xml version="1.0" encoding="ISO-8859-1"?><a>Tŷ</a>'))).toContain('Tŷ')
    expect(decodeBody(utf8('<a>Tŷ</a>'), 'text/xml; charset=windows-1252')).toContain('Tŷ')
    expect(decodeBody(latin1('<a>Caf\xe9</a>'), 'text/xml; charset=utf-8')).toContain('Café')
    expect(decodeBody(utf8('<?xml version="1.0" encoding="invalid"?><a>é</a>'))).toContain('é')
    expect(decodeBody(utf8('<?xml version="1.0" encoding="utf-16"?><a>é</a>'))).toContain('é')
  })

  it('makes text of nothing and of noise', () => {
    expect(decodeBody(new Uint8Array())).toBe('')
    expect(decodeBody(Uint8Array.from({ length: 256 }, (_, i) => i))).toHaveLength(256)
  })
})
