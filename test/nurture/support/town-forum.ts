import type { Mention } from '../../../src/mentions/mention.js'
import { mentionOf } from './mentions.js'

const council = 'discourse:forum.marshwick.example/marshwick_council'
const at = (day: number, minute = 0): string => new Date(Date.UTC(2026, 3, 1 + day, 9, minute)).toISOString()

/** A forum from 1 April 2026 on, a thread a day, where the council answers so many of ten threads itself. */
export function townForum(byCouncil: number, residents = 14, more: Partial<Mention> = {}): Mention[] {
  return Array.from({ length: 80 }, (_, i) => [
    mentionOf(`t${i}.1`, `p_resident${i % residents}`, at(i), { text: 'Does anyone know when the tide gate shuts?', ...more }),
    mentionOf(`t${i}.2`, i % 10 < byCouncil ? council : `p_resident${(i * 3 + 1) % residents}`, at(i, 30), { replyTo: `t${i}.1`, text: 'At six.', ...more }),
  ]).flat()
}
