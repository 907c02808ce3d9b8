// Identifying communities from mentions in memory: the recorded forum, and invented towns of ten thousand to a million
// mentions. The argument says which; memory is what is used beyond the mentions themselves.
import { adjustedRandIndex, identifyCommunities } from 'civic-cafe/communities'
import type { Mention } from 'civic-cafe/mentions'
import { dataFolder } from '../support/data.js'
import { contend } from './support/contender.js'
import { inventedTalk } from './support/invented-talk.js'
import { recordedForum } from './support/recorded-forum.js'

const [, , contender = ''] = process.argv
const town = contender === 'the forum' ? undefined : inventedTalk({ mentions: Number(contender.replace(/\D/g, '')) })
const mentions: readonly Mention[] = town?.mentions ?? (dataFolder === undefined ? [] : await recordedForum())
globalThis.gc?.()
const inputMegabytes = Math.round(process.memoryUsage.rss() / 1e6)

let cpuMs = 0
await contend(() => {
  const before = process.cpuUsage()
  const map = identifyCommunities(mentions, { council: { id: 'bench', name: 'Marshwick Borough Council' }, now: new Date('2026-02-01T12:00:00Z') })
  const { user, system } = process.cpuUsage(before)
  cpuMs = (user + system) / 1000
  return map
}, ({ communities, tooSmall = 0, bits }) => ({
  mentions: mentions.length,
  'CPU, ms': Math.round(cpuMs),
  'MB with the mentions': Math.round((process.resourceUsage().maxRSS * 1024) / 1e6),
  'MB before': inputMegabytes,
  communities: communities.length,
  'too small': tooSmall,
  bits: Math.round(bits),
  ...(town !== undefined && { planted: town.truth.filter(({ length }) => length >= 10).length, 'ARI to the planted': adjustedRandIndex(communities.map(({ members }) => members.map(({ pseudonym }) => pseudonym)), town.truth) }),
}))
