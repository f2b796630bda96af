import 'server-only'
import type { z } from 'zod'
import { actorPayload } from '@/lib/events/record'
import { referencesIn, storedValues } from '@/lib/fields/references'
import type { FieldValues } from '@/lib/fields/values'
import type { Idempotency } from '@/lib/idempotency/idempotency'
import type { Actor } from '@/lib/kernel/actor'
import { parseCaseName } from '@/lib/kernel/case-name'
import { now } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/new-id'
import { objectEntry } from '@/lib/objects/object-entry'
import { objectTitle } from '@/lib/objects/schema'
import type { RoutingPlan } from '@/lib/routing/plan'
import { plannedCalendar } from '@/lib/sla/calendars'
import { clockColumns } from '@/lib/sla/clock-columns'
import { otherClock } from '@/lib/sla/other-clocks'
import { manualTarget } from '@/lib/sla/rules'
import { policyTarget } from '@/lib/sla/target'
import { startingValues } from '@/lib/templates/default-rules'
import { givenProblems } from '@/lib/templates/field-rules'
import { namedTitle } from '@/lib/templates/naming-rules'
import type { PublishedTemplate } from '@/lib/templates/published'
import { initialStatus } from '@/lib/templates/rules'
import type { ObjectFacts } from './attributes'
import { routeNewCase } from './create-routing'
import { joinTags, priorityRank, riskTierOf } from './names'
import type { createCaseInput } from './schema'

type Parsed = z.output<typeof createCaseInput>

/** What a case is created by: the template and the environment's plan, and what is known of objects named by id. */
export interface CreationScene {
  template: PublishedTemplate
  plan: RoutingPlan
  named: readonly ObjectFacts[]
}

const none: ReadonlySet<string> = new Set()

/** What create_case takes: everything that follows from the template's document and the plan, worked out. */
export function createCasePayload(actor: Actor, input: Parsed, scene: CreationScene, idempotency?: Idempotency) {
  const { template, plan } = scene
  const { definition } = template
  const at = now()
  const status = initialStatus(definition)
  const riskScore = input.riskScore ?? 0
  const riskTier = input.riskScore === undefined ? null : riskTierOf(riskScore)
  const type = input.type ?? template.type
  const entityCategory = input.entityCategory ?? template.entityCategory
  const tags = joinTags(definition.tags, input.tags)
  const given = storedValues(definition.fields, input.fields as FieldValues)
  const facts = {
    fields: {},
    status: status.key,
    type,
    entityCategory,
    priority: input.priority,
    riskTier,
    riskScore,
    tags,
    known: { people: null, files: none }, // people are the statement's to look for; a case to be has no files
  }
  const fields = startingValues(definition, facts, given)
  const problems = givenProblems(definition, facts, fields)
  const people = referencesIn(definition.fields, fields).filter(({ kind }) => kind === 'person')
  const objects = [...input.objectIds.map((id) => ({ id })), ...input.objects.map(objectEntry)]
  const subject = input.objects.find((object) => object.type === 'person' || object.type === 'company')
  const title = input.title ?? (namedTitle(definition, fields) || (subject ? objectTitle(subject) : template.name))
  const { queueId, rule, routing } = routeNewCase(actor, input, template, plan, scene.named, { title, fields, tags })
  return {
    id: newId(),
    at,
    problems, // refused together with those that only the database can see
    actor: actorPayload(actor),
    idempotency,
    templateId: template.id,
    templateVersionId: template.versionId,
    templateName: template.name,
    routingRevision: plan.revision,
    type,
    entityCategory,
    title,
    status: status.key,
    statusName: status.name,
    statusKind: status.kind,
    priority: priorityRank(input.priority),
    riskScore,
    riskTier,
    queueId,
    queueRule: rule,
    routing,
    assignee: input.assignee,
    assignedTeamId: input.assignedTeamId,
    assignmentReason: input.assignee || input.assignedTeamId ? 'Named when the case was created.' : undefined,
    people:
      people.length > 0 ? people.map((named) => ({ ...named, usual: !Object.hasOwn(given, named.key) })) : undefined,
    fields: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)),
    tags,
    externalReference: input.externalReference,
    uniqueReference: input.uniqueReference || undefined,
    referenceNumber: input.uniqueReference ? parseCaseName(input.externalReference ?? '') : undefined,
    subjectKey: input.subjectKey,
    metadata: input.metadata,
    searchMore: input.objects.map(objectTitle).join(' ').slice(0, 1000) || undefined,
    warnings: input.warnings.length > 0 ? input.warnings : undefined,
    objects,
    objectMode: 'live',
    sla: sla(input, scene, queueId, at),
    firstTouch: otherClock(plan, { queueId, templateId: template.id }, 'first_touch', at) ?? undefined,
  }
}

function sla(input: Parsed, { template, plan }: CreationScene, queueId: string | null, at: Date) {
  if (input.slaExpiresInSeconds === null) return undefined
  const policy = policyTarget(plan, {
    queueId,
    templateId: template.id,
    definition: template.definition,
    type: input.type ?? template.type,
    priority: input.priority,
    riskTier: input.riskScore === undefined ? null : riskTierOf(input.riskScore),
  })
  const byHand = input.slaExpiresInSeconds
  const target = byHand ? manualTarget(byHand) : policy?.target
  if (!target) return undefined
  const maximumPauseSeconds = policy?.maximumPauseSeconds ?? null
  const calendarVersionId = byHand ? null : (policy?.calendarVersionId ?? null)
  const columns = clockColumns(
    { ...target, startedAt: at, stoppedAt: null, maximumPauseSeconds },
    [],
    0,
    at,
    calendarVersionId === null ? null : plannedCalendar(plan, calendarVersionId),
  )
  return {
    ...target,
    maximumPauseSeconds,
    calendarVersionId,
    policyId: byHand ? null : policy?.policyId,
    policyVersion: byHand ? null : policy?.policyVersion,
    source: byHand ? 'manual' : policy?.source,
    autoEscalate: policy?.autoEscalate ?? false,
    deadline: columns.slaDeadline,
    warningAt: columns.slaWarningAt,
    criticalAt: columns.slaCriticalAt,
  }
}
