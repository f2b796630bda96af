import 'server-only'
import { BlockList, isIP } from 'node:net'

const own = new BlockList()
for (const [address, bits] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['169.254.0.0', 16],
] as const)
  own.addSubnet(address, bits, 'ipv4')
for (const [address, bits] of [
  ['::1', 128],
  ['fc00::', 7],
  ['fe80::', 10],
] as const)
  own.addSubnet(address, bits, 'ipv6')

/** Set by our own web server from the socket; whatever a caller sends under this name is overwritten there. */
export const peerHeader = 'x-docket-peer'

/**
 * Where a request comes from: the nearest address that is not one of our own network, read from the socket outwards.
 * What stands further out in X-Forwarded-For was written by the caller and proves nothing.
 */
export function clientAddress(headers: Headers): string | undefined {
  const forwarded = headers.get('x-forwarded-for')?.split(',') ?? []
  const peer = headers.get(peerHeader)
  const chain = [...forwarded, ...(peer ? [peer] : [])].map(plainAddress).filter((address) => isIP(address) > 0)
  return chain.findLast((address) => !inside(own, address)) ?? chain.at(-1)
}

/** `::ffff:10.0.0.1` is the IPv4 address it carries. */
const plainAddress = (text: string) => text.trim().replace(/^::ffff:(?=\d+\.)/i, '')

export const inside = (list: BlockList, address: string): boolean =>
  list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')

/** Whether the address is in one of the ranges (`10.0.0.0/8`, `2001:db8::/32`, or single addresses). */
export function inRanges(ranges: readonly string[], address: string | undefined): boolean {
  if (!address || isIP(address) === 0) return false
  const list = new BlockList()
  for (const range of ranges) {
    const [network = '', bits] = range.split('/')
    const family = isIP(network) === 6 ? 'ipv6' : 'ipv4'
    if (isIP(network) > 0) list.addSubnet(network, Number(bits ?? (family === 'ipv6' ? 128 : 32)), family)
  }
  return inside(list, address)
}
