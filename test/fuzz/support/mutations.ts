import type { Row } from './row.js'

/** Values that answers hold where nobody expects them. */
const strange: readonly unknown[] = [
  null, true, false, 0, -1, 1e308, 0.5, '', ' ', '0', 'null', '\0', '\ud800', '<b>', '&amp;', '@', 'https://', 'javascript:alert(1)', 'http://[::1', '2026-02-30', '9999-12-31T23:59:60Z', 'x'.repeat(2000), [], {}, [null], [[]], { id: {} },
  '__proto__', { constructor: 'x', toString: 1 }, { length: -1 }, ['@a', '#b', 'https://c.example/?d=1'], '👩‍👩‍👧', 'ﷺ', '\u202etxt',
]

/** A copy of a value of JSON with some of it taken out, replaced, repeated or moved, as rows of numbers decide. */
export function brokenJson(sample: unknown, row: Row): unknown {
  let value: unknown = structuredClone(sample)
  for (let times = 1 + (row.next(4)); times > 0; times--) value = mutated(value, row)
  return value
}

function mutated(value: unknown, row: Row): unknown {
  if (typeof value !== 'object' || value === null || row.next(12) === 0) return strangeValue(row)
  if (Array.isArray(value)) {
    const list: unknown[] = value
    if (list.length === 0) return row.next(2) === 0 ? [strangeValue(row)] : list
    const at = row.next(list.length)
    const how = row.next(7)
    if (how === 0) list.splice(at, 1)
    else if (how === 1) list.push(structuredClone(list[at]))
    else list[at] = mutated(list[at], row)
    return list
  }
  const record = value as Record<string, unknown>
  const keys = Object.keys(record)
  const key = keys[row.next(Math.max(1, keys.length))]
  if (key === undefined) return strangeValue(row)
  const how = row.next(10)
  if (how < 2) delete record[key]
  else if (how === 2) record[keys[row.next(keys.length)] ?? key] = structuredClone(record[key])
  else record[key] = mutated(record[key], row)
  return record
}

// A copy: what is broken further must not be broken for the next.
function strangeValue(row: Row): unknown {
  return structuredClone(strange[row.next(strange.length)])
}

/** Pieces that markup, addresses and personal data break on. */
const pieces = [
  '<', '>', '&', '"', '\'', '/', '=', ' ', '\n', '\t', '\0', '\u0085', '\u00a0', '\u200b', '\u202e', '\ufeff', '\ud83d', ']]>', '<![CDATA[', '<!--', '-->', '<!DOCTYPE [', '<?xml', '&amp', '&amp;', '&#0;', '&#x110000;', '&bogus;', '<p>', '</p>', '<br>',
  '<a href="', '<a href=https://x.example/u/ann>', '</a>', '<script>', '</script', '<style>', '<b', '<item>', '</item>', '<entry>', '<title>', '</title>', '<guid>', '<pubDate>', '<feed xmlns="http://www.w3.org/2005/Atom">', '<rss version="2.0"><channel>', '{"version":"https://jsonfeed.org/version/1.1","items":[', ']}',
  'https://', 'http://u:p@h.example:99999/', '//', '?', '#', '%', '%zz', '%25', '&utm_source=x', 'https://www.google.com/url?url=', '[::1]', 'xn--', '..', 'a@b.example', '@ann', '@ann@b.example', 'u/ann', '07700 900123', '+44 20 7946 0000', 'QQ 12 34 56 C', '943 476 5919', '4111 1111 1111 1111', 'GB82 WEST 1234 5698 7654 32', 'AB12 CDE', 'SE13 7AS', '0'.repeat(40), '1 '.repeat(40), 'a'.repeat(300), '@'.repeat(50), '.'.repeat(50), 'é', 'ŵ', '中', '🗑️', '‮',
] as const

/** A text of such pieces, or a given one with some pieces put in and some of it cut out. */
export function brokenText(sample: string, row: Row): string {
  let text = row.next(3) === 0 ? '' : sample
  for (let times = 1 + row.next(12); times > 0; times--) {
    const at = row.next(text.length + 1)
    const cut = row.next(4) === 0 ? row.next(40) : 0
    text = text.slice(0, at) + (pieces[row.next(pieces.length)] ?? '') + text.slice(at + cut)
  }
  return text
}
