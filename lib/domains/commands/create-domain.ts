import 'server-only'
import { command } from '@/lib/commands'
import { AppError } from '@/lib/kernel/errors'
import { newId } from '@/lib/kernel/new-id'
import { keyOf } from '../key-of'
import { createDomainInput } from '../schema'

/** Makes an environment beside the key's own, which the key reaches from then on. @throws AppError `conflict` domain_exists */
export const createDomain = command({
  name: 'environment.create',
  permission: 'environment:write',
  input: createDomainInput,
  async run({ tx, actor, at, record }, { name }): Promise<{ domainId: string }> {
    const domainId = newId()
    const [made] = await tx.prisma.$queryRaw<{ made: boolean | null }[]>`
      select create_key_environment(${keyOf(actor)}::uuid, ${domainId}::uuid, ${slugOf(name, domainId)}, ${name},
        ${at.toISOString()}::timestamptz) as made`
    if (!made?.made) throw new AppError('conflict', 'domain_exists', `There is a domain with the name ${name} already.`)
    record({ type: 'environment.created', subjectType: 'environment', subjectId: domainId, payload: { name } })
    return { domainId }
  },
})

/** Readable in a link, and nobody else's: the end of the id makes it so. */
function slugOf(name: string, id: string): string {
  const words = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
  return `${words.slice(0, 40) || 'domain'}-${id.slice(-12)}`
}
