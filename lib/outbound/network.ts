import 'server-only'
import { lookup } from 'node:dns/promises'
import { env } from '@/lib/env'
import { isPublicAddress } from './public-address'

export interface ResolvedAddress {
  address: string
  family: number
}

/** What a request may see of the network; tests hand in their own. */
export interface Network {
  resolve(hostname: string): Promise<ResolvedAddress[]>
  allows(address: string): boolean
  /** Whether a request may go over plain http. */
  plainHttp: boolean
}

/** The real one: the machine's resolver, and private targets only where WEBHOOK_ALLOW_PRIVATE says so. */
export const ownNetwork = (): Network => {
  const allowPrivate = env().WEBHOOK_ALLOW_PRIVATE
  return {
    resolve: (hostname) => lookup(hostname, { all: true, order: 'verbatim' }),
    allows: (address) => allowPrivate || isPublicAddress(address),
    plainHttp: allowPrivate,
  }
}
