/** An element as rss-parser hands it through: its text, or its text with attributes and children. */
export interface XmlNode {
  readonly text: string
  readonly attributes: Readonly<Record<string, string>>
  /** The same-named children, in order. */
  children(name: string): readonly XmlNode[]
}

/** The elements of one feed or one item, by name. */
export interface XmlElements {
  readonly attributes: Readonly<Record<string, string>>
  /** There is no element at all. */
  readonly isEmpty: boolean
  all(name: string): readonly XmlNode[]
  first(...names: readonly string[]): XmlNode | undefined
  /** The trimmed text of the first of these elements that has any. */
  text(...names: readonly string[]): string | undefined
}

/** Wraps the children of one of xml2js's nodes. */
export function xmlElements(raw: unknown): XmlElements {
  return new RawElements(raw)
}

const NO_ATTRIBUTES: Readonly<Record<string, string>> = {}
const NO_NODES: readonly XmlNode[] = []

// xml2js's nodes come as strings or as objects; nothing about them is trusted. Classes, because a feed has thousands.

class RawNode implements XmlNode {
  private readonly raw: unknown

  constructor(raw: unknown) {
    this.raw = raw
  }

  get text(): string {
    return textOf(this.raw)
  }

  get attributes(): Readonly<Record<string, string>> {
    return attributesOf(this.raw)
  }

  children(name: string): readonly XmlNode[] {
    return nodesOf(this.raw, name)
  }
}

class RawElements implements XmlElements {
  private readonly raw: unknown

  constructor(raw: unknown) {
    this.raw = raw
  }

  get attributes(): Readonly<Record<string, string>> {
    return attributesOf(this.raw)
  }

  get isEmpty(): boolean {
    return typeof this.raw !== 'object' || this.raw === null || Object.keys(this.raw).every((name) => name === '$' || name === '_')
  }

  all(name: string): readonly XmlNode[] {
    return nodesOf(this.raw, name)
  }

  first(...names: readonly string[]): XmlNode | undefined {
    for (const name of names) {
      const values = valuesOf(this.raw, name)
      if (values !== undefined && values.length > 0) return new RawNode(values[0])
    }
    return undefined
  }

  text(...names: readonly string[]): string | undefined {
    for (const name of names) {
      for (const node of valuesOf(this.raw, name) ?? []) {
        const text = textOf(node).trim()
        if (text !== '') return text
      }
    }
    return undefined
  }
}

function nodesOf(raw: unknown, name: string): readonly XmlNode[] {
  return valuesOf(raw, name)?.map((node) => new RawNode(node)) ?? NO_NODES
}

function valuesOf(raw: unknown, name: string): readonly unknown[] | undefined {
  const values = fieldOf(raw, name)
  return Array.isArray(values) ? values : undefined
}

function textOf(raw: unknown): string {
  const text = typeof raw === 'string' ? raw : fieldOf(raw, '_')
  return typeof text === 'string' ? text : ''
}

function attributesOf(raw: unknown): Readonly<Record<string, string>> {
  const attributes = fieldOf(raw, '$')
  return typeof attributes === 'object' && attributes !== null ? (attributes as Record<string, string>) : NO_ATTRIBUTES
}

function fieldOf(raw: unknown, name: string): unknown {
  return typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>)[name] : undefined
}
