import 'server-only'
import { command } from '@/lib/commands'
import { authorize } from '@/lib/kernel/command'
import { AppError } from '@/lib/kernel/errors'
import { tagResourceInput, tagsMost } from '../schema'

/** Puts tags on a domain, field, layout, template or rule; a key that is there gets the new value. */
export const tagResource = command({
  name: 'resource.tag',
  permission: 'template:write',
  input: tagResourceInput,
  async run({ tx, actor, record }, { resource, tags }) {
    if (resource === 'domain') authorize(actor, 'environment:write')
    const scope = { environmentId: tx.environmentId, resource }
    for (const [key, value] of Object.entries(tags))
      await tx.prisma.resourceTag.upsert({
        where: { environmentId_resource_key: { ...scope, key } },
        create: { ...scope, key, value },
        update: { value },
      })
    if ((await tx.prisma.resourceTag.count({ where: scope })) > tagsMost)
      throw new AppError('invalid', 'too_many_tags', `A resource has at most ${tagsMost} tags.`, { field: 'tags' })
    record({
      type: 'resource.tagged',
      subjectType: 'environment',
      subjectId: tx.environmentId,
      payload: { resource, tags },
    })
    return { resource }
  },
})
