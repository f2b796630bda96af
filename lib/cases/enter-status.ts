import 'server-only'
import type { Context } from '@/lib/commands'
import type { Prisma } from '@/lib/db/generated/client'
import { actorId } from '@/lib/kernel/actor'
import { routingPlanIn } from '@/lib/routing/plan'
import { pauseClock, restartClock, resumeClock, type SlaColumns, stopClock } from '@/lib/sla/clock'
import { startOtherClock } from '@/lib/sla/other-clocks'
import type { TemplateStatus } from '@/lib/templates/schema'
import type { CaseRow } from './access'
import { writeCase } from './write'

/** Puts a locked case into a status, with all that follows from its kind: the clock, the resolution, the lease. */
export async function enterStatus(
  context: Context,
  caseRow: CaseRow,
  status: TemplateStatus,
  data: Prisma.CaseUncheckedUpdateInput = {},
): Promise<CaseRow> {
  const ends = status.kind === 'end'
  const sla = await moveClock(context, caseRow, status)
  if (status.kind === 'waiting' && caseRow.statusKind !== 'waiting')
    await startOtherClock(
      context.tx,
      await routingPlanIn(context.tx),
      caseRow.id,
      caseRow,
      'client_response',
      context.at,
    )
  return writeCase(context, caseRow, {
    status: status.key,
    statusName: status.name,
    statusKind: status.kind,
    ...sla,
    ...(ends ? { lastClosedAt: context.at } : {}),
    ...(caseRow.statusKind === 'end' && !ends ? { lastReopenedAt: context.at } : {}),
    ...(ends
      ? {
          resolution: status.name,
          resolvedAt: context.at,
          resolverKind: context.actor.kind,
          resolverId: actorId(context.actor),
          leaseExpiresAt: null,
          snoozedUntil: null,
        }
      : {
          resolution: null,
          resolvedAt: null,
          resolverKind: null,
          resolverId: null,
          decision: null,
          decisionName: null,
        }),
    ...data,
  })
}

async function moveClock({ tx, at }: Context, caseRow: CaseRow, status: TemplateStatus): Promise<SlaColumns | null> {
  const { id, slaStage: stage, statusKind: from } = caseRow
  if (status.kind === 'end') return stopClock(tx, id, stage, at)
  const restarted = from === 'end' ? await restartClock(tx, id, stage, at) : null
  if (status.kind === 'waiting') return (await pauseClock(tx, id, stage, at, status.name)) ?? restarted
  return from === 'waiting' ? resumeClock(tx, id, stage, at) : restarted
}
