import 'server-only'
import { command } from '@/lib/commands'
import { unchanged } from '@/lib/kernel/command'
import { accessLayout } from '../access'
import { layoutIdInput } from '../schema'
import { redrawTemplates } from './redraw-templates'

/** Deletes a layout: it can still be read, and no template shows it any longer. Twice is the same as once. */
export const deleteLayout = command({
  name: 'layout.delete',
  permission: 'template:write',
  input: layoutIdInput,
  async run({ tx, actor, at, record }, { layoutId }) {
    const row = await accessLayout(tx, layoutId)
    const { count } = await tx.prisma.domainLayout.updateMany({
      where: { id: row.id, deletedAt: null },
      data: { deletedAt: at, updatedAt: at },
    })
    if (count === 0) return unchanged({ layoutId: row.id })
    record({ type: 'layout.deleted', subjectType: 'layout', subjectId: row.id, payload: { name: row.name } })
    await redrawTemplates(actor, { using: row.id }, tx)
    return { layoutId: row.id }
  },
})
