import 'server-only'
import type { z } from 'zod'
import { callStatement } from '@/lib/db/statement'
import type { Tx } from '@/lib/db/transaction'
import { actorPayload } from '@/lib/events/record'
import { defaultValues, type FieldValues, fieldProblems } from '@/lib/fields/values'
import type { Idempotency } from '@/lib/idempotency/idempotency'
import { type IdempotentOutcome, stopAt } from '@/lib/idempotency/outcome'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { authorize } from '@/lib/kernel/command'
import { AppError, type Problem, refuse } from '@/lib/kernel/errors'
import { newId } from '@/lib/kernel/new-id'
import { parseInput } from '@/lib/kernel/parse'
import { objectTitle } from '@/lib/objects/schema'
import { clockColumns } from '@/lib/sla/clock-columns'
import { findTarget, manualTarget, targetSeconds } from '@/lib/sla/rules'
import { type PublishedTemplate, pickTemplate, publishedTemplates } from '@/lib/templates/published'
import { initialStatus } from '@/lib/templates/rules'
import { priorityRank, riskTierOf } from '../names'
import { type CreateCaseInput, createCaseInput } from '../schema'
import type { CaseView } from '../view'

type Parsed = z.output<typeof createCaseInput>
export interface CreatedCase {
  /** `folded`: the subject had an open case of this template, and this went into it. */
  outcome: 'created' | 'folded'
  case: CaseView
}
type Outcome =
  | CreatedCase
  | IdempotentOutcome
  | { outcome: 'stale_template' }
  | { outcome: 'refused'; problems: Problem[] }

/**
 * Creates a case, or folds into the subject's open one. One round trip; records `case.created` or `case.folded`.
 * @throws AppError `invalid` with every problem, `forbidden`; Replay
 */
export async function createCase(
  actor: Actor,
  input: CreateCaseInput,
  options: { tx?: Tx; idempotency?: Idempotency } = {},
): Promise<CreatedCase> {
  const parsed = parseInput(createCaseInput, input)
  authorize(actor, 'case:create')
  for (const fresh of [false, true]) {
    const template = pickTemplate(await publishedTemplates(actor.environmentId, fresh), parsed)
    const outcome = await callStatement<Outcome>(
      'create_case',
      actor.environmentId,
      payload(actor, parsed, template, options.idempotency),
      options.tx,
    )
    switch (outcome.outcome) {
      case 'created':
      case 'folded':
        return outcome
      case 'refused':
        return refuse(outcome.problems)
      case 'stale_template':
        continue
      default:
        return stopAt(outcome)
    }
  }
  throw new AppError('conflict', 'template_changed', 'The template was published anew at this moment. Try again.')
}

function payload(actor: Actor, input: Parsed, template: PublishedTemplate, idempotency?: Idempotency) {
  const { definition } = template
  const problems = fieldProblems(definition.fields, input.fields as FieldValues)
  if (problems.length > 0) refuse(problems)
  const at = now()
  const status = initialStatus(definition)
  const riskScore = input.riskScore ?? 0
  const objects = [
    ...input.objectIds.map((id) => ({ id })),
    ...input.objects.map((object) => ({ ...object, newId: newId(), title: objectTitle(object) })),
  ]
  const subject = input.objects.find((object) => object.type === 'person' || object.type === 'company')
  return {
    id: newId(),
    at,
    actor: actorPayload(actor),
    idempotency,
    templateId: template.id,
    templateVersionId: template.versionId,
    templateName: template.name,
    type: input.type ?? template.type,
    entityCategory: input.entityCategory ?? template.entityCategory,
    title: input.title ?? (subject ? objectTitle(subject) : template.name),
    status: status.key,
    statusName: status.name,
    statusKind: status.kind,
    priority: priorityRank(input.priority),
    riskScore,
    riskTier: input.riskScore === undefined ? null : riskTierOf(riskScore),
    queueId: input.queueId,
    queueKey: definition.queue,
    assignee: input.assignee,
    assignedTeamId: input.assignedTeamId,
    assignmentReason: input.assignee || input.assignedTeamId ? 'Named when the case was created.' : undefined,
    fields: { ...defaultValues(definition.fields), ...input.fields },
    tags: [...new Set([...definition.tags, ...input.tags])],
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
