import { createHash } from 'node:crypto'
import { buildReport, renderHtml, type Report } from 'civic-cafe/reports'
import { parseDocument } from 'htmlparser2'
import { beforeAll, describe, expect, it } from 'vitest'
import { input } from './support/world.js'

type Node = ReturnType<typeof parseDocument>['children'][number]
interface Tag { readonly name: string; readonly attributes: Readonly<Record<string, string>>; readonly text: string; readonly children: readonly Tag[] }

function textOf(node: Node): string {
  return 'data' in node && !('name' in node) ? node.data : 'children' in node ? node.children.map((child) => textOf(child as Node)).join('') : ''
}

function tagsIn(nodes: readonly Node[]): Tag[] {
  return nodes.flatMap((node): Tag[] => ('name' in node && 'attribs' in node
    ? [{ name: node.name, attributes: node.attribs, text: textOf(node), children: tagsIn(node.children as Node[]) }]
    : []))
}

function all(tags: readonly Tag[]): Tag[] {
  return tags.flatMap((tag) => [tag, ...all(tag.children)])
}

let report: Report
let page: string
let tags: Tag[]
const named = (name: string): Tag[] => tags.filter((tag) => tag.name === name)

beforeAll(async () => {
  report = buildReport(await input())
  page = renderHtml(report)
  tags = all(tagsIn(parseDocument(page).children))
})

describe('the page', () => {
  it('says its language, its title and where its content begins', () => {
    expect(page.startsWith('<!doctype html>\n<html lang="en-GB">')).toBe(true)
    expect(named('title')[0]?.text).toBe('What we heard: Marshwick Borough Council')
    const skip = named('a')[0]
    expect(skip?.attributes['class']).toBe('skip')
    expect(named('main')[0]?.attributes['id']).toBe(skip?.attributes['href']?.slice(1))
    for (const landmark of ['header', 'nav', 'main', 'footer', 'h1']) expect(named(landmark)).toHaveLength(1)
  })

  it('has headings that go down one step at a time', () => {
    const levels = tags.filter(({ name }) => /^h[1-6]$/.test(name)).map(({ name }) => Number(name[1]))
    expect(levels[0]).toBe(1)
    for (const [place, level] of levels.entries()) expect(level - (levels[place - 1] ?? 0)).toBeLessThanOrEqual(1)
  })

  it('gives each id once, and points nowhere in vain', () => {
    const ids = tags.flatMap(({ attributes }) => attributes['id'] ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    const pointed = tags.flatMap(({ attributes }) => [attributes['aria-labelledby'], attributes['href']?.startsWith('#') === true ? attributes['href'].slice(1) : undefined].filter((id) => id !== undefined))
    expect(pointed.length).toBeGreaterThan(10)
    expect(pointed.filter((id) => !ids.includes(id))).toEqual([])
  })

  it('begins with what an officer can read in a minute', () => {
    const minute = tags.find(({ attributes }) => attributes['class'] === 'minute')
    expect(all([minute ?? { name: '', attributes: {}, text: '', children: [] }]).filter(({ name }) => name === 'h3').map(({ text }) => text)).toEqual(['What we heard', 'What it means', 'What you may do next'])
    expect((minute?.text ?? '').split(/\s+/).length).toBeLessThan(260)
  })

  it('says what the people of a community share, and why', () => {
    const facts = named('dd').map(({ text }) => text)
    expect(facts.some((text) => text.startsWith('something they do') && text.includes('Many mentions speak of work or a craft.'))).toBe(true)
  })

  it('gives every table a caption, column headings and a heading for each row', () => {
    expect(named('table').length).toBeGreaterThan(8)
    for (const table of named('table')) {
      const inside = all(table.children)
      expect(inside.filter(({ name }) => name === 'caption')).toHaveLength(1)
      const columns = inside.filter(({ name, attributes }) => name === 'th' && attributes['scope'] === 'col').length
      expect(columns).toBeGreaterThan(1)
      for (const row of all(table.children).filter(({ name }) => name === 'tbody').flatMap(({ children }) => children)) {
        expect(row.children[0]?.attributes['scope']).toBe('row')
        expect(row.children).toHaveLength(columns)
      }
    }
  })

  it('draws nothing that is not said in words or in a table beside it', () => {
    const pictures = named('svg')
    expect(pictures.length).toBeGreaterThan(5)
    for (const { attributes } of pictures) expect(attributes['aria-hidden'] === 'true' || (attributes['role'] === 'img' && (attributes['aria-label'] ?? '') !== '')).toBe(true)
    const captions = named('caption').map(({ text }) => text)
    for (const { attributes } of pictures.filter((picture) => picture.attributes['role'] === 'img')) expect(captions.some((caption) => caption.startsWith(attributes['aria-label'] ?? '?'))).toBe(true)
  })

  it('fetches nothing and runs nothing', () => {
    expect(tags.filter(({ name }) => ['script', 'link', 'img', 'iframe', 'object', 'form', 'base', 'use', 'image'].includes(name))).toEqual([])
    expect(tags.flatMap(({ attributes }) => Object.keys(attributes)).filter((name) => /^on|^src|^style$|xlink/.test(name))).toEqual([])
    expect(named('style')[0]?.text).not.toMatch(/url\(|@import|expression/)
  })

  it('allows by its own policy nothing but its styles, which it knows by their digest', () => {
    const policy = named('meta').find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy')?.attributes['content']
    const digest = createHash('sha256').update(named('style')[0]?.text ?? '').digest('base64')
    expect(policy).toBe(`default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`)
    expect(named('style')).toHaveLength(1)
  })

  it('reads in the dark, on paper and with forced colours', () => {
    for (const rule of ['prefers-color-scheme:dark', '@media print', 'forced-colors:active']) expect(named('style')[0]?.text).toContain(rule)
  })

  it('escapes whatever it is given, and links only ordinary addresses', () => {
    expect(page).toContain('Plot Holders &#60;b&#62;&#38; Friends&#60;/b&#62;')
    expect(page).not.toMatch(/javascript:/)
    const nasty = '"><script>alert(1)</script><svg onload=x>\u0000\ud800'
    const hostile = JSON.parse(JSON.stringify(report).replaceAll('tide, sluice, allotment, plot', JSON.stringify(nasty).slice(1, -1)).replaceAll('c_tide', 'c\\"><i>')) as Report
    const hostileTags = all(tagsIn(parseDocument(renderHtml({ ...hostile, council: { id: 'x', name: nasty } })).children))
    expect(hostileTags.filter(({ name, attributes }) => name === 'script' || name === 'i' || 'onload' in attributes)).toEqual([])
    expect(hostileTags.map(({ name }) => name)).toEqual(tags.map(({ name }) => name))
  })

  it('draws figures of one community at a time: no picture compares how they do', () => {
    for (const picture of named('svg').filter(({ attributes }) => attributes['role'] === 'img')) {
      const drawn = report.communities.filter(({ name }) => (picture.attributes['aria-label'] ?? '').includes(name))
      expect(drawn.length).toBeLessThanOrEqual(1)
    }
    const listed = report.communities.map(({ name }) => name)
    expect(listed).toEqual(listed.toSorted())
  })

  it('stands with nothing heard, nobody found and nothing decided', async () => {
    const { summariseHeard } = await import('civic-cafe/reports')
    const { council, now, map } = await input()
    const empty = buildReport({ council, problems: [], now, heard: await summariseHeard([], { problems: [] }), map: { ...map, communities: [], venuesWithoutAuthors: [], suppressed: false, finding: 'Nothing was heard.' } })
    expect(empty.summary.heard).toEqual(['Nothing was heard yet.'])
    expect(empty.summary.next).toEqual(['Nothing needs doing now. Leaving a community alone is a decision too.'])
    expect(renderHtml(empty)).toContain('Nothing was heard in the time this report covers.')
  })

  it('is the same for the same input', async () => {
    expect(renderHtml(buildReport(await input()))).toBe(page)
  })
})
