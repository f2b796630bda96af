import 'server-only'
import { command } from '@/lib/commands'
import { refuseTakenName } from '../access'
import { layoutData, refuseLayout } from '../layout-fields'
import { refuseOverLimit } from '../limits'
import { createLayoutInput } from '../schema'

/** Fields in order, for templates to point at. @throws AppError `conflict` already_exists, `invalid` */
export const createLayout = command({
  name: 'layout.create',
  permission: 'template:write',
  input: createLayoutInput,
  async run({ tx, at, record }, { name, content }): Promise<{ layoutId: string }> {
    await refuseLayout(tx, content)
    await refuseTakenName(tx, 'layout', name)
    refuseOverLimit('layouts', await tx.prisma.domainLayout.count({ where: { deletedAt: null } }))
    const row = await tx.prisma.domainLayout.create({
      data: { environmentId: tx.environmentId, name, content: layoutData(content), createdAt: at, updatedAt: at },
    })
    record({ type: 'layout.created', subjectType: 'layout', subjectId: row.id, payload: { name } })
    return { layoutId: row.id }
  },
})
