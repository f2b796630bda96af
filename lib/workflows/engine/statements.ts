import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import type { Changes, RunRow, StepRow, ThreadRow } from './state'

interface Taken {
  run: RunRow
  thread: ThreadRow | null
  steps: StepRow[]
}

/** The run, held; its thread; the records of those steps. `full`: with the trigger's values, which never change. */
export async function takeThread(
  tx: Tx,
  { runId, threadId }: { runId: string; threadId: string },
  keys: string[],
  full: boolean,
): Promise<Taken | null> {
  const rows = await tx.prisma.$queryRaw<{ taken: Taken | null }[]>`
    select take_workflow_thread(${runId}::uuid, ${threadId}::uuid, ${keys}::text[], ${full}) as taken`
  return rows[0]?.taken ?? null
}

/** Records of those steps, or of all. */
export async function readSteps(tx: Tx, runId: string, keys: string[] | null): Promise<StepRow[]> {
  const rows = await tx.prisma.workflowStepRun.findMany({
    where: { runId, ...(keys ? { stepKey: { in: keys } } : {}) },
    take: 2000,
  })
  return rows.map((row) => ({ ...row, startedAt: row.startedAt.toISOString() })) as unknown as StepRow[]
}

export async function writeStep(
  tx: Tx,
  run: Pick<RunRow, 'id' | 'environmentId'>,
  changes: Changes,
  at: Date,
): Promise<void> {
  const written = { runId: run.id, environmentId: run.environmentId, ...changes }
  await tx.prisma.$queryRaw`
    select 1 from (select write_workflow_step(${JSON.stringify(written)}::jsonb, ${at.toISOString()}::timestamptz)) written`
}
