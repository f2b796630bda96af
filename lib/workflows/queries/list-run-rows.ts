import 'server-only'
import { z } from 'zod'
import type { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import type { Actor } from '@/lib/kernel/actor'
import { query } from '@/lib/queries'
import { hiddenTemplateIds } from '@/lib/templates/hidden-templates'
import type { WorkflowRunRow } from '../access'
import type { RunError, RunListRow, RunPage } from '../detail'
import { type RunState, runStates, type TriggerKind } from '../names'

const pageSize = 50

/** Runs, newest first, of one workflow or one state where asked. */
export const listRunRows = query({
  permission: 'workflow:read',
  input: z.strictObject({
    workflow: z.string().max(200).optional(),
    state: z.enum(runStates).optional(),
    cursor: z.uuid().optional(),
  }),
  async run({ actor, tx }, { workflow, state, cursor }): Promise<RunPage> {
    const of = workflow
      ? await tx.prisma.workflow.findFirst({ where: { environmentId: tx.environmentId, key: workflow } })
      : null
    if (workflow && !of) return { rows: [], cursor: null }
    const where: Prisma.WorkflowRunWhereInput = {
      environmentId: tx.environmentId,
      ...(of ? { workflowId: of.id } : {}),
      ...(state ? { state } : {}),
      ...(cursor ? { id: { lt: cursor } } : {}),
    }
    const found = await tx.prisma.workflowRun.findMany({ where, orderBy: { id: 'desc' }, take: pageSize + 1 })
    const rows = found.slice(0, pageSize)
    return { rows: await runViews(tx, actor, rows), cursor: found.length > pageSize ? (rows.at(-1)?.id ?? null) : null }
  },
})

/** Runs with the names of what they are about; a case the actor may not see is left out. */
export async function runViews(tx: Tx, actor: Actor, rows: WorkflowRunRow[]): Promise<RunListRow[]> {
  const workflows = await tx.prisma.workflow.findMany({
    where: { id: { in: rows.map(({ workflowId }) => workflowId) } },
    select: { id: true, key: true, name: true },
  })
  const versions = await tx.prisma.workflowVersion.findMany({
    where: { id: { in: rows.map(({ versionId }) => versionId) } },
    select: { id: true, number: true },
  })
  const cases = await tx.prisma.case.findMany({
    where: {
      environmentId: tx.environmentId,
      id: { in: rows.flatMap(({ caseId }) => caseId ?? []) },
      templateId: { notIn: [...(await hiddenTemplateIds(actor))] },
    },
    select: { id: true, number: true, title: true },
  })
  const workflowOf = new Map(workflows.map(({ id, ...named }) => [id, named]))
  const numberOf = new Map(versions.map(({ id, number }) => [id, number]))
  const caseOf = new Map(cases.map((row) => [row.id, { ...row, number: Number(row.number) }]))
  return rows.map((row) => ({
    id: row.id,
    workflow: workflowOf.get(row.workflowId) ?? { key: '', name: '' },
    versionNumber: numberOf.get(row.versionId) ?? 0,
    treatment: row.treatment,
    state: row.state as RunState,
    triggerKind: row.triggerKind as TriggerKind,
    case: row.caseId ? (caseOf.get(row.caseId) ?? null) : null,
    error: row.error as RunError | null,
    createdAt: row.createdAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
  }))
}
