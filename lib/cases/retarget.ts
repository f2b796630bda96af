import 'server-only'
import type { Context } from '@/lib/commands'
import { routingPlanIn } from '@/lib/routing/plan'
import { findClock, retargetClock, type SlaColumns } from '@/lib/sla/clock'
import { type PolicyTarget, policyTarget, type TargetFacts } from '@/lib/sla/target'
import type { TemplateDefinition } from '@/lib/templates/schema'
import type { CaseRow } from './access'
import { type CaseType, priorityName, type RiskTier } from './names'

/** The case as policies look at it. */
export const targetFacts = (caseRow: CaseRow, definition: TemplateDefinition): TargetFacts => ({
  queueId: caseRow.queueId,
  templateId: caseRow.templateId,
  definition,
  type: caseRow.type as CaseType,
  priority: priorityName(caseRow.priority),
  riskTier: caseRow.riskTier as RiskTier | null,
})

/**
 * The clock as policy has it for the case as it is now. A deadline given by hand stands; so does a clock that was taken
 * away by hand. Null = nothing moved.
 */
export async function retargetByPolicy(
  { tx, at }: Context,
  caseRow: CaseRow,
  definition: TemplateDefinition,
  options: { evenIfManual?: boolean; onlyOfPolicy?: string } = {},
): Promise<SlaColumns | null> {
  const clock = await findClock(tx, caseRow.id)
  if (!options.evenIfManual && (!clock || clock.source === 'manual')) return null
  const next = policyTarget(await routingPlanIn(tx), targetFacts(caseRow, definition))
  if (!next) return null
  const { onlyOfPolicy } = options
  if (onlyOfPolicy && clock?.policyId !== onlyOfPolicy && next.policyId !== onlyOfPolicy) return null
  if (clock && sameTarget(clock, next)) return null
  return retargetClock(tx, caseRow.id, { ...next, startedAt: caseRow.createdAt }, at)
}

type Clock = NonNullable<Awaited<ReturnType<typeof findClock>>>

const sameTarget = (clock: Clock, { source, target, calendarVersionId }: PolicyTarget): boolean =>
  clock.source === source &&
  clock.targetSeconds === target.targetSeconds &&
  clock.warningSeconds === target.warningSeconds &&
  clock.criticalSeconds === target.criticalSeconds &&
  clock.calendarVersionId === calendarVersionId
