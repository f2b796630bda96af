import 'server-only'
import type { z } from 'zod'
import { actorPayload } from '@/lib/events/record'
import { defaultValues, type FieldValues } from '@/lib/fields/values'
import type { Idempotency } from '@/lib/idempotency/idempotency'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/new-id'
import { objectEntry } from '@/lib/objects/object-entry'
import { objectTitle } from '@/lib/objects/schema'
import { clockColumns } from '@/lib/sla/clock-columns'
import { findTarget, manualTarget, targetSeconds } from '@/lib/sla/rules'
import { givenProblems } from '@/lib/templates/field-rules'
import { namedTitle } from '@/lib/templates/naming-rules'
import type { PublishedTemplate } from '@/lib/templates/published'
import { initialStatus } from '@/lib/templates/rules'
import { priorityRank, riskTierOf } from './names'
import type { createCaseInput } from './schema'

type Parsed = z.output<typeof createCaseInput>

/** What create_case takes: everything that follows from the template's document, worked out. */
export function createCasePayload(actor: Actor, input: Parsed, template: PublishedTemplate, idempotency?: Idempotency) {
  const { definition } = template
  const at = now()
  const status = initialStatus(definition)
  const riskScore = input.riskScore ?? 0
  const riskTier = input.riskScore === undefined ? null : riskTierOf(riskScore)
  const type = input.type ?? template.type
  const entityCategory = input.entityCategory ?? template.entityCategory
  const tags = [...new Set([...definition.tags, ...input.tags])]
  const fields = { ...defaultValues(definition.fields), ...(input.fields as FieldValues) }
  const facts = {
    fields: {},
    status: status.key,
    type,
    entityCategory,
    priority: input.priority,
    riskTier,
    riskScore,
    tags,
  }
  const problems = givenProblems(definition, facts, fields)
  const objects = [...input.objectIds.map((id) => ({ id })), ...input.objects.map(objectEntry)]
  const subject = input.objects.find((object) => object.type === 'person' || object.type === 'company')
  return {
    id: newId(),
    at,
    problems, // refused together with those that only the database can see
    actor: actorPayload(actor),
    idempotency,
    templateId: template.id,
    templateVersionId: template.versionId,
    templateName: template.name,
    type,
    entityCategory,
    title: input.title ?? (namedTitle(definition, fields) || (subject ? objectTitle(subject) : template.name)),
    status: status.key,
    statusName: status.name,
    statusKind: status.kind,
    priority: priorityRank(input.priority),
    riskScore,
    riskTier,
    queueId: input.queueId,
    queueKey: definition.queue,
    assignee: input.assignee,
    assignedTeamId: input.assignedTeamId,
    assignmentReason: input.assignee || input.assignedTeamId ? 'Named when the case was created.' : undefined,
    fields: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)),
    tags,
    externalReference: input.externalReference,
    subjectKey: input.subjectKey,
    metadata: input.metadata,
    searchMore: input.objects.map(objectTitle).join(' ').slice(0, 1000) || undefined,
    warnings: input.warnings.length > 0 ? input.warnings : undefined,
    objects,
    objectMode: 'live',
    sla: sla(input, template, at),
  }
}

function sla(input: Parsed, template: PublishedTemplate, at: Date) {
  if (input.slaExpiresInSeconds === null) return { source: 'manual' } // no deadline, by hand: no queue's target either
  const policy = findTarget(
    template.definition,
    input.type ?? template.type,
    input.priority,
    input.riskScore === undefined ? null : riskTierOf(input.riskScore),
  )
  if (!policy && !input.slaExpiresInSeconds) return undefined
  const target = input.slaExpiresInSeconds
    ? manualTarget(input.slaExpiresInSeconds)
    : targetSeconds(policy as NonNullable<typeof policy>)
  const pause = template.definition.sla.maximumPauseMinutes
  const maximumPauseSeconds = pause === null ? null : pause * 60
  const columns = clockColumns({ ...target, startedAt: at, stoppedAt: null, maximumPauseSeconds }, [], 0, at)
  return {
    ...target,
    maximumPauseSeconds,
    source: input.slaExpiresInSeconds ? 'manual' : 'template',
    autoEscalate: policy?.autoEscalate ?? false,
    deadline: columns.slaDeadline,
    warningAt: columns.slaWarningAt,
    criticalAt: columns.slaCriticalAt,
  }
}
