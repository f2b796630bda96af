import 'server-only'
import { command } from '@/lib/commands'
import { authorize, unchanged } from '@/lib/kernel/command'
import { untagResourceInput } from '../schema'

export const untagResource = command({
  name: 'resource.untag',
  permission: 'template:write',
  input: untagResourceInput,
  async run({ tx, actor, record }, { resource, keys }) {
    if (resource === 'domain') authorize(actor, 'environment:write')
    const { count } = await tx.prisma.resourceTag.deleteMany({
      where: { environmentId: tx.environmentId, resource, key: { in: keys } },
    })
    if (count === 0) return unchanged({ resource })
    record({
      type: 'resource.untagged',
      subjectType: 'environment',
      subjectId: tx.environmentId,
      payload: { resource, keys },
    })
    return { resource }
  },
})
