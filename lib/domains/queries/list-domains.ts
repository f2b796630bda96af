import 'server-only'
import { query } from '@/lib/queries'
import { keyOf } from '../key-of'
import { type DomainView, listDomainsInput } from '../schema'

/** The environments a key reaches, its home among them, oldest first; with an id that one, or none. */
export const listDomains = query({
  permission: 'environment:read',
  input: listDomainsInput,
  async run({ actor, tx }, { domainId = null }): Promise<DomainView[]> {
    const [found] = await tx.prisma.$queryRaw<{ domains: DomainView[] }[]>`
      select key_environments(${keyOf(actor)}::uuid, ${domainId}::uuid) as domains`
    return found?.domains ?? []
  },
})
