import type { PublicCommunity, PublicCommunityMap } from '../../src/communities/community.js'
import { buildReport, communityMap, communityMapTable, communityRiver, communityRiverTable, renderHtml } from 'civic-cafe/reports'
import fc from 'fast-check'
import { parseDocument } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import { layOut } from '../../src/reports/pictures/layout-communities.js'
import { reachesOf } from '../../src/reports/pictures/draw-river.js'
import { input, map } from './support/world.js'

const bands = ['10–19', '20–49', '50–99', '100–199', '200–499', '500–999', '1000+'] as const
const month = (n: number): string => new Date(Date.UTC(2026, n, 1)).toISOString()
const tied: PublicCommunityMap = { ...map, ties: [{ between: ['c_bins', 'c_tide'], band: '10–19' }, { between: ['c_fair', 'c_tide'], band: '50–99' }] }
const [first] = map.communities as readonly [PublicCommunity, ...PublicCommunity[]]
const gone: PublicCommunity = { ...first, id: 'c_gone', label: { terms: ['lido', 'swim', 'towel'] } }
/** Five views before: communities come one after the other, one of them goes. */
const earlier = Array.from({ length: 5 }, (_, n): PublicCommunityMap => ({
  ...tied, at: month(n), asOf: month(n),
  communities: [...tied.communities.filter((_community, i) => n >= i).map((community, i) => ({ ...community, size: { band: bands[(n * (i + 1)) % 5] ?? '10–19' } })), ...(n < 3 ? [{ ...gone, size: { band: bands[n] ?? '10–19' } }] : [])],
}))

interface Tag { readonly name: string; readonly attributes: Readonly<Record<string, string>>; readonly text: string }
type Node = ReturnType<typeof parseDocument>['children'][number]
function tagsIn(markup: string): Tag[] {
  const walk = (nodes: readonly Node[]): Tag[] => nodes.flatMap((node) => ('attribs' in node ? [{ name: node.name, attributes: node.attribs, text: textIn(node) }, ...walk(node.children as Node[])] : []))
  const textIn = (node: Node): string => ('children' in node ? (node.children as Node[]).map(textIn).join('') : 'data' in node ? node.data : '')
  return walk(parseDocument(markup, { xmlMode: true }).children)
}
const textsIn = (markup: string): string[] => tagsIn(markup).filter(({ name }) => name === 'text').map(({ text }) => text)
const number = (text: string | undefined): number => Number(text ?? Number.NaN)

describe('a picture of the communities', () => {
  const picture = communityMap(tied)

  it('is the same for the same view, and stands by itself: no script, nothing fetched', () => {
    expect(communityMap(structuredClone(tied))).toBe(picture)
    expect(picture.startsWith('<svg xmlns="http://www.w3.org/2000/svg" lang="en-GB" ')).toBe(true)
    expect(picture).not.toMatch(/<script|href|url\(|@import|\bon\w+=/)
    for (const rule of ['prefers-color-scheme:dark', '@media print', 'forced-colors:active']) expect(picture).toContain(rule)
  })

  it('has a role, a name, a title and a description', () => {
    const [svg, title] = tagsIn(picture)
    expect(svg?.attributes).toMatchObject({ role: 'img', 'aria-label': 'The communities, what they share and where they meet' })
    expect(title).toMatchObject({ name: 'title', text: svg?.attributes['aria-label'] })
    expect(tagsIn(picture).find(({ name }) => name === 'desc')?.text).toBe('3 communities; 2 pairs share people; 3 places to meet. The table says the same.')
  })

  it('letters every community with its name and its band, every venue with its name, and draws every tie', () => {
    const texts = textsIn(picture).join(' ')
    for (const words of ['tide, sluice, allotment, plot', 'carnival, float, samba', '10–19', '50–99', '100–199', 'Marshwick Forum', 'Plot Holders']) expect(texts).toContain(words)
    expect(tagsIn(picture).filter(({ attributes }) => attributes['class'] === 'tie' && attributes['stroke-width'] !== '4')).toHaveLength(2)
  })

  it('tells what may be chance, a place and a community apart without colour', () => {
    const tags = tagsIn(picture)
    expect(tags.filter(({ name, attributes }) => name === 'circle' && number(attributes['r']) > 10).map(({ attributes }) => attributes['class'] ?? '').toSorted()).toEqual(['node', 'node', 'node maybe'])
    expect(tags.filter(({ name, attributes }) => name === 'rect' && attributes['class'] === 'venue')).toHaveLength(4)
    expect(tags.some(({ attributes }) => attributes['fill'] !== undefined || attributes['style'] !== undefined)).toBe(false)
  })

  it('draws larger what has more people, in bands, and equal bands alike', () => {
    const radiusOf = (band: string): number => number(tagsIn(communityMap({ ...map, communities: [{ ...first, size: { band: band as typeof bands[number] } }] })).find(({ name }) => name === 'circle')?.attributes['r'])
    const radii = bands.map(radiusOf)
    expect(radii).toEqual([...new Set(radii)].sort((a, b) => a - b))
  })

  it('says the same in a table, in English and in Welsh', () => {
    const table = communityMapTable(tied)
    for (const words of ['tide, sluice, allotment, plot', '10–19 people', 'Marshwick Forum', 'carnival, float, samba: 50–99 people', 'none known']) expect(`${table} ${communityMapTable(map)}`).toContain(words)
    expect(communityMapTable(tied, { language: 'cy' })).toContain('10–19 o bobl')
    expect(communityMapTable(tied, { language: 'cy' })).toContain('lang="cy"')
    expect(communityMap(tied, { language: 'cy' })).toContain('Y cymunedau')
  })

  it('is nothing where there is nothing to draw', () => {
    expect([communityMap({ ...map, communities: [] }), communityMapTable({ ...map, communities: [] }), communityRiver([]), communityRiverTable([]), communityRiver([map])]).toEqual(['', '', '', '', ''])
  })

  it('keeps within its frame and lays no name over another, however many there are', () => {
    fc.assert(fc.property(fc.array(fc.record({ band: fc.constantFrom(...bands), terms: fc.array(fc.constantFrom('tide', 'allotment', 'contamination', 'bus', 'neighbourhood', 'café'), { minLength: 1, maxLength: 4 }) }), { minLength: 1, maxLength: 30 }), fc.array(fc.tuple(fc.nat(29), fc.nat(29)), { maxLength: 30 }), (found, pairs) => {
      const communities = found.map(({ band, terms }, i): PublicCommunity => ({ ...first, id: `c_${i}`, label: { terms }, size: { band }, venues: [{ id: `v_${i % 6}`, name: `Room ${i % 6}`, kind: 'forum', share: 1 }] }))
      const svg = communityMap({ ...map, communities, ties: pairs.filter(([a, b]) => a !== b && a < found.length && b < found.length).map(([a, b]) => ({ between: [`c_${a}`, `c_${b}`], band: '10–19' })) })
      const tags = tagsIn(svg)
      const [, , width = 0, height = 0] = (tags[0]?.attributes['viewBox'] ?? '').split(' ').map(Number)
      const texts = tags.filter(({ name, attributes }) => name === 'text' && attributes['text-anchor'] === 'middle' && attributes['class'] !== 'band').map(({ attributes, text }) => ({ x: number(attributes['x']), y: number(attributes['y']), half: text.length * 3.4 }))
      for (const { x, y, half } of texts) {
        expect(x - half).toBeGreaterThanOrEqual(0)
        expect(x + half).toBeLessThanOrEqual(width)
        expect(y).toBeLessThanOrEqual(height)
        expect(y).toBeGreaterThanOrEqual(0)
      }
      texts.forEach((one, i) => {
        for (const other of texts.slice(i + 1)) expect(Math.abs(one.y - other.y) < 13 && Math.abs(one.x - other.x) < one.half + other.half - 1).toBe(false)
      })
    }), { numRuns: 40 })
  })

  it('draws the widest ties only where nearly everybody shares people with everybody, and says so', () => {
    const communities = Array.from({ length: 8 }, (_, i): PublicCommunity => ({ ...first, id: `c_${i}` }))
    const ties = communities.flatMap(({ id }, i) => communities.slice(i + 1).map((other, j) => ({ between: [id, other.id] as const, band: j === 0 ? '50–99' as const : '10–19' as const })))
    const svg = communityMap({ ...map, communities, ties })
    expect(tagsIn(svg).filter(({ attributes }) => attributes['class'] === 'tie' && attributes['stroke-width'] === '5')).toHaveLength(7)
    expect(tagsIn(svg).filter(({ attributes }) => attributes['class'] === 'tie')).toHaveLength(8)
    expect(textsIn(svg)).toContain('narrower ties are in the table only')
    expect(svg).toContain('28 pairs share people')
  })

  it('has room for names that are too long', () => {
    const svg = communityMap({ ...map, communities: [{ ...first, label: { terms: ['Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch', 'neighbourhoodwatchers', 'contamination', 'allotmentholders'] } }] })
    for (const text of textsIn(svg)) expect(text.length).toBeLessThanOrEqual(60)
    expect(svg).toContain('…')
  })
})

describe('where things are laid', () => {
  it('depends on nothing but the things, and what is tied lies nearer than what is not', () => {
    const things = Array.from({ length: 12 }, (_, i) => ({ id: String(i), width: 80, height: 60 }))
    const ties = [{ from: '0', to: '11', weight: 1 }, { from: '1', to: '10', weight: 1 }]
    const points = layOut(things, ties, 960)
    expect(layOut(things, ties, 960)).toEqual(points)
    const far = (a: string, b: string): number => Math.hypot((points.get(a)?.x ?? 0) - (points.get(b)?.x ?? 0), (points.get(a)?.y ?? 0) - (points.get(b)?.y ?? 0))
    const pairs = things.flatMap(({ id }, i) => things.slice(i + 1).map((other) => far(id, other.id)))
    const mean = pairs.reduce((sum, distance) => sum + distance, 0) / pairs.length
    for (const { from, to } of ties) expect(far(from, to)).toBeLessThan(0.7 * mean)
  })
})

describe('the course of the communities', () => {
  const river = communityRiver([...earlier, tied])

  it('gives each community a bed of its own, with its bands, and says which is found no more', () => {
    expect(tagsIn(river).filter(({ attributes }) => attributes['class'] === 'bed')).toHaveLength(4)
    const texts = textsIn(river)
    for (const words of ['lido, swim, towel', 'no longer found', '20–49', '1 January 2026', '30 June 2026']) expect(texts).toContain(words)
  })

  it('is the same whatever order the views come in, and is not lengthened by views that repeat one', () => {
    expect(communityRiver([tied, ...earlier.toReversed()])).toBe(river)
    const repeated = { ...(earlier[4] as PublicCommunityMap), at: new Date(Date.UTC(2026, 4, 20)).toISOString() }
    expect(communityRiver([...earlier, repeated, tied])).toBe(river)
  })

  it('never adds bands up: there is no total in it', () => {
    expect(river).not.toMatch(/total/i)
    expect(textsIn(river).filter((text) => /\d/.test(text)).every((text) => (bands as readonly string[]).includes(text) || / 20\d\d$/.test(text))).toBe(true)
  })

  it('says the same in a table, in English and in Welsh', () => {
    const table = communityRiverTable([...earlier, tied])
    expect(table).toContain('1 January 2026: 10–19 people')
    expect(table).toContain('1 April 2026: no longer found')
    expect(communityRiverTable([...earlier, tied], { language: 'cy' })).toContain('1 Ionawr 2026: 10–19 o bobl')
  })

  it('knows when a community was away and came back', () => {
    expect(reachesOf([undefined, 1, 1, undefined, 1])).toEqual([[1, 2], [4, 4]])
    expect(reachesOf([])).toEqual([])
  })
})

describe('the pictures in a report', () => {
  it('stand before the communities, each with its table, and hold nothing the view does not', async () => {
    const report = buildReport({ ...await input(), map: tied, earlier })
    expect(report.ties).toEqual([{ between: ['c_bins', 'c_tide'], people: '10–19' }, { between: ['c_fair', 'c_tide'], people: '50–99' }])
    expect(report.course.map(({ at }) => at)).toEqual([...earlier.map(({ at }) => at), tied.at])
    const page = renderHtml(report)
    for (const title of ['The communities, what they share and where they meet', 'The course of the communities over time']) {
      expect(page.split(`role="img" aria-label="${title}"`)).toHaveLength(2)
      expect(page).toContain(`<caption id="community-${title.startsWith('The course') ? 'river' : 'map'}-table">${title}`)
    }
    expect(page.indexOf('community-map-table')).toBeLessThan(page.indexOf('class="community"'))
  })

  it('are left out where there is one community, or no course', async () => {
    const page = renderHtml(buildReport({ ...await input(), map: { ...map, communities: map.communities.slice(0, 1) } }))
    expect(page).not.toContain('community-map-table')
    expect(page).not.toContain('community-river-table')
  })
})
