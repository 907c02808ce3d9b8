import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { createHttpClient } from 'civic-cafe/sources'
import { loadAddressGuard } from '../../../src/sources/http/address-guard.js'
import { codeOf, loopback } from './loopback.js'
import type { Loopback } from './loopback.js'

const hostile = [
  'http://127.0.0.1/', 'http://127.1/', 'http://0x7f000001/', 'http://2130706433/', 'http://017700000001/', 'http://0/',
  'http://0.0.0.0/', 'http://10.0.0.8/', 'http://172.16.4.1/', 'http://172.31.255.255/', 'http://192.168.1.1/',
  'http://100.64.0.1/', 'http://100.100.100.200/latest/meta-data/', 'http://169.254.169.254/latest/meta-data/',
  'http://168.63.129.16/', 'http://192.0.0.192/', 'http://192.0.2.7/', 'http://198.18.0.1/', 'http://198.51.100.1/',
  'http://203.0.113.9/', 'http://224.0.0.1/', 'http://239.255.255.250/', 'http://240.0.0.1/', 'http://255.255.255.255/',
  'http://[::1]/', 'http://[::]/', 'http://[::ffff:127.0.0.1]/', 'http://[::ffff:a9fe:a9fe]/', 'http://[::127.0.0.1]/',
  'http://[64:ff9b::7f00:1]/', 'http://[64:ff9b:1::1]/', 'http://[2002:7f00:1::]/', 'http://[2001::1]/', 'http://[2001:db8::1]/',
  'http://[fe80::1]/', 'http://[fc00::1]/', 'http://[fd00:ec2::254]/', 'http://[fec0::1]/', 'http://[ff02::1]/', 'http://[100::1]/',
  'http://[5f00::1]/', 'http://[1::1]/',
  'http://localhost/', 'http://LOCALHOST./', 'http://a.localhost/', 'http://printer.local/', 'http://metadata.google.internal/',
  'http://0177.0.0.1/', 'http://127.0.0.1./', 'http://0x7f.1/', 'http://0x7F.0x0.0x0.0x1/', 'http://127.0.1/', 'http://3232235777/', 'http://0xA9FEA9FE/',
  'http://0251.0376.0251.0376/', 'http://169.254.170.2/v2/credentials', 'http://192.88.99.1/', 'http://[0:0:0:0:0:ffff:7f00:1]/', 'http://[::ffff:169.254.169.254]/',
  'http://[::ffff:0:127.0.0.1]/', 'http://[64:ff9b::169.254.169.254]/', 'http://[2002:a9fe:a9fe::]/', 'http://[3fff::1]/', 'http://[2001:20::1]/',
  'http://[2a00:1450::5efe:a00:1]/', 'http://[2a00:1450::200:5efe:7f00:1]/', 'http://[fd20:ce::254]/', 'http://[ff05::2]/',
  'http://localhost.localdomain/', 'http://router.lan/', 'http://nas.home/', 'http://wiki.corp/', 'http://api.default.svc/', 'http://db.internal./', 'http://router.home.arpa/',
  'http://metadata/computeMetadata/v1/', 'http://instance-data/latest/', 'http://intranet/', 'http://metadata.azure.internal/',
  'http://127。0。0。1/', 'http://１２７.０.０.１/', 'http://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ/', 'http://local\u00adhost/', 'http://ｌｏｃａｌｈｏｓｔ/', 'http://%6c%6f%63%61%6c%68%6f%73%74/', 'http://127.0.0.1%2e/',
  'http://example.com@127.0.0.1/', 'http://127.0.0.1#@example.com/', 'http://127.0.0.1\\@example.com/', 'http:127.0.0.1', 'http:\\\\127.0.0.1\\',
  'http://\t127.0.0.1/', ' http://127.0.0.1/ ', 'http://@example.com:secret@127.0.0.1/', 'http://:pw@example.com/', 'http://user@example.com/',
  'http://example.com:0/', 'http://example.com:11211/', 'http://example.com:2375/', 'http://example.com:10250/', 'http://example.com:27017/', 'http://example.com:110/',
  'ws://example.com/', 'blob:http://example.com/1', 'about:blank', 'dict://example.com:11211/', 'ldap://example.com/', 'view-source:http://example.com/', 'jar:http://example.com!/',
  'http://①②⑦.0.0.1/', 'http://user:secret@example.com/', 'http://example.com:22/', 'http://example.com:6379/', 'https://example.com:25/',
  'ftp://example.com/', 'file:///etc/passwd', 'javascript:alert(1)', 'data:text/plain,hi', 'gopher://example.com/',
]

const open: Loopback[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()))
})
async function server(...args: Parameters<typeof loopback>): Promise<Loopback> {
  const made = await loopback(...args)
  open.push(made)
  return made
}

describe('addresses that must never be asked', () => {
  it.each(hostile)('refuses %s, also with a fetch of the caller’s', async (address) => {
    let asked = 0
    const http = createHttpClient({ fetch: async () => { asked++; return new Response('') }, minimumIntervalMs: 0 })
    expect(await codeOf(http.get(address))).toBe('blocked-address')
    expect(await codeOf(createHttpClient({ maximumRetries: 0 }).get(address))).toBe('blocked-address')
    expect(asked).toBe(0)
  })

  it.each(['http://[fe80::1%25eth0]/', 'http://1.2.3.4.5/', 'http://256.1.1.1/', 'http://exa mple.com/', 'http://example.com:99999/', 'http://localhost%00.example.com/', '//127.0.0.1/', '', 'http://'])('takes %j for no address at all', async (address) => {
    let asked = 0
    const http = createHttpClient({ fetch: async () => { asked++; return new Response('') } })
    expect(await codeOf(http.get(address))).toBe('bad-configuration')
    expect(asked).toBe(0)
  })

  it('lets public addresses pass', async () => {
    const isPublic = await loadAddressGuard()
    for (const address of ['93.184.216.34', '1.1.1.1', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '2a00:1450:4009::200e']) {
      expect([address, isPublic(address)]).toEqual([address, true])
    }
  })

  it('finds every private IPv4 address in every IPv6 disguise', async () => {
    const isPublic = await loadAddressGuard()
    fc.assert(fc.property(fc.constantFrom(10, 127), fc.nat(255), fc.nat(255), fc.nat(255), (a, b, c, d) => {
      const hex = [(a << 8) | b, (c << 8) | d].map((part) => part.toString(16)).join(':')
      const forms = [`${a}.${b}.${c}.${d}`, `::ffff:${hex}`, `::${hex}`, `64:ff9b::${hex}`, `2002:${hex}::`, `2001:0:${hex}::`]
      expect(forms.filter(isPublic)).toEqual([])
    }))
  })

  it('refuses at the moment of dialling a name that leads to loopback, and never connects', async () => {
    const inside = await server((_, response) => response.end('secret'))
    const port = inside.host.split(':')[1] ?? ''
    for (const addresses of [['127.0.0.1'], ['93.184.216.34', '127.0.0.1'], ['::1'], ['::ffff:127.0.0.1'], ['169.254.169.254']]) {
      const lookups: string[] = []
      const http = createHttpClient({
        lookup: async (hostname) => {
          lookups.push(hostname)
          return addresses.map((address) => ({ address, family: address.includes(':') ? 6 as const : 4 as const }))
        },
        maximumRetries: 0,
      })
      expect(await codeOf(http.get(`http://rebind.example:${port}/`))).toBe('blocked-address')
      expect(lookups).toEqual(['rebind.example'])
    }
    expect(inside.requests).toHaveLength(0)
  })

  it('dials the very address that was checked: a resolver that answers otherwise the second time is not asked a second time', async () => {
    const inside = await server((_, response) => response.end('hello'))
    const port = inside.host.split(':')[1] ?? ''
    let lookups = 0
    const http = createHttpClient({
      allowPrivateAddresses: [`intranet.example:${port}`],
      lookup: async () => [{ address: ++lookups === 1 ? '127.0.0.1' : '10.255.255.1', family: 4 }],
    })
    const { body } = await http.get(`http://intranet.example:${port}/`)
    expect(new TextDecoder().decode(body)).toBe('hello')
    expect(lookups).toBe(1)
  })

  it('checks where a redirect leads as if it had been asked for directly', async () => {
    const secret = await server((_, response) => response.end('secret'))
    const port = secret.host.split(':')[1] ?? ''
    const targets = [
      `http://127.0.0.1:${port}/`, `http://rebind.example:${port}/`, 'http://169.254.169.254/latest', 'file:///etc/passwd', 'http://user:pw@example.com/', '//[::1]/',
      `http://2130706433:${port}/`, `http://0x7f.1:${port}/`, `//127.1:${port}/`, `http://[::ffff:127.0.0.1]:${port}/`, `http://[64:ff9b::7f00:1]:${port}/`, `http://localhost:${port}/`,
      `http://example.com@127.0.0.1:${port}/`, `/\\127.0.0.1:${port}/`, 'gopher://127.0.0.1:6379/_FLUSHALL', 'javascript:alert(1)', 'data:text/xml,<rss/>', 'http://rebind.example:6379/', 'http://[bad',
    ]
    for (const target of targets) {
      const front = await server((_, response) => response.writeHead(302, { location: target }).end())
      const http = createHttpClient({ allowPrivateAddresses: [front.host], minimumIntervalMs: 0, lookup: async () => [{ address: '127.0.0.1', family: 4 }] })
      expect([target, await codeOf(http.get(front.url))]).toEqual([target, 'blocked-address'])
    }
    expect(secret.requests).toHaveLength(0)
  })

  it('checks every step of a chain, the last as much as the first', async () => {
    const secret = await server((_, response) => response.end('secret'))
    const front = await server((request, response) => response.writeHead(307, { location: request.url === '/3' ? `${secret.url}/` : `/${Number(request.url?.slice(1)) + 1}` }).end())
    expect(await codeOf(createHttpClient({ allowPrivateAddresses: [front.host], minimumIntervalMs: 0 }).get(`${front.url}/1`))).toBe('blocked-address')
    expect([front.requests.length, secret.requests.length]).toEqual([3, 0])
  })

  it('asks a private address only when it is listed, by host or by host and port, or when all are allowed', async () => {
    const inside = await server((_, response) => response.end('ok'))
    const allow = async (allowPrivateAddresses: boolean | readonly string[]): Promise<string> => codeOf(createHttpClient({ allowPrivateAddresses }).get(inside.url))
    expect(await allow(true)).toBe('resolved')
    expect(await allow([inside.host])).toBe('resolved')
    expect(await allow(['127.0.0.1'])).toBe('resolved')
    expect(await allow(['127.0.0.1:1'])).toBe('blocked-address')
    expect(await allow([])).toBe('blocked-address')
    expect(await allow(false)).toBe('blocked-address')
  })
})
