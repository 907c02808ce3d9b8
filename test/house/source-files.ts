import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

/** The folder of the library's sources. */
export const sourceFolder = fileURLToPath(new URL('../../src/', import.meta.url))

/** Something a file asks of another. */
interface Wanted {
  /** A file of the library, relative to src; or a package's specifier as written. */
  readonly of: string
  readonly isPackage: boolean
  /** `type` is gone when the file runs; `dynamic` is loaded when it is called for; `static` is loaded with the file. */
  readonly how: 'static' | 'dynamic' | 'type'
}

/** A parsed source file of the library. */
export interface SourceFile {
  /** Relative to src. */
  readonly path: string
  /** The folder of src it is in; `''` at the top. */
  readonly module: string
  readonly lines: number
  readonly tree: ts.SourceFile
  readonly wants: readonly Wanted[]
}

/** Every source file of the library, by path. */
export const sourceFiles: readonly SourceFile[] = readdirSync(sourceFolder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts'))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => parsedFile(relative(sourceFolder, path), readFileSync(path, 'utf8')))
  .sort((a, b) => (a.path < b.path ? -1 : 1))

/** A file as its text says it is. */
export function parsedFile(path: string, text: string): SourceFile {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true)
  return {
    path,
    module: path.includes('/') ? path.slice(0, path.indexOf('/')) : '',
    lines: text.trimEnd().split('\n').length,
    tree,
    wants: wantedBy(tree, dirname(path)),
  }
}

function wantedBy(tree: ts.SourceFile, folder: string): Wanted[] {
  const wants: Wanted[] = []
  const add = (specifier: ts.Node, how: Wanted['how']): void => {
    if (!ts.isStringLiteralLike(specifier)) return
    const isPackage = !specifier.text.startsWith('.')
    wants.push({ of: isPackage ? specifier.text : join(folder, specifier.text).replace(/\.js$/, '.ts'), isPackage, how })
  }
  for (const node of nodesOf(tree)) {
    // `import { type X } from` stays behind as `import {} from`: under verbatimModuleSyntax only the leading `type` takes it away.
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, node.importClause?.isTypeOnly === true ? 'type' : 'static')
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) add(node.moduleSpecifier, node.isTypeOnly ? 'type' : 'static')
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, 'type')
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword && node.arguments[0] !== undefined) add(node.arguments[0], 'dynamic')
  }
  return wants
}

/** A node and everything within it. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node
  const within: ts.Node[] = []
  ts.forEachChild(node, (child) => { within.push(child) })
  for (const child of within) yield* nodesOf(child)
}
