import 'server-only'
import { z } from 'zod'
import { readRows } from '@/lib/db/statement'
import type { Tx } from '@/lib/db/transaction'
import { admissionRules, queueTarget } from '@/lib/queues/schema'
import { calendarDefinition, policyClocks } from '@/lib/sla/schema'
import { slaTarget } from '@/lib/templates/schema'
import { assignmentMethods, assignmentSorts, sourceKinds } from './names'
import { skillRule } from './schema'

const id = z.string()
const planSchema = z.object({
  revision: z.number(),
  /** Live ones, in the order their rules are asked. */
  queues: z.array(
    z.object({
      id,
      key: z.string(),
      name: z.string(),
      isDefault: z.boolean(),
      admissionRules,
      sla: queueTarget.nullable(),
    }),
  ),
  /** Those switched on, in the order they are asked. */
  policies: z.array(
    z.object({
      id,
      name: z.string(),
      method: z.enum(assignmentMethods),
      sourceKind: z.enum(sourceKinds),
      sourceIds: z.array(id),
      sortBy: z.enum(assignmentSorts),
      skillRules: z.array(skillRule),
    }),
  ),
  slaPolicies: z.array(
    z.object({
      id,
      name: z.string(),
      version: z.number(),
      isDefault: z.boolean(),
      templateIds: z.array(id),
      queueIds: z.array(id),
      matrix: z.array(slaTarget),
      clocks: policyClocks,
      calendarId: id.nullable(),
      maximumPauseMinutes: z.number().nullable(),
    }),
  ),
  calendars: z.array(z.object({ id, name: z.string(), versionId: id, definition: calendarDefinition })),
})

/** Everything that says where a case goes, to whom, and by when: of one environment, at one revision. */
export type RoutingPlan = z.output<typeof planSchema>
export type PlannedPolicy = RoutingPlan['policies'][number]

const plans = new Map<string, { at: number; plan: RoutingPlan }>()
const freshMs = 1000
const plansKept = 1000

// A template that names a policy is a source of that one, and of no other. Named by key, since a document travels.
const text = `with named as (select t.id, a.id as policy_id from templates t
    join template_versions v on v.id = t.published_version_id
    join assignment_policies a on a.environment_id = t.environment_id and a.key = v.definition->>'assignment'
      and a.source_kind = 'template' and a.enabled and a.archived_at is null
    where t.environment_id = $1::uuid and t.archived_at is null)
  select jsonb_build_object('revision', e.routing_revision,
  'queues', coalesce((select jsonb_agg(jsonb_build_object('id', q.id, 'key', q.key, 'name', q.name, 'isDefault', q.is_default,
      'admissionRules', q.admission_rules, 'sla', q.sla_override) order by q.position, q.id)
    from queues q where q.environment_id = e.id and q.archived_at is null), '[]'),
  'policies', coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name, 'method', a.method, 'sourceKind', a.source_kind,
      'sourceIds', array(select s.id from unnest(a.source_ids) s(id) where not exists (
          select 1 from named n where n.id = s.id and n.policy_id <> a.id))
        || array(select n.id from named n where n.policy_id = a.id and n.id <> all (a.source_ids) order by n.id),
      'sortBy', a.sort_by, 'skillRules', a.skill_rules) order by a.position, a.id)
    from assignment_policies a where a.environment_id = e.id and a.archived_at is null and a.enabled), '[]'),
  'slaPolicies', coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name, 'version', s.version, 'isDefault', s.is_default,
      'templateIds', s.template_ids, 'queueIds', s.queue_ids, 'matrix', s.matrix, 'clocks', s.clocks, 'calendarId', s.calendar_id,
      'maximumPauseMinutes', s.maximum_pause_minutes) order by s.name, s.id)
    from sla_policies s where s.environment_id = e.id and s.archived_at is null), '[]'),
  'calendars', coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name, 'versionId', v.id, 'definition', v.definition))
    from calendars c join calendar_versions v on v.id = c.version_id where c.environment_id = e.id), '[]')) as plan
  from environments e where e.id = $1::uuid`

function keep(environmentId: string, rows: { plan: unknown }[]): RoutingPlan {
  const plan = planSchema.parse(rows[0]?.plan)
  plans.delete(environmentId)
  if (plans.size >= plansKept) plans.delete(plans.keys().next().value as string)
  plans.set(environmentId, { at: Date.now(), plan })
  return plan
}

/** The plan as it was a moment ago at most; who writes by it checks the revision in their own transaction. */
export async function routingPlan(environmentId: string, fresh = false): Promise<RoutingPlan> {
  const held = plans.get(environmentId)
  if (held && !fresh && Date.now() - held.at < freshMs) return held.plan
  return keep(
    environmentId,
    await readRows<{ plan: unknown }>(environmentId, { name: 'routing_plan', text, values: [environmentId] }),
  )
}

/** The plan as this transaction sees it. */
export async function routingPlanIn(tx: Tx): Promise<RoutingPlan> {
  const [environment] = await tx.prisma.$queryRaw<{ revision: number }[]>`
    select routing_revision as revision from environments where id = ${tx.environmentId}::uuid`
  const held = plans.get(tx.environmentId)
  if (held && held.plan.revision === environment?.revision) return held.plan
  return keep(tx.environmentId, await tx.prisma.$queryRawUnsafe<{ plan: unknown }[]>(text, tx.environmentId))
}
