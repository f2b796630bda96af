import 'server-only'
import { command } from '@/lib/commands'
import { liveLayout, refuseTakenName } from '../access'
import { layoutData, refuseLayout } from '../layout-fields'
import { updateLayoutInput } from '../schema'
import { redrawTemplates } from './redraw-templates'

/** Changes a layout; templates that point at it are drawn anew. */
export const updateLayout = command({
  name: 'layout.update',
  permission: 'template:write',
  input: updateLayoutInput,
  async run({ tx, actor, at, record }, { layoutId, name, content }) {
    const row = await liveLayout(tx, layoutId)
    if (content) await refuseLayout(tx, content)
    if (name !== undefined) await refuseTakenName(tx, 'layout', name, row.id)
    await tx.prisma.domainLayout.update({
      where: { id: row.id },
      data: { ...(name ? { name } : {}), ...(content ? { content: layoutData(content) } : {}), updatedAt: at },
    })
    record({ type: 'layout.updated', subjectType: 'layout', subjectId: row.id, payload: { name: name ?? row.name } })
    if (content) await redrawTemplates(actor, { using: row.id }, tx)
    return { layoutId: row.id }
  },
})
