import 'server-only'
import { command } from '@/lib/commands'
import type { Prisma } from '@/lib/db/generated/client'
import { notFound } from '@/lib/kernel/errors'
import { lockWorkflow, refuseArchived, refuseStaged } from '../access'
import { restoreVersionInput } from '../command-schema'

/** Puts an earlier version into the draft; publishing it makes a new version. */
export const restoreVersion = command({
  name: 'workflow.restore_version',
  permission: 'workflow:write',
  input: restoreVersionInput,
  async run({ tx, at, record }, { workflowId, number }) {
    const row = await lockWorkflow(tx, workflowId)
    refuseArchived(row)
    refuseStaged(row)
    const version = await tx.prisma.workflowVersion.findFirst({ where: { workflowId, number } })
    if (!version) throw notFound('version')
    const written = await tx.prisma.workflow.update({
      where: { id: workflowId },
      data: { draft: version.definition as Prisma.InputJsonObject, version: { increment: 1 }, updatedAt: at },
    })
    record({ type: 'workflow.version_restored', subjectType: 'workflow', subjectId: workflowId, payload: { number } })
    return { workflowId, version: written.version }
  },
})
