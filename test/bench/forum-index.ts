// The café index of the real forum over nine years, in rolling windows of 180 days, its staff declared as the council's.
// The figures are counts of windows; with `print` as its argument it draws the index over time, every window with its interval.
import { gunzipSync } from 'node:zlib'
import { readFileSync } from 'node:fs'
import { cafeTrend, talkOf, type CafeTrend, type CafeWindow } from 'civic-cafe/nurture'
import type { Mention } from 'civic-cafe/mentions'
import { dataPath } from '../support/data.js'
import { contend } from './support/contender.js'
import { forumMentions } from './support/forum.js'

interface StaffPost { readonly username: string; readonly staff?: boolean }

/** Accounts that Discourse marks as staff (administrators and moderators), as they would be declared. */
function staff(): string[] {
  const posts = gunzipSync(readFileSync(dataPath('forum-discourse/posts.ndjson.gz'))).toString('utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as StaffPost)
  return [...new Set(posts.filter((post) => post.staff === true).map(({ username }) => username))].sort()
}

function replay(mentions: readonly Mention[]): CafeTrend {
  const talk = talkOf(mentions)
  const last = mentions.at(-1)?.publishedAt ?? ''
  const windows = Math.ceil((Date.parse(last) - Date.parse(mentions[0]?.publishedAt ?? last)) / (90 * 86_400_000))
  return cafeTrend(talk, { now: last, windowDays: 180, stepDays: 90, windows, resamples: 200 })
}

const accounts = staff()
const mentions = await forumMentions(accounts)

if (process.argv[2] === 'print') for (const window of replay(mentions).windows) console.log(line(window))
else {
  await contend(() => replay(mentions), ({ windows }) => {
    const valued = windows.flatMap(({ index }) => (index.value === null ? [] : [index.value]))
    const widths = windows.flatMap(({ index: { interval } }) => (interval === undefined ? [] : [interval[1] - interval[0]]))
    return {
      'staff accounts': accounts.length, windows: windows.length, 'with an index': valued.length, 'least index': Math.min(...valued), 'greatest index': Math.max(...valued),
      'interval, mean width': widths.reduce((sum, width) => sum + width, 0) / widths.length, 'guest in the café': windows.filter(({ index }) => index.position === 'guest-in-the-cafe').length,
    }
  })
}

// From 0 on the left, a town council online, to 1 on the right, a café.
function drawn({ value, interval }: CafeWindow['index']): string {
  const at = (share: number): number => Math.round(share * 40)
  if (value === null || interval === undefined) return '·'.repeat(41)
  return Array.from({ length: 41 }, (_, place) => (place === at(value) ? '●' : place >= at(interval[0]) && place <= at(interval[1]) ? '─' : '·')).join('')
}

function line({ from, to, index }: CafeWindow): string {
  const { value, interval, presence, position, n, components } = index
  const parts = Object.values(components).map((part) => (part.value === null ? '   –' : part.value.toFixed(2))).join(' ')
  return `${from.slice(0, 10)}…${to.slice(0, 10)} ${String(n).padStart(4)} threads  ${drawn(index)} ${value === null ? '  –' : value.toFixed(3)} ${interval === undefined ? '' : `[${interval.map((bound) => bound.toFixed(3)).join(', ')}]`}  P S I A ${parts}  staff in ${presence === null ? '–' : `${Math.round(presence * 100)} %`}  ${position ?? 'insufficient'}`
}
