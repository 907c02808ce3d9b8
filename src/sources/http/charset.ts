import { repairWindows1252 } from './windows-1252.js'

/**
 * Bytes to text, as browsers and feed readers have learnt to: a byte order mark, then `Content-Type`, then the XML
 * declaration or an HTML `meta`, then UTF-8, then windows-1252, which never fails.
 *
 * A charset that the bytes contradict is passed over: text that is not valid in it, and text declared to be Latin-1 that
 * is valid UTF-8 beyond ASCII, which is a mislabelling and practically never Latin-1.
 *
 * @param contentType - the HTTP header, as received.
 */
export function decodeBody(bytes: Uint8Array, contentType?: string | null): string {
  const marked = byteOrderMark(bytes)
  if (marked !== undefined) return new TextDecoder(marked).decode(bytes)
  const declared = [fromContentType(contentType ?? ''), fromDeclaration(bytes)].filter((label) => label !== undefined)
  let utf8: string | undefined
  let triedUtf8 = false
  const asUtf8 = (): string | undefined => {
    if (!triedUtf8) utf8 = decodeStrictly(bytes, 'utf-8')
    triedUtf8 = true
    return utf8
  }
  for (const label of declared) {
    const encoding = encodingOf(label)
    if (encoding === undefined) continue
    const text = encoding === 'utf-8' ? asUtf8() : /^(?:windows-125\d|iso-8859-\d+|macintosh)$/.test(encoding) ? (validMultibyte(asUtf8(), bytes) ?? decodeStrictly(bytes, encoding)) : decodeStrictly(bytes, encoding)
    if (text !== undefined) return text
  }
  return asUtf8() ?? repairWindows1252(new TextDecoder('windows-1252').decode(bytes))
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  // Without a mark, but with every other byte of the first tag empty.
  if (a === 0x3c && b === 0 && c !== 0) return 'utf-16le'
  if (a === 0 && b === 0x3c) return 'utf-16be'
  return undefined
}

function fromContentType(header: string): string | undefined {
  return /charset\s*=\s*["']?([\w.:-]+)/i.exec(header)?.[1]
}

function fromDeclaration(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096))
  const xml = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)["']/i.exec(head)?.[1]
  return xml ?? /<meta[^>]{0,200}?charset\s*=\s*["']?([\w.:-]+)/i.exec(head)?.[1]
}

/** The decoder's name for a label; UTF-16 in a document that could be read as bytes is a lie. */
function encodingOf(label: string): string | undefined {
  try {
    const { encoding } = new TextDecoder(label.replace(/^iso8859/i, 'iso-8859'))
    return encoding.startsWith('utf-16') ? undefined : encoding
  } catch {
    return undefined
  }
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return encoding === 'windows-1252' ? repairWindows1252(text) : text
  } catch {
    return undefined
  }
}

/** UTF-8 text that has something beyond ASCII in it. */
function validMultibyte(utf8: string | undefined, bytes: Uint8Array): string | undefined {
  return utf8 !== undefined && utf8.length < bytes.length ? utf8 : undefined
}
