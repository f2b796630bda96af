import 'server-only'
import { command } from '@/lib/commands'
import { unchanged } from '@/lib/kernel/command'
import { accessWorkflow, lockRun } from '../access'
import { runIdInput } from '../command-schema'

/** Says once of a run that does not move that it is stuck; its owner's bell rings. */
export const alarmStuckRun = command({
  name: 'workflow_run.alarm',
  permission: 'workflow:trigger',
  input: runIdInput,
  async run({ tx, at, record }, { runId }) {
    const row = await lockRun(tx, runId)
    if (row.alarmedAt || row.endedAt) return unchanged({ runId })
    const { name, ownerId } = await accessWorkflow(tx, row.workflowId)
    await tx.prisma.workflowRun.update({ where: { id: runId }, data: { alarmedAt: at } })
    record({
      type: 'workflow_run.stuck',
      subjectType: 'workflow_run',
      subjectId: runId,
      payload: { workflowId: row.workflowId, name, ownerId, caseId: row.caseId, since: row.movedAt.toISOString() },
    })
    return { runId }
  },
})
