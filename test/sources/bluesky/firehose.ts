// Recorded frames of the firehose as Jetstream would give them: what Jetstream does with them, as far as these need it.

interface Frame {
  readonly header?: { readonly t?: string }
  readonly body: Readonly<Record<string, unknown>>
}

/** The events of a frame: one for each post of a commit, or an account's state. */
export function jetstreamEvents({ header, body }: Frame): unknown[] {
  const base = { time_us: Date.parse(String(body['time'])) * 1000, did: body['repo'] ?? body['did'] }
  if (header?.t === '#account') return [{ ...base, kind: 'account', account: body }]
  if (header?.t === '#identity') return [{ ...base, kind: 'identity', identity: body }]
  if (header?.t !== undefined && header.t !== '#commit') return []
  const blocks = blocksOf(Buffer.from((body['blocks'] as { readonly $bytes: string }).$bytes, 'base64'))
  return (body['ops'] as { readonly action: string; readonly path: string; readonly cid: { readonly $link: string } | null }[]).map(({ action, path, cid }) => {
    const [collection, rkey] = path.split('/')
    const record = cid === null ? undefined : blocks.get(cid.$link)
    return { ...base, kind: 'commit', commit: { rev: body['rev'], operation: action, collection, rkey, ...(record !== undefined && { record, cid: cid?.$link }) } }
  })
}

/** The blocks of a CAR file by CID: a length and a header, then for each block a length, its CID of 36 bytes and itself. */
function blocksOf(car: Buffer): ReadonlyMap<string, unknown> {
  const blocks = new Map<string, unknown>()
  let at = 0
  const length = (): number => {
    let value = 0
    for (let shift = 0; ; shift += 7) {
      const byte = car[at++] ?? 0
      value += (byte & 0x7f) * 2 ** shift
      if (byte < 0x80) return value
    }
  }
  const header = length()
  at += header
  while (at < car.length) {
    const size = length()
    blocks.set(cidText(car.subarray(at, at + 36)), decode(car.subarray(at + 36, at + size)))
    at += size
  }
  return blocks
}

function cidText(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return `b${(bits.match(/.{1,5}/g) ?? []).map((five) => 'abcdefghijklmnopqrstuvwxyz234567'[Number.parseInt(five.padEnd(5, '0'), 2)]).join('')}`
}

/** DAG-CBOR: no floats or indefinite lengths here; tag 42 is a link. */
function decode(bytes: Buffer): unknown {
  let at = 0
  const size = (low: number): number => {
    if (low < 24) return low
    const width = 2 ** (low - 24)
    const value = bytes.subarray(at, at + width).reduce((sum, byte) => sum * 256 + byte, 0)
    at += width
    return value
  }
  const take = (count: number): Buffer => bytes.subarray(at, at += count)
  const item = (): unknown => {
    const first = bytes[at++] ?? 0
    const major = first >> 5
    if (major === 7) return first === 0xf5 ? true : first === 0xf4 ? false : null
    const count = size(first & 31)
    switch (major) {
      case 0:
        return count
      case 1:
        return -1 - count
      case 2:
        return take(count)
      case 3:
        return take(count).toString('utf8')
      case 4:
        return Array.from({ length: count }, item)
      case 5:
        return Object.fromEntries(Array.from({ length: count }, () => [String(item()), item()]))
      default:
        return { $link: cidText((item() as Buffer).subarray(1)) }
    }
  }
  return item()
}
