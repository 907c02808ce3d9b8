import type { parseDocument } from 'htmlparser2'

type Node = ReturnType<typeof parseDocument>['children'][number]

function textOf(node: Node): string {
  return 'data' in node && !('name' in node) ? node.data : 'children' in node ? node.children.map((child) => textOf(child as Node)).join('') : ''
}

/** The texts of the elements of some names, in the order of the page, and every label read aloud. */
export function labelsOf(nodes: readonly Node[], names: ReadonlySet<string>): string[] {
  return nodes.flatMap((node): string[] => {
    if (!('attribs' in node)) return []
    const label = node.attribs['aria-label']
    return [...(names.has(node.name) ? [textOf(node).trim()] : []), ...(label === undefined ? [] : [label]), ...labelsOf(node.children as Node[], names)]
  })
}
