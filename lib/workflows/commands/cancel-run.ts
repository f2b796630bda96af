import 'server-only'
import { type Context, command } from '@/lib/commands'
import { unchanged } from '@/lib/kernel/command'
import { AppError } from '@/lib/kernel/errors'
import { lockRun, type WorkflowRunRow } from '../access'
import { runIdInput } from '../command-schema'
import { liveRunStates, type RunState } from '../names'

/** Stops a run where it stands: what is done stays done, nothing more is begun. Runs it waits for are stopped too. */
export const cancelRun = command({
  name: 'workflow_run.cancel',
  permission: 'workflow:trigger',
  input: runIdInput,
  async run(context, { runId }) {
    const row = await lockRun(context.tx, runId)
    if (row.state === 'cancelled') return unchanged({ runId })
    if (!liveRunStates.includes(row.state as RunState))
      throw new AppError('conflict', 'run_ended', `This run has ${row.state} already.`)
    await cancel(context, row)
    return { runId }
  },
})

async function cancel(context: Context, row: WorkflowRunRow): Promise<void> {
  const { tx, at, record } = context
  await tx.prisma.workflowRun.update({ where: { id: row.id }, data: { state: 'cancelled', endedAt: at, movedAt: at } })
  await tx.prisma.workflowWait.deleteMany({ where: { runId: row.id } })
  await tx.prisma.workflowThread.deleteMany({ where: { runId: row.id } })
  await tx.prisma.workflowStepRun.updateMany({
    where: { runId: row.id, state: { in: ['queued', 'running', 'waiting'] } },
    data: { state: 'cancelled', endedAt: at },
  })
  record({
    type: 'workflow_run.cancelled',
    subjectType: 'workflow_run',
    subjectId: row.id,
    payload: { workflowId: row.workflowId, versionId: row.versionId },
  })
  const called = await tx.prisma.workflowRun.findMany({
    where: { parentRunId: row.id, state: { in: [...liveRunStates] } },
    select: { id: true },
  })
  for (const { id } of called) await cancel(context, await lockRun(tx, id))
  if (row.parentRunId && row.parentThreadId) await tellParent(context, row, row.parentRunId, row.parentThreadId)
}

/** Whoever called this run and waits for it goes on with a failure. */
async function tellParent({ tx }: Context, row: WorkflowRunRow, runId: string, threadId: string): Promise<void> {
  const resume = { kind: 'child', runId: row.id, state: 'cancelled', output: null, error: null }
  const jobs = JSON.stringify([{ environmentId: row.environmentId, runId, threadId, resume }])
  await tx.prisma.$queryRaw`select 1 from (select enqueue_workflow_threads(${jobs}::jsonb)) added`
}
