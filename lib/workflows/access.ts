import 'server-only'
import type { Workflow, WorkflowRun } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { AppError, notFound } from '@/lib/kernel/errors'

export type WorkflowRow = Workflow
export type WorkflowRunRow = WorkflowRun

/** The only way to a workflow. @throws AppError `not_found` */
export async function accessWorkflow(tx: Tx, workflowId: string): Promise<WorkflowRow> {
  const row = await tx.prisma.workflow.findFirst({ where: { id: workflowId, environmentId: tx.environmentId } })
  if (!row) throw notFound('workflow')
  return row
}

/** The same, held against other writers; refuses a stale `version`. @throws AppError `not_found`, `conflict` stale */
export async function lockWorkflow(tx: Tx, workflowId: string, version?: number): Promise<WorkflowRow> {
  await tx.prisma
    .$queryRaw`select 1 from workflows where id = ${workflowId}::uuid and environment_id = ${tx.environmentId}::uuid for no key update`
  const row = await accessWorkflow(tx, workflowId)
  if (version !== undefined && version !== row.version)
    throw new AppError(
      'conflict',
      'stale',
      `This workflow was changed since version ${version}: it is at version ${row.version} now.`,
      {
        field: 'version',
        data: { version: row.version },
      },
    )
  return row
}

export function refuseArchived(row: WorkflowRow): void {
  if (row.archivedAt)
    throw new AppError('conflict', 'workflow_archived', 'This workflow is archived. Restore it first.')
}

/** While a version is rolled out to a share of the runs, the draft rests. */
export function refuseStaged(row: WorkflowRow): void {
  if (row.rolloutVersionId)
    throw new AppError('conflict', 'rollout_running', 'A version is being rolled out: finish or undo that first.')
}

/** The only way to a run. @throws AppError `not_found` */
export async function accessRun(tx: Tx, runId: string): Promise<WorkflowRunRow> {
  const row = await tx.prisma.workflowRun.findFirst({ where: { id: runId, environmentId: tx.environmentId } })
  if (!row) throw notFound('workflow run')
  return row
}

/** The same, held against the engine and others. */
export async function lockRun(tx: Tx, runId: string): Promise<WorkflowRunRow> {
  await tx.prisma
    .$queryRaw`select 1 from workflow_runs where id = ${runId}::uuid and environment_id = ${tx.environmentId}::uuid for no key update`
  return accessRun(tx, runId)
}
