import 'server-only'
import { command } from '@/lib/commands'
import { changeableView } from '../access'
import { viewIdInput } from '../schema'

/** Takes a view away; the cases it showed are as they were. */
export const deleteView = command({
  name: 'view.delete',
  permission: 'case:read',
  input: viewIdInput,
  async run({ tx, actor, record }, { viewId }) {
    const { name, scope } = await changeableView(tx, actor, viewId)
    await tx.prisma.savedView.delete({ where: { id: viewId } })
    record({ type: 'view.deleted', subjectType: 'view', subjectId: viewId, payload: { name, scope } })
    return { viewId }
  },
})
