import type { NamedEvent } from '@/lib/webhooks/shape'

interface Status {
  kind?: string
}
const statusOf = (value: unknown) => (value ?? {}) as Status

/** Our events in Persona's words; one of ours can be several of theirs, the first of them the plainest. Not told: none. */
const names: Record<string, (event: NamedEvent) => string[]> = {
  'case.created': () => ['case.created'],
  'case.assigned': () => ['case.assigned'],
  'case.claimed': () => ['case.assigned'],
  'case.unassigned': () => ['case.updated'],
  'case.released': () => ['case.updated'],
  'case.status_changed': ({ payload }) => [
    'case.status-updated',
    ...crossing(statusOf(payload.from), statusOf(payload.to)),
  ],
  'case.escalated': ({ payload }) => ['case.status-updated', ...(payload.assigneeId ? ['case.assigned'] : [])],
  'case.decided': () => ['case.status-updated', 'case.resolved'],
  'case.updated': ({ payload }) => updates(payload.changes),
  'case.moved': () => ['case.queue-updated'],
  'case.redacted': () => ['case.redacted'],
  'case.priority_set': () => ['case.updated'],
  'case.deadline_set': () => ['case.updated'],
  'case.objects_attached': () => ['case.updated'],
  'case.object_detached': () => ['case.updated'],
  'case.checklist_item_set': () => ['case.updated'],
  'case.commented': () => ['case-comment.created'],
  'sla.breached': () => ['case.sla-expired'],
  'member.availability_set': () => ['user.availability-updated'],
  'workflow.published': () => ['workflow.published'],
  'workflow.started': () => ['workflow-run.created'],
  'workflow_run.failed': () => ['workflow-run.errored'],
  'workflow_run.resumed': () => ['workflow-run.resumed'],
}

export const personaEventNames = (event: NamedEvent): string[] => names[event.type]?.(event) ?? []

/** All of Persona's names that something of ours can be told under. */
export const personaNames = [
  'case-comment.created',
  'case.assigned',
  'case.created',
  'case.queue-updated',
  'case.redacted',
  'case.reopened',
  'case.resolved',
  'case.sla-expired',
  'case.status-updated',
  'case.updated',
  'case.updated-fields',
  'case.updated-tags',
  'user.availability-updated',
  'workflow-run.created',
  'workflow-run.errored',
  'workflow-run.resumed',
  'workflow.published',
]

/** Our event types that a Persona event can come from. */
export const eventTypesTold = Object.keys(names)

function crossing(from: Status, to: Status): string[] {
  if (to.kind === 'end') return ['case.resolved']
  return from.kind === 'end' ? ['case.reopened'] : []
}

function updates(changes: unknown): string[] {
  const fields = (Array.isArray(changes) ? changes : []).map(({ field }) => String(field))
  const told = [
    ...(fields.some((field) => field.startsWith('fields.')) ? ['case.updated-fields'] : []),
    ...(fields.includes('tags') ? ['case.updated-tags'] : []),
  ]
  return told.length > 0 ? told : ['case.updated']
}
