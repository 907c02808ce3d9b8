import { describe, expect, it } from 'vitest'
import { parsedFile, sourceFiles, type SourceFile } from './source-files.js'

/** From left to right: a module may look to its left. */
const order = ['core', 'council', 'sources', 'mentions', 'stores', 'listening', 'communities', 'engagement', 'nurture', 'reports']
/** What contract tests may look at: whatever a source or a store is made of. */
const underTest = order.slice(0, order.indexOf('stores') + 1)

const heavy = ['zod', 'undici', 'rss-parser', 'p-queue', 'csv-parse', 'natural', 'pg', '@electric-sql/pglite']

function mayImport(from: string, to: string): boolean {
  if (from === '' || from === to) return true
  if (from === 'testing') return underTest.includes(to)
  return order.includes(to) && order.indexOf(to) < order.indexOf(from)
}

function wrongWays(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, module, wants }) => wants
    .filter(({ isPackage, of }) => !isPackage && !mayImport(module, of.includes('/') ? of.slice(0, of.indexOf('/')) : ''))
    .map(({ of }) => `${path} imports ${of}`))
}

/** The shortest way from a file to a package when everything static is loaded, or `undefined`. */
function staticPath(files: readonly SourceFile[], from: string, packages: readonly string[]): string[] | undefined {
  const byPath = new Map(files.map((file) => [file.path, file]))
  const seen = new Set([from])
  const ways: string[][] = [[from]]
  for (const way of ways) {
    for (const { of, isPackage, how } of byPath.get(way.at(-1) ?? '')?.wants ?? []) {
      if (how !== 'static' || seen.has(of)) continue
      if (isPackage && packages.includes(of)) return [...way, of]
      seen.add(of)
      ways.push([...way, of])
    }
  }
  return undefined
}

describe('the modules', () => {
  it('are those the design names, and no others', () => {
    expect([...new Set(sourceFiles.map(({ module }) => module))].sort()).toEqual(['', ...order, 'testing'].sort())
    expect(sourceFiles.filter(({ module }) => module === '').map(({ path }) => path)).toEqual(['cafe.ts', 'index.ts'])
  })

  it('import one way, from left to right, types too', () => {
    expect(wrongWays(sourceFiles)).toEqual([])
  })

  it('name only files there are', () => {
    const paths = new Set(sourceFiles.map(({ path }) => path))
    const missing = sourceFiles.flatMap(({ path, wants }) => wants.filter(({ isPackage, of }) => !isPackage && !paths.has(of)).map(({ of }) => `${path} imports ${of}`))
    expect(missing).toEqual([])
  })

  it('keep the graph algorithms free of everything else: they know nothing of mentions', () => {
    const wrong = sourceFiles.filter(({ path }) => path.startsWith('communities/graph/')).flatMap(({ path, wants }) => wants
      .filter(({ of }) => !of.startsWith('communities/graph/') && !of.startsWith('core/'))
      .map(({ of }) => `${path} imports ${of}`))
    expect(wrong).toEqual([])
  })
})

describe('importing civic-cafe', () => {
  it.each(heavy)('does not load %s', (name) => {
    expect(staticPath(sourceFiles, 'index.ts', [name])).toBeUndefined()
  })

  it('loads at once what is small: a way that is there is found', () => {
    expect(staticPath(sourceFiles, 'index.ts', ['node:crypto'])?.at(0)).toBe('index.ts')
    expect(staticPath(sourceFiles, 'council/index.ts', ['zod'])?.at(-1)).toBe('zod')
  })
})

describe('these tests', () => {
  it('notice an import from the right, be it of a type only', () => {
    expect(wrongWays([parsedFile('sources/a.ts', 'import type { Mention } from \'../mentions/mention.js\'')])).toEqual(['sources/a.ts imports mentions/mention.ts'])
    expect(wrongWays([parsedFile('core/a.ts', 'export const a = () => import(\'../cafe.js\')')])).toEqual(['core/a.ts imports cafe.ts'])
    expect(wrongWays([parsedFile('testing/a.ts', 'type A = import(\'../listening/listen.js\').ListenOptions')])).toEqual(['testing/a.ts imports listening/listen.ts'])
  })

  it('tell what is loaded with a file from what is not', () => {
    const of = (text: string): string[] | undefined => staticPath([parsedFile('a.ts', text)], 'a.ts', ['zod'])
    expect(of('import * as z from \'zod\'')).toEqual(['a.ts', 'zod'])
    expect(of('import { type ZodType } from \'zod\'')).toEqual(['a.ts', 'zod'])
    expect(of('export * from \'zod\'')).toEqual(['a.ts', 'zod'])
    expect(of('import type { ZodType } from \'zod\'')).toBeUndefined()
    expect(of('export const z = () => import(\'zod\')')).toBeUndefined()
  })
})
