import 'server-only'
import { command } from '@/lib/commands'
import { AppError, notFound } from '@/lib/kernel/errors'
import { keyOf } from '../key-of'
import { deleteDomainInput } from '../schema'

/**
 * Takes an environment away with everything in it; the fact stays in the trail. Twice is the same as once.
 * @throws AppError `not_found`, `conflict` domain_in_use where it is the home of other keys
 */
export const deleteDomain = command({
  name: 'environment.delete',
  permission: 'environment:write',
  input: deleteDomainInput,
  async run({ tx, actor, at, record }, { domainId }): Promise<{ domainId: string }> {
    const [deleted] = await tx.prisma.$queryRaw<{ deleted: boolean | null }[]>`
      select delete_key_environment(${keyOf(actor)}::uuid, ${domainId}::uuid, ${at.toISOString()}::timestamptz) as deleted`
    if (deleted?.deleted === false)
      throw new AppError('conflict', 'domain_in_use', 'Other keys use this domain as their home.')
    if (!deleted?.deleted) throw notFound('domain')
    record({ type: 'environment.deleted', subjectType: 'environment', subjectId: domainId })
    return { domainId }
  },
})
