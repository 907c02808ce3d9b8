import { byCodeUnit } from '../../core/compare.js'

/**
 * Orders keys of a timeline: part by part between slashes, a longer part after a shorter one. Numbers of any size come in
 * their order, and so do ids of one length, as servers that count otherwise than Mastodon give them.
 */
export function compareKeys(a: string, b: string): number {
  const others = b.split('/')
  for (const [at, part] of a.split('/').entries()) {
    const other = others[at] ?? ''
    const order = part.length - other.length || byCodeUnit(part, other)
    if (order !== 0) return order
  }
  return 0
}
