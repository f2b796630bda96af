import type { SlaStatus } from '@/lib/sla/names'
import type { CaseType, EntityCategory, RiskTier, StatusKind } from './names'

/** A case as it leaves the database (case_view in lib/db/sql): ids bare, instants as ISO text, nothing of other rows but names. */
export interface CaseView {
  id: string
  environmentId: string
  number: number
  title: string
  templateId: string
  templateVersionId: string
  templateVersion: number
  templateKey: string
  templateName: string
  type: CaseType
  entityCategory: EntityCategory
  status: string
  statusName: string
  statusKind: StatusKind
  priority: number
  riskTier: RiskTier | null
  riskScore: number
  queueId: string
  queueName: string
  assigneeId: string | null
  assigneeName: string | null
  assigneeEmail: string | null
  assignedTeamId: string | null
  assignedTeamName: string | null
  assignedAt: string | null
  assignmentMethod: 'manual' | 'claim' | 'policy' | null
  assignmentReason: string | null
  leaseExpiresAt: string | null
  snoozedUntil: string | null
  fields: Record<string, unknown>
  checklist: Record<string, { by: string; at: string }>
  tags: string[]
  metadata: Record<string, unknown>
  externalReference: string | null
  subjectKey: string | null
  creatorKind: string
  creatorId: string | null
  onBehalfOf: string | null
  decision: string | null
  decisionName: string | null
  resolution: string | null
  resolvedAt: string | null
  followsCaseId: string | null
  lastClosedAt: string | null
  lastReopenedAt: string | null
  openAlertsCount: number
  entitiesCount: number
  objectsCount: number
  commentsCount: number
  version: number
  slaDeadline: string | null
  slaWarningAt: string | null
  slaCriticalAt: string | null
  slaPausedAt: string | null
  slaStoppedAt: string | null
  slaStatus: SlaStatus | null
  redactedAt: string | null
  createdAt: string
  updatedAt: string
  readAt: string
}
