import type { CaseType, Priority, RiskTier } from '@/lib/cases/names'
import type { RoutingPlan } from '@/lib/routing/plan'
import type { SlaTarget, TemplateDefinition } from '@/lib/templates/schema'
import { type ClockTarget, defaultSlaMatrix, fitRow, targetSeconds } from './rules'
import type { PolicyClocks } from './schema'

/** What the clock of a case needs to know of it. */
export interface TargetFacts {
  queueId: string | null
  templateId: string
  definition: TemplateDefinition
  type: CaseType
  priority: Priority
  riskTier: RiskTier | null
}

export interface PolicyTarget {
  source: 'queue' | 'policy' | 'template'
  target: ClockTarget
  autoEscalate: boolean
  maximumPauseSeconds: number | null
  calendarVersionId: string | null
  policyId: string | null
  policyVersion: number | null
}

type Row = Omit<SlaTarget, 'type' | 'priority' | 'riskTier'>

/**
 * Who sets the target, most particular first: the queue's own, a policy for the queue, a policy for the template, the
 * template's matrix, the default policy, the matrix everyone starts with. null = nobody has one for such a case.
 */
export function policyTarget(plan: RoutingPlan, facts: TargetFacts): PolicyTarget | null {
  const { definition, queueId, templateId, type, priority, riskTier } = facts
  const rowOf = (matrix: readonly SlaTarget[]) => fitRow(matrix, type, priority, riskTier)
  const calendar = (id: string | null) => plan.calendars.find((known) => known.id === id)?.versionId ?? null
  const templatePause = definition.sla.maximumPauseMinutes
  const made = (source: PolicyTarget['source'], row: Row, calendarId: string | null, pause: number | null) => ({
    source,
    target: targetSeconds(row),
    autoEscalate: row.autoEscalate,
    maximumPauseSeconds: pause === null ? null : pause * 60,
    calendarVersionId: calendar(calendarId),
    policyId: null,
    policyVersion: null,
  })
  const byPolicy = (source: 'queue' | 'policy', policy: RoutingPlan['slaPolicies'][number] | undefined) => {
    const row = policy && rowOf(policy.matrix)
    if (!row) return null
    const pause = policy.maximumPauseMinutes ?? templatePause
    return { ...made(source, row, policy.calendarId, pause), policyId: policy.id, policyVersion: policy.version }
  }
  const own = plan.queues.find(({ id }) => id === queueId)?.sla
  if (own) return made('queue', own, own.calendarId, templatePause)
  const ofTemplate = rowOf(definition.sla.matrix)
  const standard = rowOf(defaultSlaMatrix)
  return (
    byPolicy(
      'queue',
      plan.slaPolicies.find(({ queueIds }) => queueId !== null && queueIds.includes(queueId)),
    ) ??
    byPolicy(
      'policy',
      plan.slaPolicies.find(({ templateIds }) => templateIds.includes(templateId)),
    ) ??
    (ofTemplate ? made('template', ofTemplate, null, templatePause) : null) ??
    byPolicy(
      'policy',
      plan.slaPolicies.find(({ isDefault }) => isDefault),
    ) ??
    (standard ? made('template', standard, null, templatePause) : null)
  )
}

/** Targets of the other clocks, from the same policy that a case's deadline would come from, else the default one. */
export function clocksOf(plan: RoutingPlan, { queueId, templateId }: Pick<TargetFacts, 'queueId' | 'templateId'>) {
  const policy =
    plan.slaPolicies.find(({ queueIds }) => queueId !== null && queueIds.includes(queueId)) ??
    plan.slaPolicies.find(({ templateIds }) => templateIds.includes(templateId)) ??
    plan.slaPolicies.find(({ isDefault }) => isDefault)
  const clocks: PolicyClocks = policy?.clocks ?? {}
  return { policy: policy ?? null, clocks }
}
