import 'server-only'
import { isIP } from 'node:net'
import type { Problem } from '@/lib/kernel/errors'
import type { Network } from './network'

/** The address inside `http://[::1]/`, or the name. The URL parser has already made 127.0.0.1 of 0x7f.1 and its like. */
const hostOf = (url: URL): string => url.hostname.replace(/^\[(.*)\]$/, '$1')

/** The literal address of a URL; null where it names a host that must be looked up. */
const literalAddress = (url: URL): string | null => (isIP(hostOf(url)) > 0 ? hostOf(url) : null)

/** Why nothing can be sent to this address, as far as it can be told without a look-up; null where nothing speaks against it. */
export function targetProblem(text: string, network: Pick<Network, 'allows' | 'plainHttp'>): Problem | null {
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || !['https:', 'http:'].includes(url.protocol))
    return { code: 'invalid_url', message: 'The address must be a web address such as https://example.com/hooks.' }
  if (url.protocol === 'http:' && !network.plainHttp)
    return {
      code: 'https_required',
      message: 'The address must begin with https://, since what is sent can hold personal data.',
    }
  if (url.username || url.password)
    return { code: 'invalid_url', message: 'The address must not hold a user name or password; send a header instead.' }
  const literal = literalAddress(url)
  if (literal && !network.allows(literal)) return { code: 'private_address', message: privateAddressMessage }
  return null
}

export const privateAddressMessage =
  'The address leads into a private network. An installation that wants this sets WEBHOOK_ALLOW_PRIVATE=true.'
