/** An element as rss-parser hands it through: its text, or its text with attributes and children. */
export interface XmlNode {
  readonly text: string
  readonly attributes: Readonly<Record<string, string>>
  /** The same-named children, in order. */
  children(name: string): readonly XmlNode[]
}

const NONE: Readonly<Record<string, string>> = {}

/** Reads one of xml2js's nodes, which come as strings or as objects, trusting nothing about it. */
function xmlNode(raw: unknown): XmlNode {
  if (typeof raw === 'string') return { text: raw, attributes: NONE, children: () => [] }
  if (typeof raw !== 'object' || raw === null) return { text: '', attributes: NONE, children: () => [] }
  const { _: text, $: attributes } = raw as { readonly _?: unknown; readonly $?: unknown }
  return {
    text: typeof text === 'string' ? text : '',
    attributes: typeof attributes === 'object' && attributes !== null ? (attributes as Record<string, string>) : NONE,
    children: (name) => xmlNodes((raw as Record<string, unknown>)[name]),
  }
}

/** Reads a list of them. */
function xmlNodes(raw: unknown): readonly XmlNode[] {
  return Array.isArray(raw) ? raw.map(xmlNode) : []
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

/** Wraps the children of a node. */
export function xmlElements(raw: unknown): XmlElements {
  const { attributes, children: all } = xmlNode(raw)
  return {
    attributes,
    isEmpty: typeof raw !== 'object' || raw === null || Object.keys(raw).every((name) => name === '$' || name === '_'),
    all,
    first: (...names) => {
      for (const name of names) {
        const [node] = all(name)
        if (node !== undefined) return node
      }
      return undefined
    },
    text: (...names) => {
      for (const name of names) {
        for (const node of all(name)) {
          const text = node.text.trim()
          if (text !== '') return text
        }
      }
      return undefined
    },
  }
}
