import { priorityName } from '@/lib/cases/names'
import type { CaseView } from '@/lib/cases/view'
import { caseName } from '@/lib/kernel/case-name'
import type { ObjectView } from '@/lib/objects/view'

/** A case as values of a run name it: `trigger.case.…`; the shape is caseShape in shapes.ts. */
export const caseFacts = (view: CaseView) => ({
  id: view.id,
  number: view.number,
  name: caseName(view.number),
  title: view.title,
  status: view.status,
  status_name: view.statusName,
  status_kind: view.statusKind,
  type: view.type,
  entity_category: view.entityCategory,
  template: view.templateKey,
  template_id: view.templateId,
  priority: priorityName(view.priority),
  risk_tier: view.riskTier,
  risk_score: view.riskScore,
  queue_id: view.queueId,
  queue: view.queueName,
  assignee_id: view.assigneeId,
  assignee_name: view.assigneeName,
  assignee_email: view.assigneeEmail,
  team_id: view.assignedTeamId,
  team_name: view.assignedTeamName,
  fields: view.fields,
  tags: view.tags,
  metadata: view.metadata,
  external_reference: view.externalReference,
  subject_key: view.subjectKey,
  decision: view.decisionName,
  resolution: view.resolution,
  open_alerts_count: view.openAlertsCount,
  objects_count: view.objectsCount,
  sla_deadline: view.slaDeadline,
  sla_status: view.slaStatus,
  created_at: view.createdAt,
  updated_at: view.updatedAt,
  resolved_at: view.resolvedAt,
})
export type CaseFacts = ReturnType<typeof caseFacts>

/** An object as `trigger.object.…`. */
export const objectFacts = (
  view: Pick<ObjectView, 'id' | 'type' | 'externalReference' | 'title' | 'status' | 'occurredAt' | 'data'>,
) => ({
  id: view.id,
  type: view.type,
  external_reference: view.externalReference,
  title: view.title,
  status: view.status,
  occurred_at: view.occurredAt,
  data: view.data,
})
