import { parseFeed } from 'civic-cafe/sources'
import { describe, expect, it } from 'vitest'
import { dataFolder, dataPath, untarXz } from '../../support/data.js'

const countOf = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length

async function read(bytes: Uint8Array): Promise<number | string> {
  try {
    return (await parseFeed(bytes)).items.length
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : `not ours: ${String(error)}`
  }
}

describe.skipIf(dataFolder === undefined)('feeds captured by others', () => {
  it('are all read, without losing an item, where rss-parser keeps them', async () => {
    const files = untarXz(dataPath('feeds/rss-parser.tar.xz')).filter(({ name }) => name.includes('test/input/'))
    expect(files).toHaveLength(31)
    for (const { name, bytes } of files) {
      const items = await read(bytes)
      // A page that rss-parser, too, refuses: it is HTML, and no item is in it.
      if (name.endsWith('unrecognized.rss')) {
        expect(items).toBe('html-page')
        continue
      }
      const expected = countOf(Buffer.from(bytes).toString('utf8'), /<(?:item|entry)[\s>]/g)
      expect(items, name).toBe(expected)
    }
  })

  it('are read in at least 95 of 100 cases of gofeed’s, and never end in anything but a FeedError', async () => {
    const files = untarXz(dataPath('feeds/gofeed.tar.xz')).filter(({ name }) => /testdata\/(?:parser|translator)\/.*\.(?:xml|json)$/.test(name) && !/\/invalid\//.test(name))
      // Expected results lie beside the inputs of the same name.
      .filter(({ name }, _, all) => name.endsWith('.xml') || (/\/json\//.test(name) && !all.some((other) => other.name === name.replace(/\.json$/, '.xml')) && !/_expected|\.expected/.test(name)))
    expect(files.length).toBeGreaterThan(250)
    const failures: string[] = []
    for (const { name, bytes } of files) {
      const result = await read(bytes)
      if (typeof result === 'string') {
        expect(result).not.toMatch(/^not ours/)
        failures.push(name)
      }
    }
    expect(failures.length / files.length, failures.join('\n')).toBeLessThanOrEqual(0.05)
  })

  it.each(['feedsmith', 'miniflux', 'feedjira'])('never end in anything but a FeedError: %s', async (corpus) => {
    for (const { name, bytes } of untarXz(dataPath(`feeds/${corpus}.tar.xz`)).filter(({ name: file }) => /\.(?:xml|rss|rdf|atom|json)$/.test(file))) {
      const result = await read(bytes)
      expect(typeof result === 'string' ? result : '', name).not.toMatch(/^not ours/)
    }
  })
})
