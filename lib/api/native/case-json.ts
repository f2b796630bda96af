import { priorityName } from '@/lib/cases/names'
import type { CaseView } from '@/lib/cases/view'
import { caseName } from '@/lib/kernel/case-name'
import { toToken } from '@/lib/kernel/ids'
import { slaStatus } from '@/lib/sla/rules'
import { actorJson } from './actor-json'

/** RFC 3339 in UTC, to the millisecond. */
export const instant = (text: string | null): string | null => (text === null ? null : new Date(text).toISOString())

const slaWords = { on_track: 'On Track', warning: 'Warning', critical: 'Critical', breached: 'Breached' } as const

/** Zenoo's four words: a paused or stopped clock as it stood at that moment. */
function slaWord(view: CaseView): string | null {
  const date = (text: string | null) => (text === null ? null : new Date(text))
  const status = slaStatus(
    {
      deadline: date(view.slaDeadline),
      warningAt: date(view.slaWarningAt),
      criticalAt: date(view.slaCriticalAt),
      pausedAt: null,
      stoppedAt: null,
    },
    new Date(view.slaStoppedAt ?? view.slaPausedAt ?? view.readAt),
  )
  return status && status in slaWords ? slaWords[status as keyof typeof slaWords] : null
}

/** A case as the native wire shows it. */
export const caseJson = (view: CaseView) => ({
  token: toToken('case', view.id),
  name: caseName(view.number),
  title: view.title,
  type: view.type,
  status: view.statusName,
  status_kind: view.statusKind,
  entity_category: view.entityCategory,
  priority: priorityName(view.priority),
  assigned_to: view.assigneeId && toToken('user', view.assigneeId),
  assigned_team_id: view.assignedTeamId && toToken('team', view.assignedTeamId),
  case_queue_id: toToken('queue', view.queueId),
  case_template_id: toToken('template', view.templateId),
  case_template_version: view.templateVersion,
  sla_deadline: instant(view.slaDeadline),
  sla_status: slaWord(view),
  sla_paused: view.slaPausedAt !== null,
  open_alerts_count: view.openAlertsCount,
  total_entities_count: view.entitiesCount,
  risk_tier: view.riskTier,
  risk_score: view.riskScore,
  decision: view.decisionName,
  resolution: view.resolution,
  external_reference: view.externalReference,
  metadata: view.metadata,
  fields: view.fields,
  tags: view.tags,
  version: view.version,
  created_at: instant(view.createdAt),
  updated_at: instant(view.updatedAt),
  assigned_at: instant(view.assignedAt),
  closed_at: instant(view.resolvedAt),
  creator: actorJson(view.creatorKind, view.creatorId, view.onBehalfOf),
})
