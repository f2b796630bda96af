import 'server-only'
import type { z } from 'zod'
import { rolesThatMay } from '@/lib/auth/permissions'
import { readRows } from '@/lib/db/statement'
import type { Tx } from '@/lib/db/transaction'
import { comparableFields } from '@/lib/fields/attributes'
import type { FieldValues } from '@/lib/fields/values'
import { type Actor, actorId, onBehalfOf } from '@/lib/kernel/actor'
import { openAlertStatuses } from '@/lib/objects/schema'
import { admit, asksAboutObjects, type CaseAttributes, objectAttributes } from '@/lib/queues/rules'
import type { RoutingPlan } from '@/lib/routing/plan'
import { inquiryCreators, looksAtObjects, policyFor, skillsFor } from '@/lib/routing/rules'
import type { PublishedTemplate } from '@/lib/templates/published'
import { initialStatus } from '@/lib/templates/rules'
import type { ObjectFacts } from './attributes'
import { riskTierOf } from './names'
import type { createCaseInput } from './schema'

type Parsed = z.output<typeof createCaseInput>

/** Objects named by id, read only where a rule or policy asks about what they are. */
export async function namedObjects(actor: Actor, input: Parsed, plan: RoutingPlan, tx?: Tx): Promise<ObjectFacts[]> {
  if (input.objectIds.length === 0) return []
  if (!asksAboutObjects(plan.queues) && !plan.policies.some(looksAtObjects)) return []
  const text = 'select o.type, o.status, o.data from objects o where o.id = any ($1::uuid[])'
  const values = [input.objectIds]
  return tx
    ? tx.prisma.$queryRawUnsafe<ObjectFacts[]>(text, ...values)
    : readRows<ObjectFacts & { [member: string]: unknown }>(actor.environmentId, { text, values })
}

export interface CreatingCase {
  title: string
  fields: Record<string, unknown>
  tags: string[]
}

/** Where a case that is being created goes: the queue named, or the first rule's, the template's, the default one. */
export function routeNewCase(
  actor: Actor,
  input: Parsed,
  template: PublishedTemplate,
  plan: RoutingPlan,
  named: readonly ObjectFacts[],
  creating: CreatingCase,
) {
  const inline = input.objects.map(({ type, status, data }) => ({ type, status: status ?? null, data }))
  const objects: ObjectFacts[] = [...inline, ...named]
  const attributes = attributesOfNew(actor, input, template, objects, creating)
  const verdict = input.queueId ? null : admit(plan.queues, attributes)
  const fallback =
    plan.queues.find(({ key }) => key === template.definition.queue) ?? plan.queues.find(({ isDefault }) => isDefault)
  const queueId = input.queueId ?? verdict?.queueId ?? fallback?.id ?? null
  const policy = input.assignee ? undefined : policyFor(plan.policies, { queueId, templateId: template.id })
  return {
    queueId,
    rule: verdict?.rule,
    routing: policy && {
      policyId: policy.id,
      skills: skillsFor(policy, attributes),
      claimRoles: rolesThatMay('case:claim'),
      templateRoles: template.definition.roles,
      creators: policy.method === 'inquiry_creator' ? inquiryCreators(objects) : creatorsOf(actor),
    },
  }
}

/** Who created it, as ids or e-mail addresses: whom it was created for goes first. */
const creatorsOf = (actor: Actor): string[] =>
  [onBehalfOf(actor), actor.kind === 'member' ? actorId(actor) : null].flatMap((word) =>
    word ? [word.toLowerCase()] : [],
  )

function attributesOfNew(
  actor: Actor,
  input: Parsed,
  template: PublishedTemplate,
  objects: readonly ObjectFacts[],
  { title, fields, tags }: CreatingCase,
): CaseAttributes {
  const status = initialStatus(template.definition)
  const count = input.objects.length + new Set(input.objectIds).size
  return {
    template: template.key,
    type: input.type ?? template.type,
    entity_category: input.entityCategory ?? template.entityCategory,
    status: status.key,
    status_kind: status.kind,
    priority: input.priority,
    risk_tier: input.riskScore === undefined ? null : riskTierOf(input.riskScore),
    risk_score: input.riskScore ?? 0,
    title,
    external_reference: input.externalReference ?? null,
    tags,
    creator: actor.kind,
    open_alerts_count: objects.filter(isOpenAlert).length,
    entities_count: objects.filter(({ type }) => type === 'person' || type === 'company').length,
    objects_count: count,
    objects: objectAttributes(objects),
    fields: comparableFields(fields as FieldValues),
  }
}

const isOpenAlert = ({ type, status }: ObjectFacts) => type === 'alert' && openAlertStatuses.includes(status ?? 'Open')
