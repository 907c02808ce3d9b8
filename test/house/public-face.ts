import { basename, join } from 'node:path'
import ts from 'typescript'
import { sourceFiles, sourceFolder } from './source-files.js'

/** Something a caller hands in at a door: a parameter, or a field anywhere inside one. */
export interface Input {
  /** From the parameter on, for example `options.store.id`; `[]` for each of several. */
  readonly path: string
  /** Its own name. */
  readonly name: string
  /** What the library calls its type; `''` where it has no name. */
  readonly type: string
  /** It is a number or a yes or no, which is never anybody. */
  readonly counts: boolean
  /** Named types it stands in, outermost first. */
  readonly within: readonly string[]
}

/** A function anybody can call: an export, a constructor, or a method of what one of them gives back. */
export interface Door {
  /** For example `memoryStore().erase`. */
  readonly name: string
  readonly inputs: readonly Input[]
}

/** How far fields are followed into fields. */
const deepest = 10
/** Where a type only holds others, these are followed and not it. */
const holders = new Set(['Array', 'ReadonlyArray', 'Iterable', 'AsyncIterable', 'Map', 'ReadonlyMap', 'Set', 'ReadonlySet', 'Promise', 'PromiseLike', 'AsyncGenerator', 'Generator', 'IterableIterator', 'AsyncIterableIterator'])
const several = new Set([...holders].filter((name) => !name.startsWith('Promise')))

/** The files that are subpath exports. */
export const faces: readonly string[] = sourceFiles.filter(({ path }) => basename(path) === 'index.ts').map(({ path }) => path)

/** Reads the library with its types, and whatever other files are given as text beside it, by path in src. */
export function readTypes(more: Readonly<Record<string, string>> = {}): ts.Program {
  const settings = ts.readConfigFile(join(sourceFolder, '..', 'tsconfig.json'), (path) => ts.sys.readFile(path))
  const { options } = ts.convertCompilerOptionsFromJson((settings.config as { compilerOptions: unknown }).compilerOptions, join(sourceFolder, '..'))
  const host = ts.createCompilerHost(options)
  const extra = new Map(Object.entries(more).map(([path, text]) => [join(sourceFolder, path), text]))
  const { getSourceFile, fileExists, readFile } = host
  host.fileExists = (path) => extra.has(path) || fileExists.call(host, path)
  host.readFile = (path) => extra.get(path) ?? readFile.call(host, path)
  host.getSourceFile = (path, version, ...rest) => {
    const text = extra.get(path)
    return text === undefined ? getSourceFile.call(host, path, version, ...rest) : ts.createSourceFile(path, text, version, true)
  }
  return ts.createProgram({ rootNames: [...sourceFiles.map(({ path }) => join(sourceFolder, path)), ...extra.keys()], options: { ...options, noEmit: true }, host })
}

/** Every door of a file of the library, by what it exports. */
export function doorsOf(program: ts.Program, path: string): Door[] {
  const checker = program.getTypeChecker()
  const file = program.getSourceFile(join(sourceFolder, path))
  const face = file && checker.getSymbolAtLocation(file)
  if (file === undefined || face === undefined) throw new Error(`${path} exports nothing`)
  const names = namesOfTypes(program)
  const doors: Door[] = []
  const seen = new Set<ts.Type>()

  const enter = (type: ts.Type, name: string): void => {
    for (const part of partsOf(type)) {
      for (const signature of [...part.getCallSignatures(), ...part.getConstructSignatures()]) {
        doors.push({ name, inputs: signature.getParameters().flatMap((parameter) => inputsOf(checker.getTypeOfSymbolAtLocation(parameter, file), [parameter.name.replace(/^__\d+$/, 'options')], [], new Set())) })
        open(signature.getReturnType(), `${name}()`)
      }
    }
  }
  // What comes back may have methods.
  const open = (type: ts.Type, name: string): void => {
    for (const part of partsOf(type)) {
      if (!isObject(part) || seen.has(part)) continue
      seen.add(part)
      const held = heldBy(part)
      if (held !== undefined) for (const each of held.types) open(each, name)
      else if (!isForeign(part)) {
        for (const property of part.getProperties()) {
          const own = checker.getTypeOfSymbolAtLocation(property, file)
          if (partsOf(own).some((one) => one.getCallSignatures().length > 0)) enter(own, `${name}.${property.name}`)
          else open(own, `${name}.${property.name}`)
        }
      }
    }
  }
  const inputsOf = (type: ts.Type, at: readonly string[], within: readonly string[], seenInside: Set<ts.Type>): Input[] => {
    // A type is followed once in each parameter and in each of its fields, so that two of a kind side by side are two.
    const followed = at.filter((each) => each !== '[]').length <= 2 ? new Set<ts.Type>() : seenInside
    const name = at.findLast((each) => each !== '[]') ?? ''
    const inputs: Input[] = []
    if (at.length > deepest) return inputs
    const whole = names.get(type)
    if (whole !== undefined) inputs.push({ path: at.join('.'), name, type: whole, counts: isCount(type), within })
    for (const part of partsOf(type)) {
      const held = heldBy(part)
      if (held !== undefined) {
        inputs.push(...held.types.flatMap((each) => inputsOf(each, held.several ? [...at, '[]'] : at, within, followed)))
        continue
      }
      const typeName = names.get(part) ?? ''
      if (part !== type || whole === undefined) inputs.push({ path: at.join('.'), name, type: typeName, counts: isCount(type), within })
      if (isForeign(part) || followed.has(part)) continue
      followed.add(part)
      const inside = [...within, ...(whole === undefined ? [] : [whole]), ...(typeName === '' ? [] : [typeName])]
      // What is handed to a callback goes out; what it answers comes in.
      for (const signature of part.getCallSignatures()) inputs.push(...inputsOf(signature.getReturnType(), [...at, '()'], inside, followed))
      if (!isObject(part)) continue
      for (const property of part.getProperties()) inputs.push(...inputsOf(checker.getTypeOfSymbolAtLocation(property, file), [...at, property.name], inside, followed))
      const index = part.getStringIndexType()
      if (index !== undefined) inputs.push(...inputsOf(index, [...at, '[]'], inside, followed))
    }
    return inputs
  }
  const heldBy = (type: ts.Type): { readonly types: readonly ts.Type[]; readonly several: boolean } | undefined => {
    if (checker.isTupleType(type)) return { types: checker.getTypeArguments(type as ts.TypeReference), several: true }
    const name = type.symbol?.name ?? ''
    return holders.has(name) && isForeign(type) ? { types: checker.getTypeArguments(type as ts.TypeReference), several: several.has(name) } : undefined
  }

  for (const exported of checker.getExportsOfModule(face)) {
    const symbol = (exported.flags & ts.SymbolFlags.Alias) === 0 ? exported : checker.getAliasedSymbol(exported)
    if ((symbol.flags & ts.SymbolFlags.Value) === 0) continue
    const type = checker.getTypeOfSymbolAtLocation(symbol, file)
    if (!isForeign(type)) enter(type, exported.name)
  }
  return doors
}

/** The members of a union; what is no union is its own only part. */
function partsOf(type: ts.Type): readonly ts.Type[] {
  return type.isUnion() ? type.types : [type]
}

function isCount(type: ts.Type): boolean {
  return partsOf(type).every(({ flags }) => (flags & (ts.TypeFlags.NumberLike | ts.TypeFlags.BooleanLike | ts.TypeFlags.Null | ts.TypeFlags.Undefined)) !== 0)
}

function isObject(type: ts.Type): boolean {
  return (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) !== 0
}

/** Classes and interfaces of the language and of packages are not looked into; types worked out from a schema are. */
function isForeign(type: ts.Type): boolean {
  const symbol = type.symbol as ts.Symbol | undefined
  if (symbol === undefined || (symbol.flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Interface)) === 0) return false
  return symbol.declarations?.every((declaration) => !declaration.getSourceFile().fileName.startsWith(sourceFolder)) ?? true
}

/** What the library calls its types. An alias of what a schema gives has no name of its own to the compiler. */
function namesOfTypes(program: ts.Program): ReadonlyMap<ts.Type, string> {
  const checker = program.getTypeChecker()
  const names = new Map<ts.Type, string>()
  for (const file of program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(sourceFolder))) {
    for (const statement of file.statements) {
      if (!ts.isTypeAliasDeclaration(statement) && !ts.isInterfaceDeclaration(statement) && !ts.isClassDeclaration(statement)) continue
      const symbol = statement.name && checker.getSymbolAtLocation(statement.name)
      if (symbol === undefined) continue
      const type = checker.getDeclaredTypeOfSymbol(symbol)
      if ((type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Union | ts.TypeFlags.Intersection)) !== 0 && !names.has(type)) names.set(type, symbol.name)
    }
  }
  return names
}
