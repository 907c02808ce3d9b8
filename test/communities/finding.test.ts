import { describe, expect, it } from 'vitest'
import { findingFor } from '../../src/communities/finding.js'

const nothing = { communities: 0, tooSmall: 0, residents: 0, authorless: 0, former: 0, minimumAuthors: 10 }

describe('what a map says in words', () => {
  it('tells apart that nothing was heard, that nobody is named, that few were heard, and that nothing stands out', () => {
    const said = [nothing, { ...nothing, authorless: 40 }, { ...nothing, residents: 7 }, { ...nothing, residents: 137 }].map(findingFor)
    expect(new Set(said).size).toBe(4)
  })

  it('counts people in bands only, and says nothing of how few they are', () => {
    for (const communities of [0, 1, 4]) {
      const words = findingFor({ ...nothing, communities, residents: 137 })
      expect(words).toContain('100–199')
      expect(words).not.toContain('137')
    }
    expect(findingFor({ ...nothing, residents: 7 })).not.toMatch(/\d/)
  })

  it('says that some groups are too small to be shown, not how many', () => {
    const found = { ...nothing, communities: 2, residents: 137 }
    expect(findingFor({ ...found, tooSmall: 1 })).not.toBe(findingFor(found))
    expect(findingFor({ ...found, tooSmall: 3 })).toBe(findingFor({ ...found, tooSmall: 1 }))
  })

  it('says how many are no longer found', () => {
    expect(findingFor({ ...nothing, former: 1 })).not.toBe(findingFor({ ...nothing, former: 2 }))
    expect(findingFor({ ...nothing, former: 2 })).toContain('2')
  })
})
