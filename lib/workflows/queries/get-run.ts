import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import { query } from '@/lib/queries'
import { accessRun } from '../access'
import { runIdInput } from '../command-schema'
import { loadVersion } from '../engine/versions'
import { masking } from '../masking'
import type { RunListRow, RunView, StepRunView } from '../view'
import { runColumns, runJoins } from './list-runs'

const stepsMost = 1200

/** A run with what each step was given and gave; sensitive case fields masked. @throws AppError `not_found` */
export const getRun = query({
  permission: 'workflow:read',
  input: runIdInput,
  async run({ tx }, { runId }): Promise<RunView> {
    const row = await accessRun(tx, runId)
    const listed = await readRun(tx, runId)
    const steps = await tx.prisma.workflowStepRun.findMany({
      where: { runId },
      orderBy: [{ startedAt: 'asc' }, { id: 'asc' }],
      take: stepsMost,
    })
    const called = await tx.prisma.workflowRun.findMany({
      where: { starterKind: 'workflow', starterId: runId, triggerKind: 'call' },
      select: { id: true },
      take: 200,
    })
    const mask = await masking(tx, runId)
    return {
      ...listed,
      output: mask(row.output) as RunView['output'],
      definition: (await loadVersion(tx, row.versionId)).definition,
      trigger: mask(row.trigger),
      variables: mask(row.variables) as Record<string, unknown>,
      starterName: await starterName(tx, row.starterKind, row.starterId),
      depth: row.depth,
      parentRunId: row.parentRunId,
      rerunOfId: row.rerunOfId,
      calledRunIds: called.map(({ id }) => id),
      steps: steps.map((step) => ({
        stepKey: step.stepKey,
        iteration: step.iteration,
        state: step.state as StepRunView['state'],
        attempt: step.attempt,
        input: mask(step.input),
        output: mask(step.output),
        error: step.error as StepRunView['error'],
        startedAt: step.startedAt.toISOString(),
        endedAt: step.endedAt?.toISOString() ?? null,
      })),
    }
  },
})

/** A run as lists show it. */
export async function readRun(tx: Tx, runId: string): Promise<RunListRow> {
  const rows = await tx.prisma.$queryRawUnsafe<RunListRow[]>(
    `select ${runColumns} from workflow_runs r ${runJoins} where r.id = $1::uuid`,
    runId,
  )
  return rows[0] as RunListRow
}

async function starterName(tx: Tx, kind: string, id: string | null): Promise<string | null> {
  if (!id) return null
  if (kind === 'member')
    return (await tx.prisma.user.findFirst({ where: { id }, select: { name: true } }))?.name ?? null
  if (kind === 'apiKey')
    return (await tx.prisma.apiKey.findFirst({ where: { id }, select: { name: true } }))?.name ?? null
  return null
}
