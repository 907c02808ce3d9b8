import { describe, expect, it } from 'vitest'
import { refusePersonTargeted } from '../../src/sources/person-targeted.js'

describe('a query', () => {
  it.each(['from:wren_hollow', 'speaker:10001', 'requested_by:wren_hollow', '-from:wren_hollow', 'bins @wren_hollow', 'author:"Wren Hollow"', 'to:wren.example.social bins', 'mentions:did:plc:abc', 'u/wren_hollow', '/u/wren-hollow', '@wren@social.example', 'by: wren'])('that follows a person is refused: %s', (query) => {
    expect(() => { refusePersonTargeted(query) }).toThrow(expect.objectContaining({ code: 'person-targeted' }))
    expect(() => { refusePersonTargeted(query) }).not.toThrow(/wren|abc/i)
  })

  it.each(['missed bins Marshwick', '"Tannery Lane" crossing', '#marshwick OR #saltgate', 'bins lang:en since:2026-01-01', 'site:example.org potholes', 'stand by the crossing', 'https://example.org/u', 'pay 5 @ 3 pounds'])('for a subject or a place passes: %s', (query) => {
    refusePersonTargeted(query)
  })

  it('for what is said to or by a declared account passes', () => {
    refusePersonTargeted('to:@Marshwick_Council', ['marshwick_council'])
    expect(() => { refusePersonTargeted('to:marshwick_council from:ann', ['@marshwick_council']) }).toThrow(expect.objectContaining({ code: 'person-targeted' }))
  })
})
