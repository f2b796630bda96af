import 'server-only'
import { command } from '@/lib/commands'
import { notFound } from '@/lib/kernel/errors'
import { deleteWorkflowSecretInput } from '../command-schema'

/** Requests that are signed with it fail from now on. */
export const deleteWorkflowSecret = command({
  name: 'workflow.delete_secret',
  permission: 'workflow:write',
  input: deleteWorkflowSecretInput,
  async run({ tx, record }, { name }) {
    const row = await tx.prisma.workflowSecret.findFirst({ where: { environmentId: tx.environmentId, name } })
    if (!row) throw notFound('secret')
    await tx.prisma.workflowSecret.delete({ where: { id: row.id } })
    record({ type: 'workflow.secret_deleted', subjectType: 'workflow_secret', subjectId: row.id, payload: { name } })
    return { name }
  },
})
