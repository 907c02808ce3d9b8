import type { Source } from '../sources/source.js'

/** Sources in groups that share a host, as far as their ids tell: a host is asked one thing at a time. */
export function groupByHost(sources: readonly Source[]): readonly (readonly Source[])[] {
  const groups = new Map<string, Source[]>()
  for (const source of sources) {
    const key = hostOf(source.id) ?? `\0${source.id}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [source])
    else group.push(source)
  }
  return [...groups.values()]
}

/** The host in a source id: `example.org` in `feed:https://example.org/rss` and in `discourse:example.org`. */
export function hostOf(sourceId: string): string | undefined {
  const rest = sourceId.slice(sourceId.indexOf(':') + 1)
  if (/^https?:\/\//i.test(rest)) return URL.canParse(rest) ? new URL(rest).host : undefined
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d+)?(?=[/#?]|$)/i.exec(rest)?.[0].toLowerCase()
}
