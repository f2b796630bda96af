import 'server-only'
import { command } from '@/lib/commands'
import { Prisma } from '@/lib/db/generated/client'
import { AppError } from '@/lib/kernel/errors'
import { lockRun } from '../access'
import { runIdInput } from '../command-schema'

/** Takes a failed run up at the step that failed, in its own version: for a fault that has passed or was mended. */
export const resumeRun = command({
  name: 'workflow_run.resume',
  permission: 'workflow:trigger',
  input: runIdInput,
  async run({ tx, at, record }, { runId }) {
    const row = await lockRun(tx, runId)
    if (row.state !== 'failed')
      throw new AppError('conflict', 'run_not_failed', `Only a failed run can be resumed; this one is ${row.state}.`)
    const threads = await tx.prisma.workflowThread.findMany({ where: { runId, state: { not: 'ended' } } })
    // one that waited for an instant, an event or a called run looks again; one that waits for its branches goes on waiting
    const movable = threads.filter(({ state, openChildren }) => state !== 'waiting' || openChildren === 0)
    if (movable.length === 0)
      throw new AppError('conflict', 'nothing_to_resume', 'This run never began: run it again instead.')
    await tx.prisma.workflowThread.updateMany({
      where: { id: { in: movable.filter(({ state }) => state === 'waiting').map(({ id }) => id) } },
      data: { state: 'ready' },
    })
    await tx.prisma.workflowRun.update({
      where: { id: runId },
      data: { state: 'running', error: Prisma.DbNull, endedAt: null, movedAt: at, alarmedAt: null },
    })
    const jobs = JSON.stringify(movable.map(({ id }) => ({ environmentId: row.environmentId, runId, threadId: id })))
    await tx.prisma.$queryRaw`select 1 from (select enqueue_workflow_threads(${jobs}::jsonb)) added`
    record({
      type: 'workflow_run.resumed',
      subjectType: 'workflow_run',
      subjectId: runId,
      payload: { workflowId: row.workflowId, versionId: row.versionId, error: row.error },
    })
    return { runId }
  },
})
