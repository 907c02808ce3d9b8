import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { peopleNamed } from '../../src/listening/people.js'
import { badItem, safeError, safeFault, safeWords } from '../../src/listening/safe-words.js'
import { hostOf } from '../../src/listening/group-by-host.js'
import { SourceError } from '../../src/sources/source-error.js'

describe('safeWords', () => {
  it('leaves an address its host and nothing else', () => {
    expect(safeWords('GET https://user:pass@forum.example.org/u/ann?token=abc#x said 404')).toBe('GET https://forum.example.org/… said 404')
    expect(safeWords('At https://forum.example.org nothing answers')).toBe('At https://forum.example.org nothing answers')
  })

  it('takes out e-mail addresses, handles and the people of the batch', () => {
    expect(safeWords('ann.b+c@mail.example.org and @ann_b and (@bob@social.example) and Carol Day', peopleNamed(new Set(['Carol Day'])))).not.toMatch(/ann|bob|Carol/)
  })

  it('takes out the whole of a name that begins like another, in whatever order they came', () => {
    for (const names of [['Ann', 'Ann Day'], ['Ann Day', 'Ann']]) expect(safeWords('By Ann Day, Anna and Ann', peopleNamed(new Set(names)))).toBe('By [person], [person]a and [person]')
  })

  it('never lets a handle of the batch through, wherever it stands', () => {
    fc.assert(fc.property(fc.string(), fc.string(), fc.stringMatching(/^[a-z_]{4,12}$/), (before, after, handle) => {
      fc.pre(!['person', 'handle'].some((word) => word.includes(handle)) && !`${before}${after}`.includes(handle))
      expect(safeWords(`${before} ${handle} ${after}`, peopleNamed(new Set([handle])))).not.toContain(handle)
    }))
  })
})

describe('what is said of errors and faults', () => {
  it('keeps code and words of the library, and only the kind of anything else', () => {
    expect(safeError(new SourceError('timeout', 'No answer in time.'))).toEqual({ code: 'timeout', message: 'No answer in time.' })
    expect(safeError(new TypeError('ann'))).toMatchObject({ code: 'unexpected', message: expect.stringContaining('TypeError') as string })
    for (const thrown of ['ann', { ann: 1 }, null, undefined, Object.assign(new Error('ann'), { code: 'ann' })]) expect(JSON.stringify(safeError(thrown))).not.toContain('ann')
    expect(JSON.stringify(badItem(new Error('ann'), 3))).not.toContain('ann')
  })

  it('drops what a fault should not carry', () => {
    expect(safeFault({ code: 'bad-item', message: 'Bad.', index: 2, raw: 'ann' } as never)).toEqual({ code: 'bad-item', message: 'Bad.', index: 2 })
  })
})

describe('hostOf', () => {
  it('finds the host an id tells of', () => {
    expect(['feed:https://a.example:8080/x', 'discourse:forum.example.org', 'mastodon:social.example/tags/bins', 'records:group', 'bluesky', 'feed:https://'].map(hostOf))
      .toEqual(['a.example:8080', 'forum.example.org', 'social.example', undefined, undefined, undefined])
  })
})
