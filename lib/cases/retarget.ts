import 'server-only'
import type { Context } from '@/lib/commands'
import { findClock, retargetClock, type SlaColumns } from '@/lib/sla/clock'
import { findTarget, targetSeconds } from '@/lib/sla/rules'
import { type SlaTarget, slaTarget, type TemplateDefinition } from '@/lib/templates/schema'
import type { CaseRow } from './access'
import { type CaseType, priorityName, type RiskTier } from './names'

const override = slaTarget.omit({ type: true, priority: true, riskTier: true })

/**
 * The clock as policy has it for the case as it is now: the queue's override, else the template's matrix. A deadline given
 * by hand stands; so does a clock that was taken away by hand. Null = nothing moved.
 */
export async function retargetByPolicy(
  { tx, at }: Context,
  caseRow: CaseRow,
  definition: TemplateDefinition,
  options: { evenIfManual?: boolean } = {},
): Promise<SlaColumns | null> {
  const clock = await findClock(tx, caseRow.id)
  if (!options.evenIfManual && (!clock || clock.source === 'manual')) return null
  const queue = await tx.prisma.queue.findUnique({ where: { id: caseRow.queueId }, select: { slaOverride: true } })
  const own = queue?.slaOverride ? override.parse(queue.slaOverride) : null
  const target: Omit<SlaTarget, 'type' | 'priority'> | null =
    own ??
    findTarget(
      definition,
      caseRow.type as CaseType,
      priorityName(caseRow.priority),
      caseRow.riskTier as RiskTier | null,
    )
  if (!target) return null
  const pause = definition.sla.maximumPauseMinutes
  const next = {
    source: own ? ('queue' as const) : ('template' as const),
    target: targetSeconds(target as SlaTarget),
    startedAt: caseRow.createdAt,
    maximumPauseSeconds: pause === null ? null : pause * 60,
    autoEscalate: target.autoEscalate,
  }
  const same =
    clock?.source === next.source &&
    clock.targetSeconds === next.target.targetSeconds &&
    clock.warningSeconds === next.target.warningSeconds &&
    clock.criticalSeconds === next.target.criticalSeconds
  return same ? null : retargetClock(tx, caseRow.id, next, at)
}
