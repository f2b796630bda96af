import 'server-only'
import { escalateCase } from '@/lib/cases/commands/escalate-case'
import { isAllowedTransition } from '@/lib/cases/rules'
import type { Tx } from '@/lib/db/transaction'
import { loadDefinition } from '@/lib/templates/published'
import { escalationActor } from './actors'
import type { Past } from './past'
import type { SeededEnvironment } from './set-up'

/** A sweep comes by every few seconds. */
const sweepMs = 3000

/**
 * Lets the clock pass every mark of this case that was due by then, each at its own instant, with what follows from a
 * deadline that escalates. The case is not committed yet and every other one is swept to the present, so that nobody
 * else's marks are due.
 * @returns the mark that comes next
 */
export async function crossMarks(
  environment: SeededEnvironment,
  tx: Tx,
  caseId: string,
  past: Past,
  until: Date,
): Promise<Date | null> {
  for (;;) {
    const before = await marksOf(tx, caseId)
    if (!before.slaNextCrossingAt || before.slaNextCrossingAt > until) return before.slaNextCrossingAt
    const soon = before.slaNextCrossingAt.getTime() + sweepMs
    const at = past.notBefore(new Date(Math.min(soon, until.getTime())))
    await sweep(tx, at)
    past.over = at
    const after = await marksOf(tx, caseId)
    if (after.slaStage !== 3 || before.slaStage === 3 || !(await escalates(tx, caseId))) continue
    const definition = await loadDefinition(tx, after.templateVersionId)
    if (!isAllowedTransition(definition, after.status, 'escalated')) continue
    const escalate = { caseId, reason: 'The deadline passed.' }
    await past.play(at, () => escalateCase(escalationActor(environment), escalate, tx))
  }
}

const marksOf = (tx: Tx, id: string) =>
  tx.prisma.case.findUniqueOrThrow({
    where: { id },
    select: { slaNextCrossingAt: true, slaStage: true, status: true, templateVersionId: true },
  })

async function escalates(tx: Tx, caseId: string): Promise<boolean> {
  const clock = await tx.prisma.slaClock.findUnique({ where: { caseId_kind: { caseId, kind: 'resolution' } } })
  return clock?.autoEscalate ?? false
}

/** The clock belongs to no environment, so it runs as the owner; here inside the case's own transaction. */
async function sweep(tx: Tx, at: Date): Promise<void> {
  await tx.prisma.$executeRaw`set local role none`
  await tx.prisma.$executeRaw`select sweep_sla(${at.toISOString()}::timestamptz, 10)`
  await tx.prisma.$executeRaw`set local role docket_app`
}
