import { afterEach, describe, expect, it } from 'vitest'
import { startReceiver } from '@/lib/testing/receiver'
import type { Network } from './network'
import { isPublicAddress } from './public-address'
import { sendRequest } from './send-request'

type Receiver = Awaited<ReturnType<typeof startReceiver>>
const running: Receiver[] = []
const receiver = async (...given: Parameters<typeof startReceiver>) => {
  const started = await startReceiver(...given)
  running.push(started)
  return started
}
afterEach(() => Promise.all(running.splice(0).map(({ stop }) => stop())))

/** As an installation that allows private targets. */
const open: Network = {
  resolve: async () => [{ address: '127.0.0.1', family: 4 }],
  allows: () => true,
  plainHttp: true,
}
/** As one that does not, but for one address that plays the open internet. */
const closed = { ...open, allows: (address: string) => address === '127.0.0.2' }

describe('a request that leaves the machine', () => {
  it('carries method, headers and body, and comes back with status, headers and body', async () => {
    const there = await receiver((_request, response) => response.writeHead(201, { 'X-Kind': 'test' }).end('made'))
    const outcome = await sendRequest(
      { url: `${there.url}/hooks?a=1`, method: 'PUT', headers: { 'Content-Type': 'text/plain' }, body: 'héllo' },
      open,
    )
    expect(outcome).toMatchObject({ kind: 'answered', status: 201, body: 'made', truncated: false })
    expect(outcome).toMatchObject({ headers: { 'x-kind': 'test' } })
    expect(there.received).toMatchObject([{ method: 'PUT', path: '/hooks?a=1', body: 'héllo' }])
  })

  it('gives up on a receiver that hangs', async () => {
    const there = await receiver(() => {})
    const outcome = await sendRequest({ url: there.url, timeoutMs: 150 }, open)
    expect(outcome).toMatchObject({ kind: 'failed', failure: 'timed_out' })
    expect(outcome.milliseconds).toBeLessThan(2000)
  })

  it('gives up on a name server that hangs', async () => {
    const outcome = await sendRequest(
      { url: 'http://slow.example', timeoutMs: 150 },
      { ...open, resolve: () => new Promise(() => {}) },
    )
    expect(outcome).toMatchObject({ kind: 'failed', failure: 'timed_out' })
  })

  it('takes a status that came in time, even where the body never ends', async () => {
    const there = await receiver((_request, response) => void response.writeHead(200).write('begun'))
    const outcome = await sendRequest({ url: there.url, timeoutMs: 300 }, open)
    expect(outcome).toMatchObject({ kind: 'answered', status: 200, body: 'begun', truncated: true })
  })

  it('does not follow a redirect', async () => {
    const inner = await receiver()
    const there = await receiver((_request, response) =>
      response.writeHead(302, { Location: 'http://169.254.169.254/latest/meta-data' }).end(),
    )
    const toInner = await receiver((_request, response) => response.writeHead(307, { Location: inner.url }).end())
    expect(await sendRequest({ url: there.url }, open)).toMatchObject({ kind: 'answered', status: 302 })
    expect(await sendRequest({ url: toInner.url }, open)).toMatchObject({ kind: 'answered', status: 307 })
    expect(inner.received).toEqual([])
  })

  it('reads 8 KiB of ten megabytes and hangs up', async () => {
    let written = 0
    const there = await receiver((_request, response) => {
      response.on('error', () => {})
      const pump = () => {
        if (response.destroyed || written >= 10_000_000) return void response.end()
        written += 65_536
        if (response.write(Buffer.alloc(65_536, 'x'))) setImmediate(pump)
        else response.once('drain', pump)
      }
      pump()
    })
    const outcome = await sendRequest({ url: there.url }, open)
    expect(outcome).toMatchObject({ kind: 'answered', status: 200, truncated: true })
    expect(outcome.kind === 'answered' && outcome.body.length).toBe(8192)
    expect(written).toBeLessThan(10_000_000)
  })

  it('looks a name up once, and connects to what that look-up gave', async () => {
    const outer = await receiver(undefined, '127.0.0.2')
    const inner = await receiver(undefined, '127.0.0.1', outer.port)
    const answers = ['127.0.0.2', '127.0.0.1', '127.0.0.1']
    let asked = 0
    const rebinding = {
      ...closed,
      resolve: async () => [{ address: answers[asked++] ?? '', family: 4 }],
    }
    const url = `http://rebinding.example:${outer.port}/`
    expect(await sendRequest({ url }, rebinding)).toMatchObject({ kind: 'answered', status: 204 })
    expect(asked).toBe(1)
    expect(await sendRequest({ url }, rebinding)).toMatchObject({ kind: 'failed', failure: 'refused_address' })
    expect(asked).toBe(2)
    expect([outer.received.length, inner.received.length]).toEqual([1, 0])
    expect(outer.received[0]?.headers.host).toBe(`rebinding.example:${outer.port}`)
  })

  it('refuses a name with a private address among its addresses, and a private address itself', async () => {
    const inner = await receiver()
    const mixed = {
      ...closed,
      resolve: async () => [
        { address: '127.0.0.2', family: 4 },
        { address: '127.0.0.1', family: 4 },
      ],
    }
    for (const url of [`http://mixed.example:${inner.port}`, inner.url, `http://0x7f.1:${inner.port}`])
      expect(await sendRequest({ url }, mixed)).toMatchObject({ kind: 'failed', failure: 'refused_address' })
    expect(inner.received).toEqual([])
  })

  it('says what is wrong with an address, a name, a port and a header', async () => {
    const failureOf = async (url: string, headers = {}, network = open) => {
      const outcome = await sendRequest({ url, headers }, network)
      return outcome.kind === 'failed' && outcome.failure
    }
    expect(await failureOf('ftp://example.com')).toBe('refused_url')
    expect(await failureOf('http://user:secret@example.com')).toBe('refused_url')
    expect(await failureOf('http://example.com', {}, { ...open, plainHttp: false })).toBe('refused_url')
    const unknown = { ...open, resolve: () => Promise.reject(Object.assign(new Error(), { code: 'ENOTFOUND' })) }
    expect(await failureOf('http://nowhere.example', {}, unknown)).toBe('unresolved')
    expect(await failureOf('http://127.0.0.1:1')).toBe('connection_failed')
    expect(await failureOf('http://127.0.0.1:1', { 'X-Line': 'a\nb' })).toBe('connection_failed')
  })
})

describe('a public address', () => {
  it.each(['8.8.8.8', '172.15.0.1', '172.32.0.1', '169.253.0.1', '2606:4700:4700::1111'])('is %s', (address) => {
    expect(isPublicAddress(address)).toBe(true)
  })

  it.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:10.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::a00:1',
    'fe80::1',
    'fe80::1%eth0',
    'fc00::1',
    'fd00:ec2::254',
    'ff02::1',
    '2002:a00:1::',
    '2001:0:a00::1',
    '2001:db8::1',
    'localhost',
    '',
  ])('is not %s', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })
})
