/** Every event a case's trail can hold; a test finds those that commands and statements record. */
export const eventTypes = [
  'case.created',
  'case.folded',
  'case.imported',
  'case.assigned',
  'case.unassigned',
  'case.claimed',
  'case.released',
  'case.holder_away',
  'case.status_changed',
  'case.escalated',
  'case.priority_set',
  'case.deadline_set',
  'case.updated',
  'case.moved',
  'case.version_moved',
  'case.snoozed',
  'case.woken',
  'case.checklist_item_set',
  'case.commented',
  'case.comment_updated',
  'case.comment_deleted',
  'case.linked',
  'case.unlinked',
  'case.target_created',
  'case.target_deleted',
  'case.deleted',
  'case.objects_attached',
  'case.object_detached',
  'case.file_attached',
  'case.file_deleted',
  'case.file_restored',
  'object.status_set',
  'object.updated',
  'case.decision_proposed',
  'case.proposal_returned',
  'case.proposal_voided',
  'case.decided',
  'case.redacted',
  'sla.warning',
  'sla.critical',
  'sla.breached',
  'sla.resumed',
] as const
export type EventType = (typeof eventTypes)[number]

export const eventGroups = ['notes', 'decisions', 'assignments', 'changes', 'system'] as const
/** What the timeline can be narrowed to. */
export type EventGroup = (typeof eventGroups)[number]

/** Entries of the timeline a page loads at once. */
export const timelinePage = 100
