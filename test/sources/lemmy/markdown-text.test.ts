import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markdownText } from '../../../src/sources/lemmy/markdown-text.js'

describe('Markdown as text', () => {
  it.each([
    ['**Bins** _not_ *collected* ~~again~~', 'Bins not collected again'],
    ['# Heading\n#bins stay tags', 'Heading\n#bins stay tags'],
    ['see [the plan](https://a.example/plan_(1) "Plan") and <https://b.example/x>', 'see the plan and https://b.example/x'],
    ['![a pothole](https://a.example/1.png)', 'a pothole'],
    ['> quoted\n\n- one\n- two', '> quoted\n\n- one\n- two'],
    ['before\n```js\nlet bins = 1\n```\nafter', 'before\n[code]\nafter'],
    ['an open fence\n```\nlet bins', 'an open fence\n[code]'],
    ['::: spoiler What happened\nall of it\n:::', 'What happened\nall of it'],
    ['2 * 3 * 4, snake_case_name and 5\\*', '2 * 3 * 4, snake_case_name and 5*'],
    ['[unfinished](https://a.example', '[unfinished](https://a.example'],
    ['use `npm` here', 'use npm here'],
  ])('%j says %j', (markdown, text) => {
    expect(markdownText(markdown).text).toBe(text)
  })

  it('knows where links lead, and that a picture is none', () => {
    expect(markdownText('[a](https://a.example/) ![b](https://b.example/b.png) [c](/c/here) [d](javascript:x)').links).toEqual(['https://a.example/'])
  })

  it('leaves plain words as they are, and never throws', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-z]+(?: [a-z]+){0,9}$/), (words) => { expect(markdownText(words)).toEqual({ text: words, links: [] }) }))
    fc.assert(fc.property(fc.string(), (any) => { expect(typeof markdownText(any).text).toBe('string') }))
  })

  it('takes time that grows with its length, whatever is written', () => {
    // Quadratic time would outlast the test.
    for (const piece of ['[', '](', '[a](', '*', '**a', '_', '`', '```\n', '~~~\n', '\\', '<https://', '> ', '![', '*a ', '\n:::', ' #']) expect(() => markdownText(piece.repeat(100_000))).not.toThrow()
  })
})
