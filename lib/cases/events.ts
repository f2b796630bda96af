import type { Change } from './changes'

/** An event since the version a writer saw, as a stale refusal tells it. */
export interface MissedEvent {
  type: string
  actorKind: string
  actorId: string | null
  payload: Record<string, unknown>
  at: string
}

/** One thing of a case that somebody changed: `status`, `assignee`, `fields.country`, with what it became. */
export interface Touch {
  aspect: string
  to: unknown
}

const nameOf = (value: unknown) => (value as { name?: unknown } | null)?.name ?? null
const statusTouch = ({ payload }: MissedEvent): Touch[] => [{ aspect: 'status', to: nameOf(payload.to) }]

const touches: Record<string, (event: MissedEvent) => Touch[]> = {
  'case.status_changed': statusTouch,
  'case.decided': statusTouch,
  'case.escalated': (event) => [
    ...statusTouch(event),
    ...(event.payload.assigneeId ? [{ aspect: 'assignee', to: event.payload.assigneeId }] : []),
  ],
  'case.priority_set': ({ payload }) => [{ aspect: 'priority', to: payload.to }],
  'case.assigned': ({ payload }) => [
    { aspect: 'assignee', to: (payload.to as { assigneeId?: unknown } | null)?.assigneeId ?? null },
  ],
  'case.claimed': ({ payload }) => [{ aspect: 'assignee', to: payload.assigneeId }],
  'case.unassigned': () => [{ aspect: 'assignee', to: null }],
  'case.released': () => [{ aspect: 'assignee', to: null }],
  'case.moved': ({ payload }) => [{ aspect: 'queue', to: payload.to }],
  'case.deadline_set': ({ payload }) => [
    { aspect: 'deadline', to: (payload.deadline as { to?: unknown } | null)?.to ?? null },
  ],
  'case.updated': ({ payload }) =>
    (Array.isArray(payload.changes) ? (payload.changes as Change[]) : []).map(({ field, to }) => ({
      aspect: field,
      to,
    })),
  'case.checklist_item_set': ({ payload }) => [{ aspect: `checklist.${payload.key}`, to: payload.done }],
  'object.status_set': ({ payload }) => [{ aspect: 'objects', to: payload.title }],
  'case.objects_attached': () => [{ aspect: 'objects', to: null }],
  'case.object_detached': () => [{ aspect: 'objects', to: null }],
}

/** What the event changed of the case; notes and the clock's own marks touch nothing a writer could collide with. */
export const touchesOf = (event: MissedEvent): Touch[] => touches[event.type]?.(event) ?? []

/**
 * The missed events that touch what this writer changes, newest last. Empty = the two changes do not meet, and the
 * writer may go on from the newer version. `*` is a decision: it rests on everything.
 */
export function collisions(events: readonly MissedEvent[], aspect: string, ownId: string): MissedEvent[] {
  return events
    .filter((event) => event.actorId !== ownId)
    .filter((event) => touchesOf(event).some((touch) => aspect === '*' || touch.aspect === aspect))
}
