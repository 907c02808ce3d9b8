import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const documents = ['README.md', ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md') && !name.startsWith('site')).map((name) => `docs/${name}`)].sort()

/** What a page takes for granted, where it does not say it itself. */
const surroundings: Readonly<Record<string, string>> = {
  cafe: 'import(\'civic-cafe\').Cafe',
  channelFit: 'import(\'civic-cafe/engagement\').ChannelFit',
  community: 'import(\'civic-cafe/communities\').Community',
  communityId: 'string',
  context: 'import(\'civic-cafe/engagement\').DecisionContext',
  council: 'import(\'civic-cafe/council\').Council',
  engagements: 'readonly import(\'civic-cafe/engagement\').EngagementState[]',
  mentions: 'readonly import(\'civic-cafe/mentions\').Mention[]',
  plan: 'import(\'civic-cafe/engagement\').EngagementPlan',
  problems: 'readonly import(\'civic-cafe/council\').BusinessProblem[]',
  pseudonymKey: 'string',
  relationship: 'import(\'civic-cafe/engagement\').RelationshipState',
}

/** A page's TypeScript as one module, each line where it stands on the page; what one snippet says the next may use. */
function moduleOf(markdown: string): string {
  let inside = false
  const lines = markdown.split('\n').map((line) => {
    if (line.startsWith('```')) {
      inside = line === '```ts'
      return ''
    }
    return inside ? line : ''
  })
  const said = namesSaid(lines.join('\n'))
  const taken = Object.entries(surroundings).filter(([name]) => !said.has(name)).map(([name, type]) => `declare const ${name}: ${type}`)
  return [...lines, ...taken, 'export {}'].join('\n')
}

function namesSaid(text: string): ReadonlySet<string> {
  const names = new Set<string>()
  const look = (node: ts.Node): void => {
    if ((ts.isVariableDeclaration(node) || ts.isBindingElement(node) || ts.isImportSpecifier(node)) && ts.isIdentifier(node.name)) names.add(node.name.text)
    ts.forEachChild(node, look)
  }
  look(ts.createSourceFile('page.ts', text, ts.ScriptTarget.ES2022, true))
  return names
}

/** What the compiler says of pages, `page:line message`, with the settings and the import paths of this repository. */
function complaintsOf(pages: Readonly<Record<string, string>>): string[] {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => readFileSync(path, 'utf8')) as { config: unknown }
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
  const virtual = new Map(Object.entries(pages).map(([page, markdown]) => [join(root, `${page}.ts`), moduleOf(markdown)]))
  const host = ts.createCompilerHost(options)
  const { fileExists, readFile } = host
  host.fileExists = (path) => virtual.has(path) || fileExists(path)
  host.readFile = (path) => virtual.get(path) ?? readFile(path)
  const program = ts.createProgram([...virtual.keys()], options, host)
  return [...virtual.keys()].flatMap((path) => {
    const file = program.getSourceFile(path)
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(({ start, messageText }) => {
      const line = file === undefined || start === undefined ? 0 : file.getLineAndCharacterOfPosition(start).line + 1
      return `${path.slice(root.length, -'.ts'.length)}:${line} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`
    })
  })
}

describe('every snippet of the README and the guides', () => {
  it('compiles, as somebody would write it who took it from the page', () => {
    const pages = Object.fromEntries(documents.map((page) => [page, readFileSync(join(root, page), 'utf8')]))
    expect(documents.length).toBeGreaterThanOrEqual(8)
    expect(documents.filter((page) => !/^```ts$/m.test(pages[page] ?? ''))).toEqual([])
    const broken = { 'broken.md': '# A page\n\n```ts\nimport { cafeIndex } from \'civic-cafe/nurture\'\nconst { worth } = cafeIndex([])\n```\n\n```ts\nreport()\n```\n' }
    // Checked together with a page that does not compile, so that silence means something.
    expect(complaintsOf({ ...pages, ...broken })).toEqual([
      expect.stringMatching(/^broken\.md:5 .*'worth'/),
      expect.stringMatching(/^broken\.md:9 .*'report'/),
    ])
  })

  it('is marked as TypeScript or as shell, so that none goes unread', () => {
    const opened = documents.flatMap((page) => readFileSync(join(root, page), 'utf8').split('\n').filter((line) => line.startsWith('```')).filter((_, i) => i % 2 === 0).map((line) => `${page} ${line}`))
    expect(opened.filter((line) => !/```(?:ts|sh)$/.test(line))).toEqual([])
  })
})
