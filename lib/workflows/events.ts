import { type ObjectType, objectLabels, objectTypes } from '@/lib/objects/names'

export interface TriggerEvent {
  type: string
  label: string
  /** What `trigger` holds beside `event`: `trigger.case`, `trigger.object`, `trigger.run`. */
  about: 'case' | 'object' | 'run'
  group: string
}

const onCase = (type: string, label: string): TriggerEvent => ({ type, label, about: 'case', group: 'Cases' })

const caseEvents: TriggerEvent[] = [
  onCase('case.created', 'Case created'),
  onCase('case.folded', 'Request folded into an open case'),
  onCase('case.assigned', 'Case assigned'),
  onCase('case.unassigned', 'Case unassigned'),
  onCase('case.claimed', 'Case taken by a reviewer'),
  onCase('case.released', 'Case given back to its queue'),
  onCase('case.status_changed', 'Case status changed'),
  onCase('case.escalated', 'Case escalated'),
  onCase('case.priority_set', 'Case priority changed'),
  onCase('case.updated', 'Case fields or details changed'),
  onCase('case.moved', 'Case moved to another queue'),
  onCase('case.commented', 'Comment added to a case'),
  onCase('case.objects_attached', 'Objects attached to a case'),
  onCase('case.decision_proposed', 'Decision proposed'),
  onCase('case.decided', 'Case resolved'),
  onCase('sla.warning', 'Deadline warning'),
  onCase('sla.critical', 'Deadline critical'),
  onCase('sla.breached', 'Deadline missed'),
]

/** What the systems that feed objects mostly say; any other status is `<type>.<status>` too. */
const usualStatuses: Partial<Record<ObjectType, string[]>> = {
  inquiry: ['created', 'started', 'completed', 'failed', 'expired', 'marked_for_review', 'approved', 'declined'],
  verification: ['created', 'submitted', 'passed', 'failed', 'requires_retry', 'canceled'],
  report: ['created', 'ready', 'matched', 'errored', 'dismissed'],
  transaction: ['created', 'flagged', 'approved', 'declined', 'blocked'],
  account: ['created', 'opened', 'frozen', 'closed'],
  document: ['created', 'submitted', 'processed', 'errored'],
  alert: ['open', 'acknowledged', 'escalated', 'resolved', 'false_positive'],
}

const objectEvents: TriggerEvent[] = [
  { type: 'object.created', label: 'Any object received for the first time', about: 'object', group: 'Objects' },
  { type: 'object.updated', label: 'Any object received again, changed', about: 'object', group: 'Objects' },
  ...Object.entries(usualStatuses).flatMap(([type, statuses]) =>
    statuses.map((status) => ({
      type: `${type}.${status}`,
      label: `${objectLabels[type as ObjectType]} ${status.replaceAll('_', ' ')}`,
      about: 'object' as const,
      group: objectLabels[type as ObjectType],
    })),
  ),
]

const runEvents: TriggerEvent[] = [
  { type: 'workflow_run.succeeded', label: 'Workflow run succeeded', about: 'run', group: 'Workflows' },
  { type: 'workflow_run.failed', label: 'Workflow run failed', about: 'run', group: 'Workflows' },
  { type: 'workflow_run.cancelled', label: 'Workflow run cancelled', about: 'run', group: 'Workflows' },
]

/** Everything that can start a workflow or end a wait. */
export const triggerEvents: readonly TriggerEvent[] = [...caseEvents, ...objectEvents, ...runEvents]

const known = new Map(triggerEvents.map((event) => [event.type, event]))

/** A listed event, or any `<object type>.<status>`; undefined for what never happens. */
export function triggerEvent(type: string): TriggerEvent | undefined {
  const listed = known.get(type)
  if (listed) return listed
  const [objectType = '', status = ''] = type.split('.')
  if (!(objectTypes as readonly string[]).includes(objectType) || !/^[a-z0-9][a-z0-9_]{0,59}$/.test(status))
    return undefined
  const label = objectLabels[objectType as ObjectType]
  return { type, label: `${label} ${status.replaceAll('_', ' ')}`, about: 'object', group: label }
}
