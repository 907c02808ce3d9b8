import { describe, expect, it } from 'vitest'
import { registrableDomain } from '../../../src/sources/http/registrable-domain.js'

describe('a registrable domain', () => {
  it.each([
    ['www.marshwick.gov.uk', 'marshwick.gov.uk'], ['marshwick.gov.uk', 'marshwick.gov.uk'], ['a.b.paper.co.nz', 'paper.co.nz'], ['news.bbc.co.uk.', 'bbc.co.uk'],
    ['ann.blogs.example', 'blogs.example'], ['FORUM.Example.ORG', 'example.org'], ['example', 'example'], ['cy.wicipedia.org', 'wicipedia.org'], ['trust.nhs.uk', 'trust.nhs.uk'],
    ['127.0.0.1', '127.0.0.1'], ['[2a00:1450::1]', '[2a00:1450::1]'],
  ])('of %s is %s', (hostname, expected) => {
    expect(registrableDomain(hostname)).toBe(expected)
  })
})
