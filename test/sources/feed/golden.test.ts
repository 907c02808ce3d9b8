import { readdirSync, readFileSync } from 'node:fs'
import { parseFeed, SourceItem } from 'civic-cafe/sources'
import { describe, expect, it } from 'vitest'

const folder = new URL('../../fixtures/feeds/', import.meta.url)
const files = readdirSync(folder).sort()
const fixtures = files.filter((name) => !name.endsWith('.expected.json'))

describe('a feed of every kind is read as a person would read it', () => {
  it.each(fixtures)('%s', async (name) => {
    const expected = JSON.parse(readFileSync(new URL(name.replace(/\.\w+$/, '.expected.json'), folder), 'utf8')) as unknown
    const { faults, ...feed } = await parseFeed(readFileSync(new URL(name, folder)))
    // A fault's words may change; its code and its item may not.
    expect({ ...feed, faults: faults.map(({ code, index }) => (index === undefined ? { code } : { code, index })) }).toEqual(expected)
    for (const item of feed.items) expect(SourceItem.strict().safeParse(item).error?.issues).toBeUndefined()
  })

  it('has an expectation for each, and no expectation without a feed', () => {
    expect(files.filter((name) => name.endsWith('.expected.json')).map((name) => name.replace('.expected.json', ''))).toEqual(fixtures.map((name) => name.replace(/\.\w+$/, '')))
    expect(fixtures.length).toBeGreaterThan(20)
  })
})
