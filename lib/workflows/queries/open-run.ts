import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import { notFound } from '@/lib/kernel/errors'
import { query } from '@/lib/queries'
import { accessRun } from '../access'
import { runIdInput } from '../command-schema'
import type { RunDetail, StepRunView } from '../detail'
import type { StepState } from '../names'
import { workflowDefinition } from '../schema'
import { runViews } from './list-run-rows'

/** A run with each of its steps and the version it is pinned to. @throws AppError `not_found`, also for a run about a case the actor may not see */
export const openRun = query({
  permission: 'workflow:read',
  input: runIdInput,
  async run({ actor, tx }, { runId }): Promise<RunDetail> {
    const row = await accessRun(tx, runId)
    const [view] = await runViews(tx, actor, [row])
    if (!view || (row.caseId && !view.case)) throw notFound('workflow run')
    const version = await tx.prisma.workflowVersion.findUniqueOrThrow({ where: { id: row.versionId } })
    const newest = await liveNumber(tx, row.workflowId)
    const wait = await tx.prisma.workflowWait.findFirst({ where: { runId }, orderBy: { resumeAt: 'desc' } })
    return {
      ...view,
      definition: workflowDefinition.parse(version.definition),
      trigger: row.trigger as Record<string, unknown>,
      variables: row.variables as Record<string, unknown>,
      output: row.output as Record<string, unknown> | null,
      steps: await stepRuns(tx, runId),
      rerunOfId: row.rerunOfId,
      parentRunId: row.parentRunId,
      startedAt: row.startedAt?.toISOString() ?? null,
      waitsUntil: wait?.resumeAt.toISOString() ?? null,
      newerVersion: newest !== null && newest > version.number ? newest : null,
    }
  },
})

async function liveNumber(tx: Tx, workflowId: string): Promise<number | null> {
  const { publishedVersionId } = await tx.prisma.workflow.findUniqueOrThrow({ where: { id: workflowId } })
  if (!publishedVersionId) return null
  const live = await tx.prisma.workflowVersion.findUniqueOrThrow({
    where: { id: publishedVersionId },
    select: { number: true },
  })
  return live.number
}

async function stepRuns(tx: Tx, runId: string): Promise<StepRunView[]> {
  const rows = await tx.prisma.workflowStepRun.findMany({
    where: { runId },
    orderBy: [{ startedAt: 'asc' }, { id: 'asc' }],
    take: 1000,
  })
  return rows.map((row) => ({
    stepKey: row.stepKey,
    iteration: row.iteration,
    state: row.state as StepState,
    attempt: row.attempt,
    input: row.input as Record<string, unknown>,
    output: row.output as Record<string, unknown> | null,
    error: row.error as StepRunView['error'],
    startedAt: row.startedAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
  }))
}
