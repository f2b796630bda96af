import 'server-only'
import { command } from '@/lib/commands'
import { unchanged } from '@/lib/kernel/command'
import { lockWorkflow } from '../access'
import { workflowIdInput } from '../command-schema'
import { refreshTriggers } from '../live'

/** Nothing starts an archived workflow; its runs go on. */
export const archiveWorkflow = command({
  name: 'workflow.archive',
  permission: 'workflow:write',
  input: workflowIdInput,
  async run({ tx, at, record }, { workflowId }) {
    const row = await lockWorkflow(tx, workflowId)
    if (row.archivedAt) return unchanged({ workflowId })
    const written = await tx.prisma.workflow.update({
      where: { id: workflowId },
      data: { archivedAt: at, version: { increment: 1 }, updatedAt: at },
    })
    await refreshTriggers(tx, written, at)
    record({ type: 'workflow.archived', subjectType: 'workflow', subjectId: workflowId, payload: { name: row.name } })
    return { workflowId }
  },
})
