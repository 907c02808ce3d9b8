import { basename } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { nodesOf, parsedFile, sourceFiles, type SourceFile } from './source-files.js'

/** Where the machine's own clock or dice are read, because nothing that is kept depends on them. */
const declaredPlaces: Readonly<Record<string, readonly string[]>> = {
  // How a lock file's age is told: the file system's clock is this machine's.
  'stores/pglite/folder-lock.ts': ['Date.now', 'new Date()'],
  // The default of an option: what it spreads is how long a retry waits.
  'sources/http/http-settings.ts': ['Math.random'],
  'sources/jetstream.ts': ['Math.random'],
}

/** Clocks, dice and output that were not handed in. `() => new Date()` as the default of an option is a clock that can be. */
function uninjected({ tree }: SourceFile): string[] {
  return [...nodesOf(tree)].flatMap((node) => {
    if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && (node.arguments ?? []).length === 0) return isDefaultClock(node) ? [] : ['new Date()']
    if (ts.isCallExpression(node) && node.expression.getText() === 'Date') return ['Date()']
    if (ts.isIdentifier(node) && node.text === 'console') return ['console']
    if (!ts.isPropertyAccessExpression(node)) return []
    const name = node.getText().replace(/^globalThis\./, '')
    return ['Date.now', 'Math.random', 'performance.now', 'process.stdout', 'process.stderr', 'process.hrtime'].includes(name) ? [name] : []
  })
}

function isDefaultClock(node: ts.NewExpression): boolean {
  const clock = node.parent
  if (!ts.isArrowFunction(clock)) return false
  const { parent } = ts.isParenthesizedExpression(clock.parent) ? clock.parent : clock
  return ts.isBindingElement(parent) || (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken)
}

/** Top-level statements that do something, rather than say what something is. */
function deeds({ tree }: SourceFile): string[] {
  const declares = (statement: ts.Statement): boolean => ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)
    || ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement) || ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)
    || (ts.isVariableStatement(statement) && ((statement.declarationList.flags & ts.NodeFlags.Const) !== 0 || isUnset(statement)))
  const waits = (statement: ts.Statement): boolean => [...outsideFunctions(statement)].some(ts.isAwaitExpression)
  return tree.statements.filter((statement) => !declares(statement) || waits(statement)).map((statement) => statement.getText().slice(0, 60))
}

// What is kept once it was first asked for.
function isUnset({ declarationList }: ts.VariableStatement): boolean {
  return declarationList.declarations.every(({ initializer }) => initializer === undefined)
}

function* outsideFunctions(node: ts.Node): Generator<ts.Node> {
  if (ts.isFunctionLike(node)) return
  yield node
  const within: ts.Node[] = []
  ts.forEachChild(node, (child) => { within.push(child) })
  for (const child of within) yield* outsideFunctions(child)
}

function notReexports({ tree }: SourceFile): string[] {
  return tree.statements.filter((statement) => !(ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined)).map((statement) => statement.getText().slice(0, 60))
}

describe('every file', () => {
  it('is at most 400 lines long, and half of them are under 60', () => {
    expect(sourceFiles.filter(({ lines }) => lines > 400).map(({ path }) => path)).toEqual([])
    const lengths = sourceFiles.map(({ lines }) => lines).sort((a, b) => a - b)
    // 35 when this was written.
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(60)
  })

  it('only says what things are when it is loaded, and does nothing', () => {
    expect(sourceFiles.flatMap((file) => deeds(file).map((deed) => `${file.path}: ${deed}`))).toEqual([])
  })

  it('takes its clock, its dice and its output from whoever calls it', () => {
    const places = Object.fromEntries(sourceFiles.map((file): [string, string[]] => [file.path, [...new Set(uninjected(file))].sort()]).filter(([, found]) => found.length > 0))
    expect(places).toEqual(declaredPlaces)
  })
})

describe('every index.ts', () => {
  const faces = sourceFiles.filter(({ path }) => basename(path) === 'index.ts')

  it('only re-exports', () => {
    expect(faces.length).toBe(11)
    expect(faces.flatMap((file) => notReexports(file).map((statement) => `${file.path}: ${statement}`))).toEqual([])
  })
})

describe('these tests', () => {
  const of = (text: string): SourceFile => parsedFile('core/a.ts', text)

  it('notice a clock, dice or output that was not handed in', () => {
    expect(uninjected(of('const a = Date.now() + Math.random(); console.log(globalThis.performance.now(), new Date, new Date())'))).toEqual(['Date.now', 'Math.random', 'console', 'performance.now', 'new Date()', 'new Date()'])
    expect(uninjected(of('const now = () => new Date()'))).toEqual(['new Date()'])
    expect(uninjected(of('export const f = ({ now = () => new Date() }) => new Date(now())'))).toEqual([])
    expect(uninjected(of('export const f = (o) => o.now ?? (() => new Date())'))).toEqual([])
    expect(uninjected(of('// Date.now(), Math.random() and console.log()'))).toEqual([])
  })

  it('notice a deed at the top of a file, and leave a constant alone', () => {
    expect(deeds(of('let a = 1'))).toHaveLength(1)
    expect(deeds(of('start()'))).toHaveLength(1)
    expect(deeds(of('export const a = await start()'))).toHaveLength(1)
    expect(deeds(of('export const a = { b: 1 }\nexport const later = async () => await a\nlet loading: Promise<void> | undefined'))).toEqual([])
    expect(notReexports(of('export const a = 1'))).toHaveLength(1)
  })
})
