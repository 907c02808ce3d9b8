// Packs the library, installs it as a stranger would (production dependencies only, empty project) and checks what the
// stranger gets: size on disk, import time, silence at import, and types that compile under old and new TypeScript.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const megabytesAllowed = 20
const importMsAllowed = 150
const typescripts = ['5.4', '5.9']

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'civic-cafe-installed-'))
const run = (command, args, cwd = folder) => execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

function bytesOf(path) {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0)
}

try {
  const [{ filename }] = JSON.parse(run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root))
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'stranger', private: true, type: 'module' }))
  run('npm', ['install', '--omit=dev', '--no-audit', '--no-fund', join(folder, filename)])

  const megabytes = bytesOf(join(folder, 'node_modules')) / 1e6
  console.log(`installed: ${megabytes.toFixed(1)} MB (allowed: ${megabytesAllowed})`)
  assert.ok(megabytes < megabytesAllowed, 'the package takes too much room')

  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const entries = Object.keys(exports).filter((entry) => entry !== './package.json').map((entry) => entry.replace('.', 'civic-cafe'))

  // Loading is measured in processes of their own; the best of seven is what the package costs, the rest is the machine.
  const script = (entry) => `const t = performance.now(); await import('${entry}'); process.stdout.write(String(performance.now() - t))`
  for (const entry of entries) {
    const times = Array.from({ length: entry === 'civic-cafe' ? 7 : 1 }, () => run(process.execPath, ['--input-type=module', '-e', script(entry)]))
    for (const printed of times) assert.match(printed, /^[\d.]+$/, `importing ${entry} prints something`)
    const best = Math.min(...times.map(Number))
    console.log(`import ${entry}: ${best.toFixed(0)} ms`)
    if (entry === 'civic-cafe') assert.ok(best < importMsAllowed, `importing takes ${best} ms (allowed: ${importMsAllowed})`)
  }

  const thread = `const { identifyInWorker } = await import('civic-cafe'); const { finding } = await identifyInWorker([], { council: { id: 'a', name: 'A' }, now: new Date(0) }); process.stdout.write(finding)`
  assert.notEqual(run(process.execPath, ['--input-type=module', '-e', thread]), '', 'no thread can be started from the package')
  console.log('identify in a thread: runs')

  writeFileSync(join(folder, 'use.ts'), entries.map((entry, index) => `import * as m${index} from '${entry}'\nexport const keys${index}: string[] = Object.keys(m${index})\n`).join(''))
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({
    compilerOptions: { target: 'es2022', module: 'nodenext', strict: true, exactOptionalPropertyTypes: true, skipLibCheck: false, noEmit: true, types: [] },
    files: ['use.ts'],
  }))
  for (const version of typescripts) {
    run('npm', ['install', '--no-save', '--no-audit', '--no-fund', `typescript@${version}`])
    try {
      run(join(folder, 'node_modules/.bin/tsc'), ['-p', folder])
    } catch (error) {
      throw new Error(`types do not compile under TypeScript ${version}:\n${error.stdout}`, { cause: error })
    }
    console.log(`types: compile under TypeScript ${version} with skipLibCheck off`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
