import { isUuid } from '@/lib/kernel/ids'
import type { RunState } from '@/lib/workflows/names'
import type { WorkflowDefinition } from '@/lib/workflows/schema'
import type { RunListRow, WorkflowVersionView, WorkflowView } from '@/lib/workflows/view'
import { instant, maybeInstant } from './case-document'
import { personaId } from './ids'
import type { Resource } from './resource'

const runStatuses: Record<RunState, string> = {
  queued: 'in_progress',
  running: 'in_progress',
  waiting: 'in_progress',
  succeeded: 'completed',
  failed: 'errored',
  cancelled: 'canceled',
}

/** A run as Persona's clients read it; a run of a key has no creator there. */
export const runDocument = (run: RunListRow): Resource => ({
  type: 'workflow-run',
  id: personaId('workflowRun', run.id),
  attributes: {
    status: runStatuses[run.state],
    'created-at': instant(run.createdAt),
    'completed-at': maybeInstant(run.endedAt),
  },
  relationships: {
    creator: {
      data:
        run.starterKind === 'member' && run.starterId && isUuid(run.starterId)
          ? { type: 'user', id: personaId('user', run.starterId) }
          : null,
    },
    workflow: { data: { type: 'workflow', id: personaId('workflow', run.workflowId) } },
    'workflow-version': { data: { type: 'workflow-version', id: personaId('workflowVersion', run.versionId) } },
  },
  meta: {
    'processing-time-seconds':
      run.endedAt && run.startedAt ? (Date.parse(run.endedAt) - Date.parse(run.startedAt)) / 1000 : null,
  },
})

const triggerTypes: Record<WorkflowDefinition['trigger']['kind'], string> = {
  event: 'trigger-event',
  api: 'trigger-api',
  schedule: 'trigger-schedule',
  recurring: 'trigger-recurring',
  case_button: 'trigger-case',
  manual: 'trigger-direct',
  call: 'trigger-direct',
}

export interface ShownVersion {
  workflow: WorkflowView
  /** null = the draft. */
  version: (WorkflowVersionView & { definition: WorkflowDefinition }) | null
}

export function versionDocument({ workflow, version }: ShownVersion): Resource {
  const definition = version?.definition ?? workflow.draft
  const share = shareOf(workflow, version?.id)
  return {
    type: 'workflow-version',
    // a draft has no id of its own: it is the workflow's
    id: personaId('workflowVersion', version?.id ?? workflow.id),
    attributes: {
      'workflow-name': workflow.name,
      description: version?.note || null,
      status: version ? 'published' : 'draft',
      'trigger-type': definition ? triggerTypes[definition.trigger.kind] : null,
      live: share !== null,
      'rollout-label': share?.label ?? null,
      'rollout-percentage': share?.percent ?? null,
      'published-at': version ? instant(version.publishedAt) : null,
    },
    relationships: { workflow: { data: { type: 'workflow', id: personaId('workflow', workflow.id) } } },
  }
}

/** What part of the runs a version gets now; null = it is not at work. */
function shareOf(
  workflow: WorkflowView,
  versionId: string | undefined,
): { label: string | null; percent: number } | null {
  if (!versionId || !workflow.enabled || workflow.archivedAt) return null
  const { rollout, published } = workflow
  if (rollout?.versionId === versionId) return { label: 'treatment', percent: rollout.percent }
  if (published?.id !== versionId) return null
  return rollout ? { label: 'control', percent: 100 - rollout.percent } : { label: null, percent: 100 }
}
